package org.arrimo.platform.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some of many, in a stable order.
 *
 * @param <T> what it holds
 * @param items at most as many as were asked for
 * @param next where the following page begins, absent on the last one
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from one row more than was asked for, which is how a query by key tells whether there is a next page.
     *
     * @param rows up to {@code limit + 1} rows
     * @param limit how many the page holds
     * @param key the sort key of a row
     */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, Cursor> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, Optional.of(key.apply(items.get(limit - 1))));
    }

    /** @return the same page of other values */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next);
    }
}
