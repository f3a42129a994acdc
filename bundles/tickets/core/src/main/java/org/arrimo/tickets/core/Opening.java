package org.arrimo.tickets.core;

import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.priorities.Prioritising;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Parties;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.Submissions;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.terms.Allowance;

/** Opens tickets. In the caller's transaction. */
public final class Opening {
    private final TicketStore store;
    private final Series series;
    private final Submissions submissions;
    private final Assignees assignees;
    private final Allowance allowance;
    private final Prioritising prioritising;
    private final Recorder recorder;
    private final Sight sight;
    private final Clock clock;

    public Opening(
            TicketStore store,
            Series series,
            Submissions submissions,
            Assignees assignees,
            Allowance allowance,
            Prioritising prioritising,
            Recorder recorder,
            Sight sight,
            Clock clock) {
        this.store = store;
        this.series = series;
        this.submissions = submissions;
        this.assignees = assignees;
        this.allowance = allowance;
        this.prioritising = prioritising;
        this.recorder = recorder;
        this.sight = sight;
        this.clock = clock;
    }

    Ticket open(Actor actor, TicketDraft draft) {
        long requester = draft.requester().orElse(actor.personId());
        requireAllowed(actor, draft, requester);
        allowance.requireRoom(actor, requester);
        if (draft.kind() == null) {
            throw Problem.invalid("kind", "required", "is required").exception();
        }
        String subject = Text.line("subject", draft.subject(), Limits.SUBJECT);
        String description = Text.optionalBlock("description", draft.description(), Limits.DESCRIPTION)
                .orElse("");
        draft.team().ifPresent(assignees::requireTeam);
        draft.assignee().ifPresent(person -> assignees.require(draft.team(), person));
        Snapshot first = new Snapshot(
                draft.kind(),
                subject,
                draft.assignee().isPresent() ? State.ASSIGNED : State.NEW,
                prioritising.first(draft),
                draft.impact().orElse(Level.MEDIUM),
                draft.urgency().orElse(Level.MEDIUM),
                requester,
                organisation(actor, requester),
                draft.team(),
                draft.assignee(),
                draft.contact().orElse(wayOf(actor)));
        Instant now = Micros.now(clock);
        TicketEntity ticket = new TicketEntity(series.next(Series.TICKETS), first, description, now);
        requireNew(actor, first, description, now, ticket.number());
        store.open(ticket, subject, description);
        recorder.opened(actor, now, ticket.number(), first);
        prioritising.opened(actor, now, ticket, draft);
        return sight.of(actor, ticket);
    }

    /**
     * A person who sends the same form again within minutes means the same ticket. Programs say so themselves, with a key
     * of their own for each request, and may have reason to report the same again.
     */
    private void requireNew(Actor actor, Snapshot first, String description, Instant now, TicketNumber number) {
        if (actor.via() != Actor.Via.PORTAL) {
            return;
        }
        submissions
                .keep(first.requester(), now, number, first.kind().name(), first.subject(), description)
                .ifPresent(same -> {
                    throw Problem.of(
                                    Problem.Kind.CONFLICT,
                                    "duplicate",
                                    "The same was reported a moment ago: " + same + ".",
                                    same.toString())
                            .exception();
                });
    }

    private static void requireAllowed(Actor actor, TicketDraft draft, long requester) {
        Parties parties = new Parties(requester, OptionalLong.empty(), OptionalLong.empty());
        if (requester == actor.personId()) {
            Access.require(actor, Operation.OPEN, parties);
        } else {
            Access.require(actor, Operation.OPEN, parties, "requester");
        }
        requireIf(draft.priority().isPresent(), actor, Operation.PRIORITISE, parties, "priority");
        requireIf(draft.priorityReason().isPresent(), actor, Operation.PRIORITISE, parties, "priorityReason");
        requireIf(draft.impact().isPresent(), actor, Operation.PRIORITISE, parties, "impact");
        requireIf(draft.urgency().isPresent(), actor, Operation.PRIORITISE, parties, "urgency");
        requireIf(draft.team().isPresent(), actor, Operation.HAND_OVER, parties, "team");
        requireIf(draft.assignee().isPresent(), actor, Operation.ASSIGN, parties, "assignee");
        requireIf(draft.contact().isPresent(), actor, Operation.SAY_CONTACT, parties, "contact");
    }

    private static void requireIf(boolean said, Actor actor, Operation operation, Parties parties, String field) {
        if (said) {
            Access.require(actor, operation, parties, field);
        }
    }

    private OptionalLong organisation(Actor actor, long requester) {
        boolean oneself = requester == actor.personId() && !actor.isSystem();
        return oneself ? actor.organisation() : assignees.requester(requester).organisation();
    }

    private static Contact wayOf(Actor actor) {
        return actor.via() == Actor.Via.PORTAL ? Contact.PORTAL : Contact.API;
    }
}
