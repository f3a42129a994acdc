package org.arrimo.tickets.core.store;

/** A word of a closed list in a column that may have none. */
final class WordColumn {
    private WordColumn() {}

    static <E extends Enum<E>> E of(Class<E> type, String column) {
        return column == null ? null : Enum.valueOf(type, column);
    }
}
