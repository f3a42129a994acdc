package org.arrimo.tickets.core.approvals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.people.api.Groups;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.Approval.Status;
import org.arrimo.tickets.api.Approval.Verdict;
import org.arrimo.tickets.api.ApprovalAsked;
import org.arrimo.tickets.api.ApprovalDraft;
import org.arrimo.tickets.api.ApprovalRequest;
import org.arrimo.tickets.api.Approvals;
import org.arrimo.tickets.api.Approver;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Shared;
import org.arrimo.tickets.core.secrets.Secrets;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.timing.Timers;
import org.arrimo.tickets.core.voice.Speaker;

/** Approvals: each change is one transaction, the ticket being locked. */
public final class ApprovalDesk implements Approvals {
    private static final String PURPOSE = "approval";
    static final String TIMER = "approval";
    private static final Duration TOLD = Duration.ofDays(90);
    private static final Actor DESK = Actor.system("tickets");

    private final Transactions transactions;
    private final TicketStore store;
    private final Tickets tickets;
    private final BallotStore ballots;
    private final Secrets secrets;
    private final Speaker speaker;
    private final Drafting drafting;
    private final Telling telling;
    private final Holding holding;
    private final Timers timers;
    private final Clock clock;

    public ApprovalDesk(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Series series,
            Tickets tickets,
            Speaker speaker,
            Groups groups,
            Telling telling,
            Holding holding,
            Timers timers,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.tickets = tickets;
        this.ballots = new BallotStore(source, series);
        this.secrets = new Secrets(source, clock);
        this.speaker = speaker;
        this.drafting = new Drafting(speaker, groups);
        this.telling = telling;
        this.holding = holding;
        this.timers = timers;
        this.clock = clock;
        timers.on(TIMER, (id, due) -> lapse(id));
    }

    @Override
    public ApprovalAsked ask(Actor actor, TicketNumber number, ApprovalDraft draft) {
        return transactions.required(() -> {
            TicketEntity ticket = store.lock(actor, number);
            Access.require(actor, Operation.ASK_APPROVAL, ticket.parties());
            String question = Text.block("question", draft.question(), LONGEST);
            drafting.requireStages(actor, draft.stages());
            Instant now = Micros.now(clock);
            Instant until = Drafting.until(draft, now);
            requireRoom(ticket);
            if (draft.hold() && ticket.state() != State.ON_HOLD) {
                tickets.change(actor, number, OptionalLong.empty(), TicketPatch.NONE.onHold(HoldReason.APPROVAL));
            }
            int count = draft.stages().stream()
                    .mapToInt(stage -> stage.approvers().size())
                    .sum();
            Ballot ballot = new Ballot(
                    ballots.nextId(),
                    number,
                    ticket.snapshot().subject(),
                    ticket.parties().requester(),
                    Status.WAITING,
                    question,
                    actor.personId(),
                    now,
                    until,
                    draft.hold(),
                    1,
                    Optional.empty(),
                    Drafting.slots(draft.stages(), ballots.nextSlots(count)));
            ballots.add(ballot);
            timers.set(TIMER, ballot.id(), until);
            telling.asked(actor, ballot, now);
            return new ApprovalAsked(ballot.approval(now), secrets(ballot));
        });
    }

    @Override
    public List<Approval> list(Actor actor, TicketNumber number) {
        if (!Shared.reads(actor)) {
            throw Problem.notFound().exception();
        }
        Instant now = clock.instant();
        List<Ballot> found = transactions.reading(() -> {
            store.requireThere(number);
            return ballots.of(number.id());
        });
        return found.stream().map(ballot -> ballot.approval(now)).toList();
    }

