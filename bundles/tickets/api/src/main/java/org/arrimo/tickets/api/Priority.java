package org.arrimo.tickets.api;

/** In which order tickets are worked on, most pressing first. */
public enum Priority {
    CRITICAL,
    HIGH,
    MODERATE,
    LOW;

    /** @return 1 for the most pressing to 4 */
    public int rank() {
        return ordinal() + 1;
    }
}
