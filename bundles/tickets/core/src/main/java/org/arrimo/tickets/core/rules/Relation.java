package org.arrimo.tickets.core.rules;

import org.arrimo.platform.api.Actor;

/** How an actor can stand to a ticket. */
public enum Relation {
    /** It is for the actor. */
    OWN {
        @Override
        boolean holds(Actor actor, Parties ticket) {
            return ticket.requester() == actor.personId() && !actor.isSystem();
        }
    },
    /** It is for somebody of the actor's organisation, and the actor is allowed to see those. */
    ORGANISATION {
        @Override
        boolean holds(Actor actor, Parties ticket) {
            return actor.seesOrganisation()
                    && actor.organisation().isPresent()
                    && actor.organisation().equals(ticket.organisation());
        }
    },
    /** One of the actor's teams has it. */
    TEAM {
        @Override
        boolean holds(Actor actor, Parties ticket) {
            return ticket.team().isPresent()
                    && actor.teams().contains(ticket.team().getAsLong());
        }
    },
    /** The actor is copied on it. */
    COPIED {
        @Override
        boolean holds(Actor actor, Parties ticket) {
            return ticket.copied().contains(actor.personId()) && !actor.isSystem();
        }
    },
    /** It is a ticket of this desk. */
    DESK {
        @Override
        boolean holds(Actor actor, Parties ticket) {
            return true;
        }
    };

    abstract boolean holds(Actor actor, Parties ticket);
}
