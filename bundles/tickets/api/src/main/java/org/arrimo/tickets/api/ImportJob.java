package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Optional;

/**
 * How far an import is.
 *
 * @param id a number that is never given again
 * @param file what the file is called
 * @param mapping the mapping in use
 * @param dryRun whether it only checks
 * @param state where it stands
 * @param startedAt when it was started
 * @param endedAt when it ended, if it has
 * @param bytes size of the file as it came
 * @param bytesRead how many of them are read
 * @param rows how many rows were read, without the header
 * @param taken how many rows became events
 * @param known how many rows were in the record already
 * @param rejected how many rows are in the rejects file
 * @param tickets how many tickets were opened
 * @param message why it failed, if it did
 */
public record ImportJob(
        long id,
        String file,
        String mapping,
        boolean dryRun,
        JobState state,
        Instant startedAt,
        Optional<Instant> endedAt,
        long bytes,
        long bytesRead,
        long rows,
        long taken,
        long known,
        long rejected,
        long tickets,
        Optional<String> message) {
    /** Where a job stands. */
    public enum JobState {
        /** It reads, or will go on by itself after a restart. */
        RUNNING,
        /** A person stopped it; it can go on. */
        CANCELLED,
        /** It could not go on; the message says why. */
        FAILED,
        /** It has read everything. */
        DONE
    }
}
