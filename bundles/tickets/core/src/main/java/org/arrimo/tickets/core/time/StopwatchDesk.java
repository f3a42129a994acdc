package org.arrimo.tickets.core.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Stopwatch;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TimeDraft;
import org.arrimo.tickets.api.TimeEntry;
import org.arrimo.tickets.api.TimeSpent;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** People's watches: each change is one transaction. */
public final class StopwatchDesk implements Stopwatch {
    private final Transactions transactions;
    private final TicketStore store;
    private final WatchStore watches;
    private final TimeSpent spent;
    private final Clock clock;

    public StopwatchDesk(
            Transactions transactions, DataSource source, TicketStore store, TimeSpent spent, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.watches = new WatchStore(source);
        this.spent = spent;
        this.clock = clock;
    }

    @Override
    public Optional<Watch> mine(Actor actor) {
        return transactions.reading(() -> watches.find(actor.personId()).map(kept -> kept.at(clock.instant())));
    }

    @Override
    public Watch start(Actor actor, TicketNumber number) {
        return transactions.required(() -> {
            requireSpending(actor, number);
            Instant now = Micros.now(clock);
            Optional<WatchStore.Kept> before = watches.lock(actor.personId());
            if (before.isEmpty()) {
                WatchStore.Kept first = new WatchStore.Kept(number, now, Optional.of(now), Duration.ZERO);
                watches.add(actor.personId(), first);
                return first.at(now);
            }
            if (!before.get().ticket().equals(number)) {
                String other = before.get().ticket().toString();
                throw Problem.of(Problem.Kind.CONFLICT, "watch-elsewhere", "Your watch measures " + other + ".", other)
                        .exception();
            }
            return keep(actor, before.get().running(now)).at(now);
        });
    }

    @Override
    public Watch pause(Actor actor) {
        return transactions.required(() -> {
            Instant now = Micros.now(clock);
            return keep(actor, started(actor).paused(now)).at(now);
        });
    }

    @Override
    public TimeEntry stop(Actor actor, OptionalInt minutes, OptionalLong activity, String note) {
        return transactions.required(() -> {
            WatchStore.Kept watch = started(actor);
            int counted = minutes.orElseGet(() -> wholeMinutes(watch.at(clock.instant())));
            TimeEntry entry =
                    spent.add(actor, watch.ticket(), new TimeDraft(counted, Optional.empty(), activity, note));
            watches.remove(actor.personId());
            return entry;
        });
    }

    @Override
    public void discard(Actor actor) {
        transactions.run(() -> watches.remove(actor.personId()));
    }

    private static int wholeMinutes(Watch watch) {
        long minutes = Math.max(
                1, watch.measured().plusSeconds(59).plusNanos(999_999_999).toMinutes());
        if (minutes > TimeSpent.MOST_MINUTES) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "measured-too-long",
                            "The watch ran for more than " + TimeSpent.MOST_MINUTES + " minutes. Say how many count.",
                            String.valueOf(TimeSpent.MOST_MINUTES))
                    .exception();
        }
        return (int) minutes;
    }

    private void requireSpending(Actor actor, TicketNumber number) {
        TicketEntity ticket = store.read(actor, number);
        if (!Access.may(actor, Operation.SPEND, ticket.parties())) {
            boolean reads = Access.may(actor, Operation.READ_TIME, ticket.parties());
            throw (reads ? Problem.forbidden() : Problem.notFound()).exception();
        }
    }

    private WatchStore.Kept started(Actor actor) {
        return watches.lock(actor.personId())
                .orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "no-watch", "You have started no watch.")
                        .exception());
    }

    private WatchStore.Kept keep(Actor actor, WatchStore.Kept watch) {
        watches.write(actor.personId(), watch);
        return watch;
    }
}
