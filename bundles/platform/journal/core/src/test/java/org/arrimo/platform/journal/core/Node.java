package org.arrimo.platform.journal.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.JournalConsumer;
import org.arrimo.platform.testing.TestDatabase;

/** A node's journal: its writer, its sequencer and its readers, as the container wires them. */
final class Node implements AutoCloseable {
    static final Actor ACTOR = Actor.system("test");

    final TestDatabase database;
    final JdbcJournal journal;
    private final Sequencer sequencer;
    private final Readers readers;

    Node(TestDatabase database) {
        this.database = database;
        Bell appended = new Bell();
        Bell sequenced = new Bell();
        journal = new JdbcJournal(database.source(), database.transactions(), appended, Clock.systemUTC());
        sequencer = new Sequencer(database.source(), database.transactions(), appended, sequenced);
        readers = new Readers(database.source(), database.transactions(), sequenced);
    }

    Node started(JournalConsumer... consumers) {
        sequencer.start();
        for (JournalConsumer consumer : consumers) {
            readers.bind(consumer);
        }
        return this;
    }

    void append(String subject, String value) {
        database.transactions().run(() -> journal.append(ACTOR, event(subject, value)));
    }

    static Event event(String subject, String value) {
        return Event.of(Instant.now(), "test.happened", subject, List.of(new Change("value", null, value)));
    }

    @Override
    public void close() {
        readers.stop();
        sequencer.stop();
    }
}
