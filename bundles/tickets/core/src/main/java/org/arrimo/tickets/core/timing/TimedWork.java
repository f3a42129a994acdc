package org.arrimo.tickets.core.timing;

import java.time.Instant;

/** What is done when a timer is due. */
@FunctionalInterface
public interface TimedWork {
    /**
     * Called in the transaction that takes the timer away: whatever this writes to the same database is written once,
     * across crashes and nodes. An exception rolls both back, and it is tried again later. It looks for itself whether
     * there is still something to do.
     *
     * @param subject what the timer was set for
     * @param due when it was due, which may be long ago
     */
    void due(long subject, Instant due);
}
