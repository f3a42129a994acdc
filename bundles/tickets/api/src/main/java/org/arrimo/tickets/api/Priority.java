package org.arrimo.tickets.api;

/** In which order tickets are worked on, most pressing first. */
public enum Priority {
    /** P1: everything else waits. */
    CRITICAL,
    /** P2: before the usual work. */
    HIGH,
    /** P3: the usual work. */
    MODERATE,
    /** P4: what can wait. */
    LOW;

    /** @return 1 for the most pressing to 4 */
    public int rank() {
        return ordinal() + 1;
    }
}
