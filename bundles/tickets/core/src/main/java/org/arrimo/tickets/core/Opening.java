package org.arrimo.tickets.core;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FormDrafts;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.categories.Classifying;
import org.arrimo.tickets.core.drafts.FormDraftStore;
import org.arrimo.tickets.core.fields.FieldsOfTickets;
import org.arrimo.tickets.core.fields.Held;
import org.arrimo.tickets.core.forms.FormDesk.Filled;
import org.arrimo.tickets.core.html.Saying;
import org.arrimo.tickets.core.priorities.Prioritising;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.routing.Router;
import org.arrimo.tickets.core.routing.Router.Routed;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Parties;
import org.arrimo.tickets.core.states.StateTimers;
import org.arrimo.tickets.core.store.Report;
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
    private final FormDraftStore drafts;
    private final Assignees assignees;
    private final Allowance allowance;
    private final Prioritising prioritising;
    private final Router router;
    private final StateTimers timers;
    private final Classifying classifying;
    private final FieldsOfTickets fields;
    private final Recorder recorder;
    private final Sight sight;
    private final Clock clock;

    public Opening(
            TicketStore store,
            Series series,
            Submissions submissions,
            FormDraftStore drafts,
            Assignees assignees,
            Allowance allowance,
            Prioritising prioritising,
            Router router,
            StateTimers timers,
            Classifying classifying,
            FieldsOfTickets fields,
            Recorder recorder,
            Sight sight,
            Clock clock) {
        this.store = store;
        this.series = series;
        this.submissions = submissions;
        this.drafts = drafts;
        this.assignees = assignees;
        this.allowance = allowance;
        this.prioritising = prioritising;
        this.router = router;
        this.timers = timers;
        this.classifying = classifying;
        this.fields = fields;
        this.recorder = recorder;
        this.sight = sight;
        this.clock = clock;
    }

    Ticket open(Actor actor, TicketDraft draft) {
        requireSaid(actor, draft, requireAllowed(actor, draft));
        Map<CustomField, Held> values = fields.first(draft.fields());
        return opened(actor, draft, Optional.empty(), values, (now, number) -> {
            if (!values.isEmpty()) {
                store.write();
                fields.opened(actor, now, number, values, Optional.empty());
            }
        });
    }

    /**
     * Opens a ticket of which an administrator's form says what its requester may not.
     *
     * @param form its key
     * @param answers what it will have in custom fields: who answers otherwise does not mean the same ticket
     * @param filled keeps that
     */
    Ticket openByForm(Actor actor, TicketDraft draft, String form, Map<CustomField, Held> answers, Filled filled) {
        requireAllowed(actor, draft);
        return opened(actor, draft, Optional.of(form), answers, filled);
    }

    private Ticket opened(
            Actor actor, TicketDraft draft, Optional<String> form, Map<CustomField, Held> values, Filled filled) {
        long requester = draft.requester().orElse(actor.personId());
        allowance.requireRoom(actor, requester);
        if (draft.kind() == null) {
            throw Problem.invalid("kind", "required", "is required").exception();
        }
        String subject = Text.line("subject", draft.subject(), Limits.SUBJECT);
        Saying.Said said = Saying.reported(draft);
        draft.team().ifPresent(assignees::requireTeam);
        draft.assignee().ifPresent(person -> assignees.require(draft.team(), person));
        Instant now = Micros.now(clock);
        OptionalLong organisation = organisation(actor, requester);
        Contact contact = draft.contact().orElse(wayOf(actor));
        Optional<Routed> routed = router.route(
                draft,
                subject,
                contact,
                organisation,
                () -> assignees.requester(requester).site(),
                () -> language(actor, requester),
                form,
                Held.said(values),
                now);
        OptionalLong assignee = routed.map(Routed::assignee).orElse(draft.assignee());
        Snapshot first = new Snapshot(
                draft.kind(),
                subject,
                assignee.isPresent() ? State.ASSIGNED : State.NEW,
                prioritising.first(draft),
                draft.impact().orElse(Level.MEDIUM),
                draft.urgency().orElse(Level.MEDIUM),
                requester,
                organisation,
                routed.map(by -> OptionalLong.of(by.rule().team())).orElse(draft.team()),
                assignee,
                contact,
                classifying.first(draft.category()));
        Report report = new Report(said.text(), said.html());
        TicketEntity ticket = new TicketEntity(
                series.next(Series.TICKETS), first, form.isPresent() ? report : report.byNoForm(), now);
        requireNew(actor, first, said.text() + Held.told(values), now, ticket.number());
        store.open(ticket, subject, said.text());
        recorder.opened(actor, now, ticket.number(), first);
        routed.ifPresent(by -> router.told(now, ticket.number(), by));
        timers.begin(ticket.id(), first, now);
        prioritising.opened(actor, now, ticket, draft);
        if (actor.via() == Actor.Via.PORTAL) {
            drafts.remove(actor.personId(), form.orElse(FormDrafts.NO_FORM));
        }
        filled.keep(now, ticket.number());
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

    private static Parties requireAllowed(Actor actor, TicketDraft draft) {
        long requester = draft.requester().orElse(actor.personId());
        Parties parties = new Parties(requester, OptionalLong.empty(), OptionalLong.empty());
        if (requester == actor.personId()) {
            Access.require(actor, Operation.OPEN, parties);
        } else {
            Access.require(actor, Operation.OPEN, parties, "requester");
        }
        return parties;
    }

    private static void requireSaid(Actor actor, TicketDraft draft, Parties parties) {
        requireIf(draft.priority().isPresent(), actor, Operation.PRIORITISE, parties, "priority");
        requireIf(draft.priorityReason().isPresent(), actor, Operation.PRIORITISE, parties, "priorityReason");
        requireIf(draft.impact().isPresent(), actor, Operation.PRIORITISE, parties, "impact");
        requireIf(draft.urgency().isPresent(), actor, Operation.PRIORITISE, parties, "urgency");
        requireIf(draft.team().isPresent(), actor, Operation.HAND_OVER, parties, "team");
        requireIf(draft.assignee().isPresent(), actor, Operation.ASSIGN, parties, "assignee");
        requireIf(draft.category().isPresent(), actor, Operation.CLASSIFY, parties, "category");
        draft.fields().keySet().stream()
                .sorted()
                .forEach(key -> Access.require(actor, Operation.CLASSIFY, parties, FieldsOfTickets.NAMED + key));
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

    private Optional<String> language(Actor actor, long requester) {
        boolean oneself = requester == actor.personId() && !actor.isSystem();
        Optional<Locale> chosen = oneself
                ? Optional.of(actor.locale()).filter(locale -> !locale.equals(Locale.ROOT))
                : assignees.requester(requester).locale();
        return chosen.map(Locale::toLanguageTag);
    }

    private static Contact wayOf(Actor actor) {
        return actor.via() == Actor.Via.PORTAL ? Contact.PORTAL : Contact.API;
    }
}
