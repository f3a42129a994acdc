package org.arrimo.tickets.core.store;

import java.util.OptionalLong;

/** Ids that may be absent: null in a column, empty in a value. */
public final class Ids {
    private Ids() {}

    public static OptionalLong of(Long column) {
        return column == null ? OptionalLong.empty() : OptionalLong.of(column);
    }

    public static Long column(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }
}
