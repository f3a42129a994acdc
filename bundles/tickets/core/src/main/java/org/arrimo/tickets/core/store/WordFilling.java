package org.arrimo.tickets.core.store;

import java.sql.ResultSet;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;

/** Fills the index of words once, when there are tickets of a time before there was one. */
public final class WordFilling {
    private static final int AT_ONCE = 1_000;
    private static final String NEXT =
            "select id, subject from tickets_ticket where id > ? order by id fetch first " + AT_ONCE + " rows only";

    private final Transactions transactions;
    private final DataSource source;
    private final WordIndex index;

    public WordFilling(Transactions transactions, DataSource source) {
        this.transactions = transactions;
        this.source = source;
        this.index = new WordIndex(source);
    }

    /** Returns when all tickets can be found; in one transaction, so that one that is broken off is begun again. */
    public void start() {
        transactions.run(() -> {
            if (index.isEmpty()) {
                TreeMap<Long, String> subjects = after(0);
                while (!subjects.isEmpty()) {
                    index.add(subjects);
                    subjects = after(subjects.lastKey());
                }
            }
        });
    }

    private TreeMap<Long, String> after(long last) {
        return Sql.prepared(source, NEXT, query -> {
            TreeMap<Long, String> subjects = new TreeMap<>();
            query.setLong(1, last);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    subjects.put(rows.getLong(1), rows.getString(2));
                }
            }
            return subjects;
        });
    }
}
