package org.arrimo.tickets.api;

/** Where a ticket stands. */
public enum State {
    /** Nobody has it yet. */
    NEW,
    /** Somebody has it and has not begun. */
    ASSIGNED,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** It waits for something outside the desk. */
    ON_HOLD,
    /** A solution is offered; the requester may refuse it. */
    RESOLVED,
    /** The solution is accepted. */
    CLOSED,
    /** It was withdrawn or is not to be done. */
    CANCELLED;

    /** @return whether somebody still has to do something about it */
    public boolean isOpen() {
        return this != RESOLVED && this != CLOSED && this != CANCELLED;
    }
}