    @Override
    public Approval withdraw(Actor actor, TicketNumber number, long id) {
        return transactions.required(() -> {
            TicketEntity ticket = store.lockAny(actor, number);
            Access.require(actor, Operation.ASK_APPROVAL, ticket.parties());
            Ballot ballot = ballots.find(id)
                    .filter(one -> one.ticket().equals(number))
                    .orElseThrow(() -> Problem.notFound().exception());
            Instant now = Micros.now(clock);
            if (ballot.status(now) != Status.WAITING) {
                throw ended(ballot.status(now)).exception();
            }
            Ballot after = ballot.ended(Status.WITHDRAWN, now);
            end(actor, ticket, ballot, after, now);
            return after.approval(now);
        });
    }

    @Override
    public Page<ApprovalRequest> waiting(Actor actor, PageRequest page) {
        Instant now = clock.instant();
        long after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        List<ApprovalRequest> found =
                transactions.reading(() -> ballots.waiting(actor, after, page.limit() + 1)).stream()
                        .map(ballot -> ballot.request(ballot.slotOf(actor).orElseThrow(), actor.personId(), now))
                        .toList();
        return Page.cut(found, page.limit(), request -> Cursor.of(request.id()));
    }

    @Override
    public ApprovalRequest get(Actor actor, long id) {
        Instant now = clock.instant();
        return transactions.reading(() -> {
            Ballot ballot = find(id);
            return ballot.request(slot(ballot, actor), actor.personId(), now);
        });
    }

    @Override
    public ApprovalRequest answer(Actor actor, long id, Verdict verdict, String comment) {
        return transactions.required(() -> {
            TicketEntity ticket = lock(find(id));
            Ballot ballot = find(id);
            return answer(actor, ticket, ballot, slot(ballot, actor), verdict, comment, false);
        });
    }

    @Override
    public ApprovalRequest bySecret(String secret) {
        Instant now = clock.instant();
        return transactions.reading(() -> {
            long slot = subject(secret);
            Ballot ballot = ofSlot(slot);
            Slot asked = slot(ballot, slot);
            return ballot.request(asked, speaking(asked).personId(), now);
        });
    }

    @Override
    public ApprovalRequest answerBySecret(String secret, Verdict verdict, String comment) {
        return transactions.required(() -> {
            long slot = subject(secret);
            TicketEntity ticket = lock(ofSlot(slot));
            Ballot ballot = ofSlot(slot);
            Slot asked = slot(ballot, slot);
            return answer(speaking(asked), ticket, ballot, asked, verdict, comment, true);
        });
    }

    private ApprovalRequest answer(
            Actor actor,
            TicketEntity ticket,
            Ballot before,
            Slot slot,
            Verdict verdict,
            String comment,
            boolean byLink) {
        Instant now = Micros.now(clock);
        requireTurn(before, slot, now);
        if (slot.verdict().isPresent() && !slot.isBy(actor.personId())) {
            throw Problem.of(Problem.Kind.CONFLICT, "answered", "Somebody else has answered already.")
                    .exception();
        }
        if (verdict == null) {
            throw Problem.invalid("verdict", "required", "is required").exception();
        }
        String text = Text.optionalBlock("comment", comment, LONGEST).orElse("");
        if (slot.verdict().equals(Optional.of(verdict)) && slot.comment().equals(text)) {
            return before.request(slot, actor.personId(), now);
        }
        Slot answered = slot.answered(actor.personId(), verdict, text, now, byLink);
        Ballot after = next(before.answered(answered), now);
        telling.answered(actor, before, after, slot, answered, now);
        if (after.status() == Status.WAITING) {
            ballots.write(after);
        } else {
            close(ticket, after, now);
        }
        return after.request(answered, actor.personId(), now);
    }

    /** @return where an answer leads: nowhere yet, to the next stage, or to the end */
    private static Ballot next(Ballot ballot, Instant now) {
        Optional<Verdict> outcome = ballot.outcome();
        if (outcome.isEmpty()) {
            return ballot;
        }
        if (outcome.get() == Verdict.REJECTED) {
            return ballot.ended(Status.REJECTED, now);
        }
        return ballot.stage() == ballot.stages() ? ballot.ended(Status.APPROVED, now) : ballot.at(ballot.stage() + 1);
    }

