package org.arrimo.platform.journal.core;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Journal.Stretch;

/**
 * Looks at one stretch of the entries' numbers after the other: each entry once, whatever the database makes of the condition,
 * and never more of them than one transaction should hold.
 */
final class Stretches {
    /** The place of the first value of a condition. */
    static final int FIRST_OF_CONDITION = 3;

    private static final int LOOKED_THROUGH = 5_000;
    private static final int FOUND = 200;

    private Stretches() {}

    /** Gives a condition its values. */
    @FunctionalInterface
    interface Values {
        void set(PreparedStatement query) throws SQLException;
    }

    static Stretch read(Connection connection, long after, String condition, Values values) throws SQLException {
        long last = last(connection);
        String sql = "select " + EntryRows.COLUMNS + " from journal_entry where id > ? and id <= ? and " + condition
                + " order by id fetch first " + FOUND + " rows only";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, after);
            query.setLong(2, after + LOOKED_THROUGH);
            values.set(query);
            List<Entry> found = read(query);
            long end = found.size() == FOUND ? found.get(FOUND - 1).id() : after + LOOKED_THROUGH;
            return new Stretch(found, end < last ? OptionalLong.of(end) : OptionalLong.empty());
        }
    }

    static List<Entry> read(PreparedStatement query) throws SQLException {
        List<Entry> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(EntryRows.read(rows));
            }
        }
        return found;
    }

    private static long last(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select max(id) from journal_entry");
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
