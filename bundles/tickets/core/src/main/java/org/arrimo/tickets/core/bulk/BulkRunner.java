package org.arrimo.tickets.core.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.bulk.BulkStore.Item;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.timing.Timers;
import org.arrimo.tickets.core.voice.Speaker;

/**
 * Does jobs, some tickets at a time: these are one transaction with what became of them, so that a job that breaks off
 * anywhere is taken up again after the last of them, and two who have the same job in hand do each ticket once. Where one
 * of them is refused, each is a transaction of its own. A timer stands for a job as long as it is not ended; what it does
 * at a time is bounded, so that other timers come between.
 */
final class BulkRunner {
    private static final Logger LOG = LoggerFactory.getLogger(BulkRunner.class);
    private static final String TIMER = "bulk";
    private static final Duration AGAIN = Duration.ofMinutes(2);
    private static final int A_TURN = 25;

    /** So many tickets wait for one commit; nobody else who changes one of them waits long. */
    private static final int TOGETHER = 25;

    private static final Duration LONGEST_TURN = Duration.ofMillis(500);
    private static final Actor DESK = Actor.system("tickets");

    private final Transactions transactions;
    private final BulkStore store;
    private final TicketStore tickets;
    private final Hand hand;
    private final Deeds deeds;
    private final People people;
    private final Timers timers;
    private final Clock clock;

    BulkRunner(
            Transactions transactions,
            BulkStore store,
            TicketStore tickets,
            Hand hand,
            Deeds deeds,
            People people,
            Timers timers,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.tickets = tickets;
        this.hand = hand;
        this.deeds = deeds;
        this.people = people;
        this.timers = timers;
        this.clock = clock;
        timers.on(TIMER, this::due);
    }

    /** Lets a job be taken up: at once, or when it has not ended for a while. In the transaction that adds it. */
    void set(long id, boolean atOnce) {
        Instant now = clock.instant();
        timers.set(TIMER, id, atOnce ? now : now.plus(AGAIN));
    }

    /** Does what is left of a job. */
    void run(Actor actor, long id) {
        some(actor, id, Bulk.MOST, Duration.ofDays(1));
        end(id, BulkJob.State.DONE);
    }

    /** @return whether there may be more to do after so many, or so long */
    private boolean some(Actor actor, long id, int most, Duration longest) {
        long begun = System.nanoTime();
        Map<String, Optional<String>> fields = transactions.reading(() -> store.fields(id));
        Optional<String> note = transactions.reading(() -> store.note(id));
        BulkJob job = transactions.reading(() -> store.get(id)).orElseThrow().job();
        List<Item> items = transactions.reading(() -> store.waiting(id, most));
        TicketPatch patch = Settable.patch(fields);
        Map<String, Optional<String>> custom = FieldLines.in(fields);
        Map<String, Optional<String>> done = deeds.of(fields);
        Consumer<Item> work = item -> {
            if (job.undoes().isPresent()) {
                Map<String, BulkStore.Changed> changes =
                        store.changes(job.undoes().getAsLong(), item.place());
                hand.undo(actor, item.number(), changes).ifPresent(problem -> store.refuse(id, item.place(), problem));
            } else {
                store.addChanges(id, item.place(), hand.change(actor, item.number(), patch, custom, done, note));
            }
        };
        for (int from = 0; from < items.size(); from += TOGETHER) {
            if (System.nanoTime() - begun > longest.toNanos()) {
                return true;
            }
            List<Item> several = items.subList(from, Math.min(items.size(), from + TOGETHER));
            if (!together(id, several, work)) {
                several.forEach(item -> one(id, item, work));
            }
        }
        return items.size() == most;
    }

    /** Some of a job, then others' work, then the rest. */
    private void turn(Actor actor, long id) {
        if (some(actor, id, A_TURN, LONGEST_TURN)) {
            transactions.run(() -> store.get(id)
                    .filter(kept -> kept.job().state() == BulkJob.State.RUNNING)
                    .ifPresent(kept -> set(id, true)));
        } else {
            end(id, BulkJob.State.DONE);
        }
    }

    /** @return whether it was running */
    boolean end(long id, BulkJob.State state) {
        return transactions.required(() -> {
            timers.clear(TIMER, id);
            return store.end(id, state, clock.instant());
        });
    }

    /** @return whether they were done; if not, nothing was, since one of them can't be or others were in the way */
    private boolean together(long id, List<Item> items, Consumer<Item> work) {
        try {
            transactions.run(() -> {
                tickets.lockAll(items.stream().map(item -> item.number().id()).toList());
                items.forEach(item -> claimed(id, item, work));
            });
            return true;
        } catch (ProblemException e) {
            if (e.problem().kind() == Problem.Kind.UNAVAILABLE) {
                throw e; // the job waits for the database
            }
            return false;
        } catch (RuntimeException e) {
            return false; // it will be told which of them it is
        }
    }

    private void claimed(long id, Item item, Consumer<Item> work) {
        if (store.claim(id, item.place())) {
            work.accept(item);
        }
    }

    private void one(long id, Item item, Consumer<Item> work) {
        try {
            transactions.run(() -> claimed(id, item, work));
        } catch (ProblemException e) {
            if (e.problem().kind() == Problem.Kind.UNAVAILABLE) {
                throw e; // the job waits for the database
            }
            transactions.run(() -> store.refuse(id, item.place(), e.problem()));
        } catch (RuntimeException e) {
            LOG.error("event=bulk.ticket-failed job={} number={}", id, item.number(), e);
            Problem problem =
                    Problem.of(Problem.Kind.INTERNAL, "internal", "Something went wrong here; the log has more.");
            transactions.run(() -> store.refuse(id, item.place(), problem));
        }
    }

    /** In the timer's transaction, which is to end before the work begins, and leaves a timer should that break off. */
    private void due(long id, Instant due) {
        Optional<BulkStore.Kept> kept = store.get(id).filter(one -> one.job().state() == BulkJob.State.RUNNING);
        if (kept.isEmpty()) {
            return;
        }
        set(id, false);
        Person person = people.get(DESK, kept.get().person());
        transactions.afterCommit(() -> {
            if (person.active()) {
                turn(Speaker.actor(person, kept.get().via()), id);
            } else {
                end(id, BulkJob.State.CANCELLED);
            }
        });
    }
}
