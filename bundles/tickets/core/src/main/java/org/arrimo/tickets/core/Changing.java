package org.arrimo.tickets.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Parties;
import org.arrimo.tickets.core.rules.Transitions;
import org.arrimo.tickets.core.store.Micros;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** Changes tickets. In the caller's transaction, the ticket being locked. */
public final class Changing {
    private final TicketStore store;
    private final Assignees assignees;
    private final Recorder recorder;
    private final Clock clock;

    public Changing(TicketStore store, Assignees assignees, Recorder recorder, Clock clock) {
        this.store = store;
        this.assignees = assignees;
        this.recorder = recorder;
        this.clock = clock;
    }

    Ticket change(Actor actor, TicketNumber number, OptionalLong version, TicketPatch patch) {
        TicketEntity ticket = store.lock(actor, number);
        requireAllowed(actor, ticket.parties(), patch);
        if (version.isPresent() && version.getAsLong() != ticket.version()) {
            throw Problem.stale().exception();
        }
        Snapshot before = ticket.snapshot();
        Parties parties = ticket.parties();
        Instant now = Micros.now(clock);
        patch.subject().ifPresent(subject -> ticket.rename(Text.line("subject", subject, Limits.SUBJECT)));
        patch.priority().ifPresent(ticket::prioritise);
        ticket.rate(patch.impact().orElse(ticket.impact()), patch.urgency().orElse(ticket.urgency()));
        hand(actor, ticket, patch);
        State next = nextState(actor, parties, before, ticket, patch.state());
        if (next != before.state()) {
            ticket.move(next, now);
        }
        if (recorder.changed(actor, now, number, before, ticket.snapshot())) {
            ticket.touch(now);
        }
        return ticket.ticket();
    }

    private static void requireAllowed(Actor actor, Parties parties, TicketPatch patch) {
        require(patch.subject(), actor, Operation.RENAME, parties, "subject");
        require(patch.priority(), actor, Operation.PRIORITISE, parties, "priority");
        require(patch.impact(), actor, Operation.PRIORITISE, parties, "impact");
        require(patch.urgency(), actor, Operation.PRIORITISE, parties, "urgency");
        require(patch.assignee(), actor, Operation.ASSIGN, parties, "assignee");
        patch.team().ifPresent(to -> {
            boolean back = to.isEmpty() || actor.teams().contains(to.getAsLong());
            boolean allowed = back && Access.may(actor, Operation.HAND_BACK, parties);
            if (!allowed) {
                Access.require(actor, Operation.HAND_OVER, parties, "team");
            }
        });
    }

    private static void require(Optional<?> said, Actor actor, Operation operation, Parties parties, String field) {
        if (said.isPresent()) {
            Access.require(actor, operation, parties, field);
        }
    }

    /** A person who does not belong to the new team loses the ticket, unless somebody is named at the same time. */
    private void hand(Actor actor, TicketEntity ticket, TicketPatch patch) {
        OptionalLong team = patch.team().orElse(ticket.team());
        boolean otherTeam = !team.equals(ticket.team());
        if (otherTeam && team.isPresent()) {
            assignees.requireTeam(team.getAsLong());
        }
        OptionalLong assignee = ticket.assignee();
        if (patch.assignee().isPresent()) {
            assignee = patch.assignee().get();
            if (assignee.isPresent()) {
                Parties then = new Parties(
                        ticket.parties().requester(), ticket.parties().organisation(), team);
                Access.require(actor, Operation.ASSIGN, then, "assignee");
                assignees.require(team, assignee.getAsLong());
            }
        } else if (otherTeam && assignee.isPresent() && !assignees.fits(team, assignee.getAsLong())) {
            assignee = OptionalLong.empty();
        }
        ticket.hand(team, assignee);
    }

    private static State nextState(
            Actor actor, Parties parties, Snapshot before, TicketEntity ticket, Optional<State> wanted) {
        if (wanted.isEmpty()) {
            return followingAssignment(before, ticket.assignee());
        }
        State state = wanted.get();
        if (state != before.state()) {
            Transitions.require(actor, before.state(), state, parties);
            if (state == State.ASSIGNED && ticket.assignee().isEmpty()) {
                throw new Problem(
                                Kind.CONFLICT,
                                "nobody-assigned",
                                "A ticket is assigned by naming the person who gets it.",
                                Optional.of("state"),
                                List.of())
                        .exception();
            }
        }
        return state;
    }

    /** A new ticket that gets a person is assigned; an assigned one that loses its person is new again. */
    private static State followingAssignment(Snapshot before, OptionalLong assignee) {
        if (before.state() == State.NEW
                && assignee.isPresent()
                && before.assignee().isEmpty()) {
            return State.ASSIGNED;
        }
        if (before.state() == State.ASSIGNED && assignee.isEmpty()) {
            return State.NEW;
        }
        return before.state();
    }
}
