package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Problem;

/**
 * How far a change of many tickets is.
 *
 * @param id a number that is never given again; 0 for a dry run
 * @param state where it stands
 * @param undoes the change it takes back, if it does
 * @param undoneBy the change that takes it back, if one does
 * @param startedAt when it was started
 * @param endedAt when it ended, if it has
 * @param total how many tickets it is about
 * @param done how many were changed, or would be; those count that were so already
 * @param refusals those that were refused, or would be, by number
 */
public record BulkJob(
        long id,
        State state,
        OptionalLong undoes,
        OptionalLong undoneBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        int total,
        int done,
        List<Refusal> refusals) {
    public BulkJob {
        refusals = List.copyOf(refusals);
    }

    /** Where it stands. */
    public enum State {
        /** It works, or will go on by itself after a restart. */
        RUNNING,
        /** The person stopped it; what was changed stays. */
        CANCELLED,
        /** Everything was tried. */
        DONE
    }

    /**
     * A ticket that was left as it was.
     *
     * @param number which
     * @param problem why
     */
    public record Refusal(TicketNumber number, Problem problem) {}
}
