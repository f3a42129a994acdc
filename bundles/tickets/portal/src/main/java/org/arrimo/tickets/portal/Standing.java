package org.arrimo.tickets.portal;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.Ticket;

/**
 * What a page offers to one person on one ticket. It only spares people buttons that would be refused: the decision is
 * made by {@link org.arrimo.tickets.api.Tickets} each time. To a merged ticket only its requester still adds something.
 *
 * @param desk whether the person works at the desk
 * @param partner whether the person's provider has the ticket
 * @param own whether it is the person's own
 */
public record Standing(boolean desk, boolean partner, boolean own) {
    /** @return how the actor stands to the ticket */
    public static Standing of(Actor actor, Ticket ticket) {
        boolean team = ticket.team().isPresent()
                && actor.teams().contains(ticket.team().getAsLong());
        boolean merged = ticket.mergedInto().isPresent();
        return new Standing(
                works(actor) && !merged,
                actor.is(Role.PARTNER) && team && !merged,
                actor.is(Role.REQUESTER) && ticket.requester() == actor.personId());
    }

    /** @return whether the actor works on tickets at the desk */
    static boolean works(Actor actor) {
        return actor.is(Role.AGENT) || actor.is(Role.LEAD) || actor.is(Role.ADMIN);
    }

    /** @return whether the actor ticks off what is done on tickets that they see as theirs to work on */
    static boolean ticks(Actor actor) {
        return works(actor) || actor.is(Role.PARTNER);
    }

    /** @return whether the actor has a queue to look at */
    static boolean hasQueue(Actor actor) {
        return actor.isStaff() || actor.is(Role.PARTNER);
    }

    /** @return whether a reply can be written */
    public boolean replies() {
        return desk || partner || own;
    }

    /** @return whether a private note can be written */
    public boolean notes() {
        return desk;
    }

    /** @return whether there is a form of properties */
    public boolean edits() {
        return desk || partner;
    }

    /** @return whether the simple actions of a requester are what is offered */
    public boolean ownOnly() {
        return own && !edits();
    }
}
