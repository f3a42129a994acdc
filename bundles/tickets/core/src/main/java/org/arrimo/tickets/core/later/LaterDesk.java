package org.arrimo.tickets.core.later;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.LaterMessage;
import org.arrimo.tickets.api.LaterMessages;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.StagedFile;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.Wording;
import org.arrimo.tickets.core.drafts.DraftStore;
import org.arrimo.tickets.core.html.Saying;
import org.arrimo.tickets.core.later.LaterStore.Kept;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Shared;
import org.arrimo.tickets.core.staged.Enclosing;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.timing.Attempts;
import org.arrimo.tickets.core.timing.Timers;
import org.arrimo.tickets.core.voice.Speaker;

/** Messages for later: each change is one transaction; being sent is one with being waited for no more. */
public final class LaterDesk implements LaterMessages {
    private static final String TIMER = "later";
    private static final Actor DESK = Actor.system("tickets");

    private final Transactions transactions;
    private final TicketStore store;
    private final LaterStore messages;
    private final DraftStore drafts;
    private final Enclosing enclosing;
    private final Tickets tickets;
    private final Speaker speaker;
    private final Recorder recorder;
    private final Timers timers;
    private final Clock clock;

    public LaterDesk(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Series series,
            DraftStore drafts,
            Enclosing enclosing,
            Tickets tickets,
            Speaker speaker,
            Recorder recorder,
            Timers timers,
            Attempts attempts,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.messages = new LaterStore(source, series);
        this.drafts = drafts;
        this.enclosing = enclosing;
        this.tickets = tickets;
        this.speaker = speaker;
        this.recorder = recorder;
        this.timers = timers;
        this.clock = clock;
        attempts.on(TIMER, this::send, this::refused);
    }

