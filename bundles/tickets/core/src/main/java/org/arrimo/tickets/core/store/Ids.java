package org.arrimo.tickets.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** @return several, of a column that has commas between them */
    public static Set<Long> of(String column) {
        return column == null
                ? Set.of()
                : Arrays.stream(column.split(",")).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    public static String column(Set<Long> ids) {
        return ids.isEmpty() ? null : ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    public static Long column(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }
}
