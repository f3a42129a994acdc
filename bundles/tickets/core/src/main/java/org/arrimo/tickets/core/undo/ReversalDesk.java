package org.arrimo.tickets.core.undo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.Reversible;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.fields.FieldsOfTickets;
import org.arrimo.tickets.core.kept.Keeping;
import org.arrimo.tickets.core.kept.Put;
import org.arrimo.tickets.core.kept.ReversalStore;
import org.arrimo.tickets.core.kept.ReversalStore.Kept;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.timing.Timers;

/** Takes back what people changed last: each in one transaction. */
public final class ReversalDesk implements Reversals {
    private static final String FORGET = "reversal.forget";
    private static final Duration PERIOD = Duration.ofMinutes(MINUTES);

    private final Transactions transactions;
    private final TicketStore store;
    private final Keeping keeping;
    private final ReversalStore reversals;
    private final Judging judging;
    private final Reverting reverting;
    private final Tickets tickets;
    private final FieldsOfTickets fields;
    private final Tags tags;
    private final Recorder recorder;
    private final Runnable changed;
    private final Clock clock;

    /** @param changed what is to be done after tickets changed */
    public ReversalDesk(
            Transactions transactions,
            TicketStore store,
            Keeping keeping,
            Judging judging,
            Reverting reverting,
            Tickets tickets,
            FieldsOfTickets fields,
            Tags tags,
            Recorder recorder,
            Timers timers,
            Runnable changed,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.keeping = keeping;
        this.reversals = keeping.reversals();
        this.judging = judging;
        this.reverting = reverting;
        this.tickets = tickets;
        this.fields = fields;
        this.tags = tags;
        this.recorder = recorder;
        this.changed = changed;
        this.clock = clock;
        timers.on(FORGET, (subject, due) -> {
            Instant now = clock.instant();
            reversals.forget(now.minus(PERIOD));
            timers.set(FORGET, subject, now.plus(PERIOD));
        });
    }

    @Override
    public Optional<Reversible> latest(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            return reversals
                    .latest(ticket.id(), actor.personId())
                    .filter(kept -> !kept.undone() && !isOver(kept))
                    .map(kept -> new Reversible(
                            kept.id(),
                            number,
                            kept.made(),
                            kept.made().plus(PERIOD),
                            judging.told(reversals.puts(kept.id()))));
        });
    }

    @Override
    public Ticket undo(Actor actor, TicketNumber number, long id) {
        return transactions.required(() -> keeping.aside(() -> {
            TicketEntity ticket = store.lock(actor, number);
            Kept kept = own(actor, ticket, id);
            List<Put> puts = reversals.puts(id);
            judging.require(actor, ticket, kept, puts, keeping.custom(ticket.id()), keeping.tags(ticket.id()));
            Instant now = Micros.now(clock);
            reverting.revert(actor, now, ticket, puts, ticket.version() == kept.version());
            store.write();
            revertMarks(actor, number, puts);
            reversals.undone(id, now);
            Change said = new Change(Events.UNDONE_AT, null, kept.made().toString());
            Change which = new Change(Events.UNDONE_CHANGE, null, String.valueOf(id));
            recorder.internally(actor, now, number, Events.UNDONE, List.of(said, which));
            store.write();
            transactions.afterCommit(changed);
            return tickets.get(actor, number);
        }));
    }

    private void revertMarks(Actor actor, TicketNumber number, List<Put> puts) {
        Map<String, Optional<String>> custom = new TreeMap<>();
        puts.stream()
                .filter(Put::isCustom)
                .forEach(put -> custom.put(put.field().substring(Put.CUSTOM.length()), put.was()));
        if (!custom.isEmpty()) {
            fields.change(actor, number, OptionalLong.empty(), custom);
        }
        puts.stream().filter(Put::isTag).forEach(put -> {
            put.given().ifPresent(tag -> tags.remove(actor, number, tag));
            put.was().ifPresent(tag -> tags.add(actor, number, tag));
        });
    }

    private Kept own(Actor actor, TicketEntity ticket, long id) {
        Optional<Kept> latest = reversals.latest(ticket.id(), actor.personId());
        if (latest.filter(kept -> kept.id() > id).isPresent()) {
            throw conflict("not-the-latest", "You have changed this ticket again since.");
        }
        Kept kept = reversals.find(ticket.id(), id).orElseThrow(() -> Problem.notFound()
                .exception());
        if (kept.person() != actor.personId()) {
            throw Access.may(actor, Operation.READ_PRIVATE, ticket.parties())
                    ? Problem.of(Problem.Kind.FORBIDDEN, "not-yours", "Somebody else made this change.")
                            .exception()
                    : Problem.notFound().exception();
        }
        if (kept.undone()) {
            throw conflict("undone-already", "This change was taken back already.");
        }
        if (isOver(kept)) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "too-late-to-undo",
                            "A change can be taken back for " + MINUTES + " minutes.",
                            String.valueOf(MINUTES))
                    .exception();
        }
        return kept;
    }

    private boolean isOver(Kept kept) {
        return clock.instant().isAfter(kept.made().plus(PERIOD));
    }

    private static ProblemException conflict(String code, String detail) {
        return Problem.of(Problem.Kind.CONFLICT, code, detail).exception();
    }
}
