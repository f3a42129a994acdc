package org.arrimo.platform.journal.core;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.journal.api.JournalConsumer;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestDatabase;

import static org.awaitility.Awaitility.await;

/**
 * Prints how many entries a second are appended, put in order and read, on each database, and what it costs to look
 * when there is nothing to do. Run by hand: {@code Rates [entries]}.
 */
final class Rates {
    private static final int BATCH = 500;
    private static final int LOOKS = 200;

    private final TestDatabase database;
    private final JdbcJournal journal;
    private final Sequencer sequencer;
    private final Bell appended = new Bell();
    private final Bell sequenced = new Bell();
    private final AtomicInteger told = new AtomicInteger();
    private final Reader reader;

    private Rates(TestDatabase database) {
        this.database = database;
        journal = new JdbcJournal(database.source(), database.transactions(), appended, Clock.systemUTC());
        sequencer = new Sequencer(database.source(), database.transactions(), appended, sequenced);
        reader = new Reader(database.source(), database.transactions(), new JournalConsumer() {
            @Override
            public String name() {
                return "rates";
            }

            @Override
            public void take(List<Entry> entries) {
                told.addAndGet(entries.size());
            }
        });
    }

    /** @param arguments how many entries; 100,000 unless said */
    public static void main(String[] arguments) {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        for (Engine engine : Engine.values()) {
            for (int size : new int[] {entries / 5, entries}) { // the first warms up
                try (TestDatabase database = TestDatabase.on(engine)) {
                    new Rates(database).run(engine, size);
                }
            }
        }
    }

    private static void untilDone(BooleanSupplier step) {
        boolean more = true;
        while (more) {
            more = step.getAsBoolean();
        }
    }

    private void run(Engine engine, int entries) {
        String name = engine + " " + entries;
        print(name + " appended", entries, () -> append(entries));
        print(name + " put in order", entries, () -> untilDone(sequencer::sequence));
        print(name + " read", entries, () -> untilDone(reader::read));
        print(name + " looks for something to order", LOOKS, () -> repeat(sequencer::sequence));
        print(name + " looks for something to read", LOOKS, () -> repeat(reader::read));
        print(
                name + " histories read",
                LOOKS,
                () -> repeat(() -> journal.history("INC-7", true, PageRequest.first(50))));
        int before = told.get();
        print(name + " appended, ordered and read at once", entries, () -> {
            Patrol reading = new Patrol("rates", sequenced, reader::read);
            sequencer.start();
            reading.start();
            append(entries);
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(10))
                    .until(() -> told.get() - before == entries);
            sequencer.stop();
            reading.stop();
        });
        print(name + " looks for something to order after that", LOOKS, () -> repeat(sequencer::sequence));
    }

    private void append(int entries) {
        for (int from = 0; from < entries; from += BATCH) {
            int first = from;
            database.transactions()
                    .run(() -> journal.append(IntStream.range(first, first + BATCH)
                            .mapToObj(i -> new Journal.Authored(
                                    0, "rates", Node.ACTOR.via(), Node.event("INC-" + i / 6, "value " + i)))
                            .toList()));
        }
    }

    private static void repeat(Runnable work) {
        for (int i = 0; i < LOOKS; i++) {
            work.run();
        }
    }

    private static void print(String what, int count, Runnable work) {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s: %,.0f a second%n", what, count / seconds);
    }
}
