package org.arrimo.tickets.core.filter;

/** A person, a team or an organisation as a filter names it. */
public sealed interface Party {
    /** Whoever asks. */
    record Me() implements Party {}

    /** The teams of whoever asks. */
    record Mine() implements Party {}

    /** Nobody. */
    record None() implements Party {}

    /**
     * One by name.
     *
     * @param name a login or name, or {@code #} and an id
     * @param id whose it is
     */
    record Named(String name, long id) implements Party {}
}
