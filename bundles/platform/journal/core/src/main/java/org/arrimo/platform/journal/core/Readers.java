package org.arrimo.platform.journal.core;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.JournalConsumer;

/** The consumers that are there at the moment, each with a thread of its own: one that fails holds up no other. */
public final class Readers {
    private final DataSource source;
    private final Transactions transactions;
    private final Bell sequenced;
    private final Map<JournalConsumer, Patrol> patrols = Collections.synchronizedMap(new IdentityHashMap<>());

    public Readers(DataSource source, Transactions transactions, Bell sequenced) {
        this.source = source;
        this.transactions = transactions;
        this.sequenced = sequenced;
    }

    /** Called when a consumer appears. */
    public void bind(JournalConsumer consumer) {
        Reader reader = new Reader(source, transactions, consumer);
        Patrol patrol = new Patrol(reader.name(), sequenced, reader::read);
        patrols.put(consumer, patrol);
        patrol.start();
    }

    /** Called when a consumer goes; returns when it has finished what it has in hand. */
    public void unbind(JournalConsumer consumer) {
        if (consumer != null) {
            Patrol patrol = patrols.remove(consumer);
            if (patrol != null) {
                patrol.stop();
            }
        }
    }

    public void stop() {
        List.copyOf(patrols.keySet()).forEach(this::unbind);
    }
}
