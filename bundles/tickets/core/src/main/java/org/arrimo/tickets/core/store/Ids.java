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

    static Long column(ResultSet row, int place) throws SQLException {
        long id = row.getLong(place);
        return row.wasNull() ? null : id;
    }

    public static OptionalLong of(ResultSet row, int place) throws SQLException {
        return of(column(row, place));
    }

    public static Long column(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }
}
