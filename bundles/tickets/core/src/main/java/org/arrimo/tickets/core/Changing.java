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
import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.links.Family;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Parties;
import org.arrimo.tickets.core.rules.Transitions;
import org.arrimo.tickets.core.satisfaction.Asking;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** Changes tickets. In the caller's transaction, the ticket being locked. */
public final class Changing {
    private final TicketStore store;
    private final Assignees assignees;
    private final Family family;
    private final Recorder recorder;
    private final Asking asking;
    private final Clock clock;

    public Changing(
            TicketStore store, Assignees assignees, Family family, Recorder recorder, Asking asking, Clock clock) {
        this.store = store;
        this.assignees = assignees;
        this.family = family;
        this.recorder = recorder;
        this.asking = asking;
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
            family.requireMayBecome(next, ticket.id());
            ticket.move(next, now);
            asking.moved(ticket.id(), before.state(), next, now);
        }
        Snapshot after = ticket.snapshot();
        if (!after.subject().equals(before.subject())) {
            store.rename(ticket, before.subject(), after.subject());
        }
        if (recorder.changed(actor, now, number, before, after)) {
            ticket.touch(now);
        }
        return Sight.of(actor, ticket);
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

    private void hand(Actor actor, TicketEntity ticket, TicketPatch patch) {
        OptionalLong team = patch.team().orElse(ticket.team());
        if (team.isPresent() && !team.equals(ticket.team())) {
            assignees.requireTeam(team.getAsLong());
        }
        OptionalLong assignee = patch.assignee().orElse(ticket.assignee());
        boolean handsOver = !team.equals(ticket.team()) || !assignee.equals(ticket.assignee());
        if (handsOver && assignee.isPresent()) {
            assignee = receiver(
                    actor,
                    ticket.parties(),
                    team,
                    assignee.getAsLong(),
                    patch.assignee().isPresent());
        }
        ticket.hand(team, assignee);
    }

    /** A person who does not belong to the new team loses the ticket, unless just named: then it is a mistake. */
    private OptionalLong receiver(Actor actor, Parties before, OptionalLong team, long person, boolean named) {
        if (named) {
            Parties then = new Parties(before.requester(), before.organisation(), team);
            Access.require(actor, Operation.ASSIGN, then, "assignee");
            assignees.require(team, person);
        } else if (!assignees.fits(team, person)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(person);
    }

    /** A state that is said but is the current one says nothing, as a form does that sends all its fields. */
    private static State nextState(
            Actor actor, Parties parties, Snapshot before, TicketEntity ticket, Optional<State> wanted) {
        Optional<State> other = wanted.filter(state -> state != before.state());
        if (other.isEmpty()) {
            return followingAssignment(before, ticket.assignee());
        }
        Transitions.require(actor, before.state(), other.get(), parties);
        if (other.get() == State.ASSIGNED && ticket.assignee().isEmpty()) {
            throw new Problem(
                            Kind.CONFLICT,
                            "nobody-assigned",
                            "A ticket is assigned by naming the person who gets it.",
                            Optional.of("state"),
                            List.of())
                    .exception();
        }
        return other.get();
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
