package org.arrimo.tickets.core.imports;

import java.time.Instant;
import java.util.Optional;

import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.ImportJob.JobState;

/**
 * An import as the database has it.
 *
 * @param actorId the person who started it
 * @param message why it failed, or null
 */
record Job(
        long id,
        String file,
        String mapping,
        boolean dryRun,
        JobState state,
        long actorId,
        String actorName,
        Instant startedAt,
        Instant endedAt,
        long bytes,
        Progress progress,
        String message) {

    ImportJob shown() {
        return new ImportJob(
                id,
                file,
                mapping,
                dryRun,
                state,
                startedAt,
                Optional.ofNullable(endedAt),
                bytes,
                progress.bytesRead(),
                progress.rows(),
                progress.taken(),
                progress.known(),
                progress.rejected(),
                progress.tickets(),
                Optional.ofNullable(message));
    }
}
