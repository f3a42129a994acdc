package org.arrimo.platform.journal.core;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.JournalConsumer;

/** Gives one consumer what it has not had, and keeps how far it is in the same transaction as the consumer's own work. */
final class Reader {
    private static final int BATCH = 200;

    private final DataSource source;
    private final Transactions transactions;
    private final JournalConsumer consumer;
    private final String name;

    Reader(DataSource source, Transactions transactions, JournalConsumer consumer) {
        this.source = source;
        this.transactions = transactions;
        this.consumer = consumer;
        this.name = consumer.name();
    }

    String name() {
        return name;
    }

    /** @return whether there may be more to read */
    boolean read() {
        return transactions.required(() -> behind() ? take() : 0) == BATCH;
    }

    /** Looks before it locks: on an idle desk nothing is written. */
    private boolean behind() {
        return Sql.with(source, connection -> {
            try (PreparedStatement query = connection.prepareStatement("select s.last_position, c.position"
                    + " from journal_sequencer s left join journal_consumer c on c.name = ? where s.id = 1")) {
                query.setString(1, name);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1) > row.getLong(2);
                }
            }
        });
    }

    private int take() {
        List<Entry> entries = Sql.with(source, connection -> {
            long position = lock(connection);
            List<Entry> next = next(connection, position);
            move(connection, position + next.size());
            return next;
        });
        if (!entries.isEmpty()) {
            consumer.take(entries);
        }
        return entries.size();
    }

    /** Locks the cursor by writing it, so that another node waits and then finds it moved. */
    private long lock(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("update journal_consumer set position = position where name = ?")) {
            lock.setString(1, name);
            if (lock.executeUpdate() == 0) {
                begin(connection);
            }
        }
        try (PreparedStatement query =
                connection.prepareStatement("select position from journal_consumer where name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void begin(Connection connection) throws SQLException {
        try (PreparedStatement begin =
                connection.prepareStatement("insert into journal_consumer (name, position) values (?, 0)")) {
            begin.setString(1, name);
            begin.executeUpdate();
        }
    }

    private static List<Entry> next(Connection connection, long position) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select " + EntryRows.COLUMNS
                + " from journal_entry where position > ? order by position fetch first ? rows only")) {
            query.setLong(1, position);
            query.setInt(2, BATCH);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(EntryRows.read(rows));
                }
            }
            return entries;
        }
    }

    /** Positions have no gaps, so the last one read is the one before plus how many were read. */
    private void move(Connection connection, long position) throws SQLException {
        try (PreparedStatement move =
                connection.prepareStatement("update journal_consumer set position = ? where name = ?")) {
            move.setLong(1, position);
            move.setString(2, name);
            move.executeUpdate();
        }
    }
}
