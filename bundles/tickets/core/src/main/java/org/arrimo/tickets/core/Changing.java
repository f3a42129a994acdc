package org.arrimo.tickets.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.categories.Classifying;
import org.arrimo.tickets.core.links.Family;
import org.arrimo.tickets.core.majors.CurrentMajors;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.priorities.Prioritising;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Parties;
import org.arrimo.tickets.core.rules.StateMachine;
import org.arrimo.tickets.core.satisfaction.Asking;
import org.arrimo.tickets.core.states.Moves;
import org.arrimo.tickets.core.states.Reasons;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** Changes tickets. In the caller's transaction, the ticket being locked. */
public final class Changing {
    private final TicketStore store;
    private final Assignees assignees;
    private final Family family;
    private final Supplier<StateMachine> machine;
    private final Prioritising prioritising;
    private final Classifying classifying;
    private final Meanwhile meanwhile;
    private final Moves moves;
    private final Asking asking;
    private final CurrentMajors majors;
    private final Sight sight;
    private final Clock clock;

    public Changing(
            TicketStore store,
            Assignees assignees,
            Family family,
            Supplier<StateMachine> machine,
            Prioritising prioritising,
            Classifying classifying,
            Meanwhile meanwhile,
            Moves moves,
            Asking asking,
            CurrentMajors majors,
            Sight sight,
            Clock clock) {
        this.store = store;
        this.assignees = assignees;
        this.family = family;
        this.machine = machine;
        this.prioritising = prioritising;
        this.classifying = classifying;
        this.meanwhile = meanwhile;
        this.moves = moves;
        this.asking = asking;
        this.majors = majors;
        this.sight = sight;
        this.clock = clock;
    }

    Ticket change(Actor actor, TicketNumber number, OptionalLong version, TicketPatch patch) {
        return change(actor, number, version, patch, false);
    }

    /** Closes it whatever stands below it. */
    Ticket closeOver(Actor actor, TicketNumber number, OptionalLong version) {
        return change(actor, number, version, TicketPatch.NONE.withState(State.CLOSED), true);
    }

    private Ticket change(
            Actor actor, TicketNumber number, OptionalLong version, TicketPatch patch, boolean overChildren) {
        TicketEntity ticket = store.lock(actor, number);
        requireAllowed(actor, ticket.parties(), patch);
        if (version.isPresent()) {
            meanwhile.requireUntouched(ticket, version.getAsLong(), patch);
        }
        Snapshot before = ticket.snapshot();
        Parties parties = ticket.parties();
        Instant now = Micros.now(clock);
        patch.subject().ifPresent(subject -> ticket.rename(Text.line("subject", subject, Limits.SUBJECT)));
        prioritising.change(actor, now, ticket, patch);
        classifying.change(ticket, patch.category());
        hand(actor, ticket, patch);
        State next = nextState(actor, parties, before, ticket, patch.state());
        if (next != before.state()) {
            if (!overChildren) {
                family.requireMayBecome(next, ticket.id());
            }
            if (Reasons.closesAtOnce(before.state(), next)) {
                ticket.move(State.RESOLVED, now);
            }
            ticket.move(next, now);
            asking.moved(ticket.id(), before.state(), next, now);
            majors.moved(actor, number, before.state(), next, now);
        }
        Reasons.give(ticket, before.state(), patch.grounds(), now);
        Snapshot after = ticket.snapshot();
        if (!after.subject().equals(before.subject())) {
            store.rename(ticket, before.subject(), after.subject());
        }
        if (moves.made(actor, now, ticket, before)) {
            ticket.touch(now);
            meanwhile.rose(ticket, before);
        }
        return sight.of(actor, ticket);
    }

    private static void requireAllowed(Actor actor, Parties parties, TicketPatch patch) {
        require(patch.subject(), actor, Operation.RENAME, parties, "subject");
        require(patch.priority(), actor, Operation.PRIORITISE, parties, "priority");
        require(patch.impact(), actor, Operation.PRIORITISE, parties, "impact");
        require(patch.urgency(), actor, Operation.PRIORITISE, parties, "urgency");
        require(patch.category(), actor, Operation.CLASSIFY, parties, "category");
        require(patch.assignee(), actor, Operation.ASSIGN, parties, "assignee");
        require(patch.grounds().priorityReason(), actor, Operation.PRIORITISE, parties, "priorityReason");
        require(patch.grounds().holdReason(), actor, Operation.WORK, parties, "holdReason");
        require(patch.grounds().holdUntil(), actor, Operation.WORK, parties, "holdUntil");
        require(patch.grounds().resolution(), actor, Operation.WORK, parties, "resolution");
        require(patch.grounds().solution(), actor, Operation.WORK, parties, "solution");
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
    private State nextState(
            Actor actor, Parties parties, Snapshot before, TicketEntity ticket, Optional<State> wanted) {
        Optional<State> other = wanted.filter(state -> state != before.state());
        if (other.isEmpty()) {
            return followingAssignment(before, ticket.assignee());
        }
        machine.get().require(actor, before.kind(), before.state(), other.get(), parties);
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
