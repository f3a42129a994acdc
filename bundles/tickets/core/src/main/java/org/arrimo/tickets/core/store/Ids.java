package org.arrimo.tickets.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Ids that may be absent: null in a column, empty in a value. */
public final class Ids {
    private Ids() {}

    public static OptionalLong of(Long column) {
        return column == null ? OptionalLong.empty() : OptionalLong.of(column);
    }

    static Long column(ResultSet row, String name) throws SQLException {
        long id = row.getLong(name);
        return row.wasNull() ? null : id;
    }

    public static OptionalLong of(ResultSet row, String name) throws SQLException {
        return of(column(row, name));
    }

    public static Long column(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }
}