    /** In the timer's transaction. */
    private void lapse(long id) {
        ballots.find(id).ifPresent(found -> {
            TicketEntity ticket = lock(found);
            Ballot ballot = find(id);
            Instant now = Micros.now(clock);
            if (ballot.status() == Status.WAITING && ballot.status(now) == Status.LAPSED) {
                end(DESK, ticket, ballot, ballot.ended(Status.LAPSED, now), now);
            }
        });
    }

    private void end(Actor actor, TicketEntity ticket, Ballot before, Ballot after, Instant now) {
        telling.ended(actor, before, after, now);
        close(ticket, after, now);
    }

    private void close(TicketEntity ticket, Ballot ballot, Instant now) {
        ballots.write(ballot);
        timers.clear(TIMER, ballot.id());
        boolean others = ballots.of(ballot.ticket().id()).stream()
                .anyMatch(other -> other.hold() && other.status(now) == Status.WAITING);
        if (ballot.hold() && !others) {
            holding.goOn(ticket, now);
        }
    }

    private void requireRoom(TicketEntity ticket) {
        if (!ticket.state().isOpen()) {
            throw Problem.of(Problem.Kind.CONFLICT, "not-open", "Nothing is to be approved of a ticket that is done.")
                    .exception();
        }
        if (ballots.of(ticket.id()).size() >= MOST) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "too-many-approvals",
                            "A ticket can have " + MOST + " approvals.",
                            String.valueOf(MOST))
                    .exception();
        }
    }

    private static void requireTurn(Ballot ballot, Slot slot, Instant now) {
        switch (ballot.turn(slot, now)) {
            case NOT_YET -> throw Problem.of(
                            Problem.Kind.CONFLICT, "not-yet", "Others have to approve before you are asked.")
                    .exception();
            case OVER -> throw ended(ballot.status(now)).exception();
            default -> {}
        }
    }

    private static Problem ended(Status status) {
        return switch (status) {
            case WITHDRAWN -> Problem.of(Problem.Kind.CONFLICT, "withdrawn", "The desk has withdrawn what it asked.");
            case LAPSED -> Problem.of(Problem.Kind.CONFLICT, "lapsed", "The time to answer is over.");
            default -> Problem.of(Problem.Kind.CONFLICT, "decided", "It has been decided.");
        };
    }

    private Map<Long, String> secrets(Ballot ballot) {
        Map<Long, String> made = new LinkedHashMap<>();
        for (Slot slot : ballot.slots()) {
            if (slot.approver().by() == Approver.By.PERSON) {
                made.computeIfAbsent(
                        slot.approver().id().getAsLong(),
                        person ->
                                secrets.make(PURPOSE, slot.id(), ballot.until().plus(TOLD)));
            }
        }
        return made;
    }

    private long subject(String secret) {
        return secrets.subject(PURPOSE, secret)
                .orElseThrow(() -> Problem.notFound().exception());
    }

    private Ballot find(long id) {
        return ballots.find(id).orElseThrow(() -> Problem.notFound().exception());
    }

    private Ballot ofSlot(long slot) {
        return ballots.ofSlot(slot).orElseThrow(() -> Problem.notFound().exception());
    }

    private TicketEntity lock(Ballot ballot) {
        return store.lock(ballot.ticket().id()).orElseThrow();
    }

    private static Slot slot(Ballot ballot, Actor actor) {
        return ballot.slotOf(actor).orElseThrow(() -> Problem.notFound().exception());
    }

    private static Slot slot(Ballot ballot, long id) {
        return ballot.slots().stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    /** Whoever has the secret speaks for the person whom it was made for. */
    private Actor speaking(Slot slot) {
        return speaker.find(slot.approver().id().getAsLong(), Actor.Via.PORTAL)
                .orElseThrow(() -> Problem.notFound().exception());
    }
}
