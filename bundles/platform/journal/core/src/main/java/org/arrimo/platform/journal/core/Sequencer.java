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

/**
 * Gives committed entries their place in the order in which everybody reads. Ids are given while a transaction runs, so
 * a lower one may become visible later than a higher one, and a reader by id would pass it over. Positions are given
 * afterwards, to what is visible, by one node at a time, without gaps: a reader by position can't miss any. Entries of
 * one subject keep their order, since whoever changes a thing waits for whoever changed it before.
 */
public final class Sequencer {
    private static final int BATCH = 1_000;

    private final DataSource source;
    private final Transactions transactions;
    private final Bell sequenced;
    private final Patrol patrol;

    /**
     * @param appended rings when there is something to order
     * @param sequenced is rung when there is something to read
     */
    public Sequencer(DataSource source, Transactions transactions, Bell appended, Bell sequenced) {
        this.source = source;
        this.transactions = transactions;
        this.sequenced = sequenced;
        this.patrol = new Patrol("sequencer", appended, this::sequence);
    }

    public void start() {
        patrol.start();
    }

    public void stop() {
        patrol.stop();
    }

    /** @return whether there may be more to order */
    boolean sequence() {
        int given = transactions.required(() -> Sql.with(source, Sequencer::givePositions));
        if (given > 0) {
            sequenced.ring();
        }
        return given == BATCH;
    }

    /** Looks before it locks: on an idle desk nothing is written. */
    private static int givePositions(Connection connection) throws SQLException {
        if (unordered(connection, 1).isEmpty()) {
            return 0;
        }
        long last = lock(connection);
        List<Long> ids = unordered(connection, BATCH);
        if (ids.isEmpty()) {
            return 0;
        }
        try (PreparedStatement give =
                connection.prepareStatement("update journal_entry set position = ? where id = ?")) {
            for (long id : ids) {
                give.setLong(1, ++last);
                give.setLong(2, id);
                give.addBatch();
            }
            give.executeBatch();
        }
        try (PreparedStatement keep =
                connection.prepareStatement("update journal_sequencer set last_position = ? where id = 1")) {
            keep.setLong(1, last);
            keep.executeUpdate();
        }
        return ids.size();
    }

    /** Locks by writing, which both databases hold until the end of the transaction. */
    private static long lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                        "update journal_sequencer set last_position = last_position where id = 1");
                PreparedStatement query =
                        connection.prepareStatement("select last_position from journal_sequencer where id = 1")) {
            lock.executeUpdate();
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Asks in the order of an index: neither database then sorts all that waits, nor walks over what no longer does. */
    private static List<Long> unordered(Connection connection, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select id from journal_entry"
                + " where position is null order by position, id fetch first ? rows only")) {
            query.setInt(1, limit);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }
}
