package org.arrimo.tickets.api;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;

/**
 * In which order tickets come; of the same value, by number the same way.
 *
 * @param key by what
 * @param descending whether the latest, the least pressing or the highest comes first
 */
public record TicketOrder(Key key, boolean descending) {
    /** By what tickets can be sorted. */
    public enum Key {
        /** The time of the last change. */
        UPDATED,
        /** The time it was reported. */
        OPENED,
        /** How pressing it is; ascending is the most pressing first. Open tickets only. */
        PRIORITY,
        /** Its number. */
        NUMBER
    }

    /** As the queue is sorted if nothing is said. */
    public static final TicketOrder LAST_UPDATED_FIRST = new TicketOrder(Key.UPDATED, true);

    /**
     * @param text such as {@code updated}, or {@code -updated} for descending
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code sort} ({@code not-one-of})
     */
    public static TicketOrder parse(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return Arrays.stream(Key.values())
                .filter(key -> Wire.name(key).equals(name))
                .findFirst()
                .map(key -> new TicketOrder(key, descending))
                .orElseThrow(() -> unknown().exception());
    }

    private static Problem unknown() {
        String known = Arrays.stream(Key.values())
                .map(Wire::name)
                .map(name -> name + ", -" + name)
                .collect(Collectors.joining(", "));
        return Problem.invalid("sort", "not-one-of", "must be one of " + known, known);
    }

    /** @return as {@link #parse} takes it */
    @Override
    public String toString() {
        return (descending ? "-" : "") + Wire.name(key);
    }
}
