package org.arrimo.tickets.core.query;

import java.util.function.UnaryOperator;

/**
 * A message or file, and whose it is.
 *
 * @param <T> which of the two
 * @param item it itself
 * @param written the ticket it was written to or put on
 * @param home the ticket it belongs to: that one, or the one it was split off to
 */
record Placed<T>(T item, long written, long home) {
    Placed<T> with(UnaryOperator<T> change) {
        return new Placed<>(change.apply(item), written, home);
    }
}
