package org.arrimo.tickets.core.bulk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.BulkJob.Refusal;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.bulk.BulkStore.Item;
import org.arrimo.tickets.core.bulk.BulkStore.Kept;
import org.arrimo.tickets.core.fields.FieldsOfTickets;
import org.arrimo.tickets.core.kept.Keeping;
import org.arrimo.tickets.core.rules.Duty;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.timing.Timers;

/** Changes of many tickets; the work itself is done by a runner. */
public final class BulkDesk implements Bulk {
    private static final int LATEST = 20;
    private static final int NOTE = 50_000;

    private final Transactions transactions;
    private final BulkStore store;
    private final Tickets tickets;
    private final FieldsOfTickets fields;
    private final Filters filters;
    private final Hand hand;
    private final BulkRunner runner;
    private final Clock clock;

    /** Ends a transaction in which something was only tried out. */
    private static final class TriedOut extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TriedOut() {
            super(null, null, false, false);
        }
    }

    public BulkDesk(
            Transactions transactions,
            DataSource source,
            Tickets tickets,
            FieldsOfTickets fields,
            Filters filters,
            TicketStore ticketStore,
            Restoring restoring,
            Keeping keeping,
            Links links,
            Followers followers,
            People people,
            Timers timers,
            Clock clock) {
        this.transactions = transactions;
        this.store = new BulkStore(source);
        this.tickets = tickets;
        this.fields = fields;
        this.filters = filters;
        Deeds deeds = new Deeds(links, followers);
        this.hand = new Hand(tickets, fields, ticketStore, restoring, deeds, keeping);
        this.runner = new BulkRunner(transactions, store, ticketStore, hand, deeds, people, timers, clock);
        this.clock = clock;
    }

    @Override
    public BulkJob tryOut(Actor actor, BulkOrder order) {
        Optional<String> note = checked(actor, order);
        List<TicketNumber> numbers = numbers(actor, order);
        List<Refusal> refusals = new ArrayList<>();
        for (TicketNumber number : numbers) {
            refusal(() -> hand.change(actor, number, order.patch(), order.fields(), Deeds.wanted(order), note))
                    .ifPresent(problem -> refusals.add(new Refusal(number, problem)));
        }
        return new BulkJob(
                0,
                BulkJob.State.DONE,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Micros.now(clock),
                Optional.of(Micros.now(clock)),
                numbers.size(),
                numbers.size() - refusals.size(),
                refusals);
    }

    @Override
    public BulkJob start(Actor actor, BulkOrder order) {
        Optional<String> note = checked(actor, order);
        List<TicketNumber> numbers = numbers(actor, order);
        List<Item> items = IntStream.range(0, numbers.size())
                .mapToObj(place -> new Item(place, numbers.get(place)))
                .toList();
        return begin(actor, items, () -> {
            long id = store.add(actor, OptionalLong.empty(), note, items.size(), Micros.now(clock));
            store.addFields(id, Settable.values(order.patch()));
            store.addFields(id, FieldLines.kept(order.fields()));
            store.addFields(id, Deeds.wanted(order));
            return id;
        });
    }

    @Override
    public BulkJob undo(Actor actor, long id) {
        BulkJob job = own(actor, id).job();
        if (job.state() == BulkJob.State.RUNNING) {
            throw conflict("bulk-running", "This is still running.");
        }
        if (job.undoes().isPresent()) {
            throw conflict("bulk-is-undo", "This takes something back itself.");
        }
        List<Item> items = transactions.reading(() -> store.changed(id));
        return begin(actor, items, () -> {
            long by = store.add(actor, OptionalLong.of(id), Optional.empty(), items.size(), Micros.now(clock));
            if (!store.undo(id, by)) {
                throw conflict("bulk-undone", "This is taken back already.");
            }
            return by;
        });
    }

    @Override
    public BulkJob get(Actor actor, long id) {
        return own(actor, id).job();
    }

    @Override
    public List<BulkJob> latest(Actor actor) {
        return transactions.reading(() -> store.latest(actor.personId(), LATEST));
    }

    @Override
    public BulkJob cancel(Actor actor, long id) {
        own(actor, id);
        if (!runner.end(id, BulkJob.State.CANCELLED)) {
            throw conflict("bulk-not-running", "This is not running.");
        }
        return get(actor, id);
    }

    private BulkJob begin(Actor actor, List<Item> items, LongSupplier add) {
        boolean small = items.size() <= AT_ONCE;
        long id = transactions.required(() -> {
            long added = add.getAsLong();
            store.addItems(added, items);
            runner.set(added, !small);
            return added;
        });
        if (small) {
            runner.run(actor, id);
        }
        return get(actor, id);
    }

    private Optional<Problem> refusal(Runnable work) {
        try {
            transactions.run(() -> {
                work.run();
                throw new TriedOut();
            });
            return Optional.empty();
        } catch (TriedOut e) {
            return Optional.empty();
        } catch (ProblemException e) {
            if (e.problem().kind() == Problem.Kind.UNAVAILABLE) {
                throw e;
            }
            return Optional.of(e.problem());
        }
    }

    /** @return its note, all of it being well said */
    private Optional<String> checked(Actor actor, BulkOrder order) {
        Optional<String> note = Text.optionalBlock("note", order.note().orElse(null), NOTE);
        if (note.isEmpty()
                && order.patch().equals(TicketPatch.NONE)
                && order.fields().isEmpty()
                && Deeds.wanted(order).isEmpty()) {
            throw Problem.invalid("change", "required", "is required").exception();
        }
        if (Duty.KNOW.isOf(actor)) {
            fields.require(order.fields()); // to all others, what there is stays untold
        }
        order.parent().ifPresent(parent -> requireSeen(actor, parent));
        return note;
    }

    /** Said once, not of each ticket that was to stand below it. */
    private void requireSeen(Actor actor, TicketNumber parent) {
        try {
            tickets.get(actor, parent);
        } catch (ProblemException e) {
            if (e.problem().kind() != Problem.Kind.NOT_FOUND) {
                throw e;
            }
            throw Problem.invalid("parent", "no-such-ticket", "is no ticket here", parent.toString())
                    .exception();
        }
    }

    private List<TicketNumber> numbers(Actor actor, BulkOrder order) {
        boolean filtered = order.filter().isPresent();
        String field = filtered ? "q" : "numbers";
        List<TicketNumber> numbers = filtered ? found(actor, order.filter().get()) : order.numbers();
        if (filtered && !order.numbers().isEmpty()) {
            throw Problem.invalid("numbers", "contradiction", "can't be given together with q")
                    .exception();
        }
        if (numbers.isEmpty()) {
            throw Problem.invalid(field, "required", "leads to no ticket").exception();
        }
        if (numbers.size() > MOST) {
            throw Problem.invalid(field, "too-many", "leads to more than " + MOST + " tickets", "" + MOST)
                    .exception();
        }
        return numbers;
    }

    private List<TicketNumber> found(Actor actor, String filter) {
        List<TicketNumber> found = new ArrayList<>();
        Optional<PageRequest> wanted = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
        while (wanted.isPresent() && found.size() <= MOST) {
            Page<TicketRow> page =
                    filters.find(actor, filter, new TicketOrder(TicketOrder.Key.NUMBER, true), wanted.get());
            page.items().forEach(row -> found.add(row.number()));
            wanted = page.next().map(cursor -> new PageRequest(PageRequest.MAX_LIMIT, Optional.of(cursor)));
        }
        return found;
    }

    private Kept own(Actor actor, long id) {
        return transactions
                .reading(() -> store.get(id))
                .filter(kept -> kept.person() == actor.personId())
                .orElseThrow(() -> Problem.notFound().exception());
    }

    private static ProblemException conflict(String code, String detail) {
        return Problem.of(Problem.Kind.CONFLICT, code, detail).exception();
    }
}