    @Override
    public List<LaterMessage> list(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            boolean all = Access.may(actor, Operation.READ_PRIVATE, ticket.parties());
            return whole(messages.of(ticket.id()).stream()
                    .filter(message -> all || message.author() == actor.personId())
                    .toList());
        });
    }

    @Override
    public Page<LaterMessage> mine(Actor actor, PageRequest page) {
        long after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        List<LaterMessage> found =
                transactions.reading(() -> whole(messages.by(actor.personId(), after, page.limit() + 1)));
        return Page.cut(found, page.limit(), message -> Cursor.of(message.id()));
    }

    @Override
    public LaterMessage write(
            Actor actor, TicketNumber number, Visibility visibility, Wording words, Instant at, Set<Long> files) {
        transactions.run(() -> requireMay(actor, store.read(actor, number), visibility));
        Saying saying = Saying.of(words); // no ticket is locked meanwhile
        return transactions.required(() -> {
            TicketEntity ticket = lock(actor, number, visibility);
            Instant now = Micros.now(clock);
            if (messages.of(ticket.id()).size() >= MOST) {
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "too-many-later",
                                "There can be " + MOST + " messages for later on a ticket.",
                                String.valueOf(MOST))
                        .exception();
            }
            LaterMessage message =
                    message(messages.nextId(), number, actor.personId(), visibility, saying.said(), now, due(at, now));
            messages.add(message, actor.via());
            drafts.remove(actor.personId(), ticket.id());
            timers.set(TIMER, message.id(), message.at());
            return message.with(enclosing.enclose(actor.personId(), message.id(), files));
        });
    }

    @Override
    public LaterMessage rewrite(Actor actor, long id, Wording words, Instant at, Set<Long> files) {
        transactions.run(() -> requireOwn(actor, visible(actor, id)));
        Saying saying = Saying.of(words);
        return transactions.required(() -> {
            LaterMessage before = visible(actor, id);
            lock(actor, before.ticket(), before.visibility());
            Instant now = Micros.now(clock);
            LaterMessage after = message(
                    id, before.ticket(), before.author(), before.visibility(), saying.said(), now, due(at, now));
            if (!messages.write(after)) {
                throw Problem.notFound().exception();
            }
            timers.set(TIMER, id, after.at());
            return after.with(enclosing.enclose(actor.personId(), id, files));
        });
    }

    @Override
    public void takeBack(Actor actor, long id) {
        transactions.run(() -> {
            LaterMessage message = visible(actor, id);
            if (!Shared.tends(actor)) {
                requireOwn(actor, message);
            }
            if (!messages.remove(id)) {
                throw Problem.notFound().exception();
            }
            timers.clear(TIMER, id);
            enclosing.release(id);
        });
    }

    /** Whoever may not say it any more is told by the exception. */
    private void send(long id) {
        Optional<Kept> kept = waiting(id);
        kept.ifPresent(one -> store.lock(one.message().ticket().id()));
        kept = waiting(id); // nobody writes it anew from here on
        if (kept.filter(one -> one.message().at().isAfter(clock.instant())).isPresent()) {
            timers.set(TIMER, id, kept.get().message().at()); // it was put off meanwhile
            return;
        }
        timers.clear(TIMER, id);
        if (kept.isEmpty() || !messages.remove(id)) {
            return;
        }
        LaterMessage message = kept.get().message();
        Actor author = speaker.find(message.author(), kept.get().via()).orElseThrow(() -> Problem.of(
                        Problem.Kind.FORBIDDEN, "account-closed", "Its author's account is closed.")
                .exception());
        drafts.keeping(
                author.personId(),
                message.ticket().id(),
                () -> tickets.say(
                        author,
                        message.ticket(),
                        message.visibility(),
                        message.words(),
                        enclosing.send(author, message.ticket(), message.visibility(), id)));
    }

    private static LaterMessage message(
            long id,
            TicketNumber ticket,
            long author,
            Visibility visibility,
            Saying.Said said,
            Instant writtenAt,
            Instant at) {
        return new LaterMessage(
                id, ticket, author, visibility, said.text(), said.html(), writtenAt, at, Optional.empty(), List.of());
    }

    /** @return them with what goes with them */
    private List<LaterMessage> whole(List<LaterMessage> some) {
        Map<Long, List<StagedFile>> files =
                enclosing.with(some.stream().map(LaterMessage::id).toList());
        return some.stream()
                .map(message -> message.with(files.getOrDefault(message.id(), List.of())))
                .toList();
    }

    private Optional<Kept> waiting(long id) {
        return messages.find(id).filter(one -> one.message().problem().isEmpty());
    }

    private void refused(long id, Problem problem) {
        timers.clear(TIMER, id);
        messages.find(id).map(Kept::message).ifPresent(message -> {
            messages.refuse(id, problem.detail());
            Change change = new Change("later.problem", null, problem.detail());
            recorder.internally(DESK, Micros.now(clock), message.ticket(), Events.UNSENT, List.of(change));
        });
    }

    /** The ticket, if this can be said about it now. */
    private TicketEntity lock(Actor actor, TicketNumber number, Visibility visibility) {
        boolean isPrivate = visibility == Visibility.PRIVATE;
        TicketEntity ticket = isPrivate ? store.lock(actor, number) : store.lockToAdd(actor, number);
        requireMay(actor, ticket, visibility);
        return ticket;
    }

    private static void requireMay(Actor actor, TicketEntity ticket, Visibility visibility) {
        boolean isPrivate = visibility == Visibility.PRIVATE;
        Access.require(actor, isPrivate ? Operation.NOTE : Operation.REPLY, ticket.parties());
    }

    /** One's own, wherever it is; the desk sees those of all. */
    private LaterMessage visible(Actor actor, long id) {
        return messages.find(id)
                .map(Kept::message)
                .filter(message -> message.author() == actor.personId() || Shared.reads(actor))
                .orElseThrow(() -> Problem.notFound().exception());
    }

    private static void requireOwn(Actor actor, LaterMessage message) {
        if (message.author() != actor.personId()) {
            throw Problem.forbidden().exception();
        }
    }

    private static Instant due(Instant at, Instant now) {
        if (at == null) {
            throw Problem.invalid("at", "required", "is required").exception();
        }
        if (!at.isAfter(now)) {
            throw Problem.invalid("at", "in-the-past", "must be later than now").exception();
        }
        if (at.isAfter(now.plus(Duration.ofDays(MOST_DAYS)))) {
            throw Problem.invalid("at", "too-far", "must be within " + MOST_DAYS + " days", String.valueOf(MOST_DAYS))
                    .exception();
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
