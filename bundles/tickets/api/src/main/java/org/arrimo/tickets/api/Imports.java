package org.arrimo.tickets.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Takes in another product's tickets from its audit log: a CSV, plain or gzip, in which each row is the state of a
 * ticket after one update. For administrators. An import is a job: it shows its progress, can be cancelled, goes on
 * after a crash where it was, and taking the same rows in again changes nothing.
 */
@ProviderType
public interface Imports {
    /** @return names of the mappings that are there, such as {@code servicenow} */
    List<String> mappings(Actor actor);

    /**
     * Keeps a copy of the file and starts to take it in.
     *
     * @param mapping a name of {@link #mappings}
     * @param fileName what the file is called, for people
     * @param content the file; read once, not closed; at most as many bytes as configured, 1 GiB if nothing is said
     * @param dryRun whether to check everything and write nothing but the rejects
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code mapping}; TOO_LARGE on {@code file}; FORBIDDEN
     * @throws IOException when the content can't be read
     */
    ImportJob start(Actor actor, String mapping, String fileName, InputStream content, boolean dryRun)
            throws IOException;

    /** @throws org.arrimo.platform.api.ProblemException NOT_FOUND */
    ImportJob get(Actor actor, long id);

    /** @return the latest jobs, newest first, at most 50 */
    List<ImportJob> latest(Actor actor);

    /** Asks a running job to stop after the rows it has in hand. What it took in stays. */
    ImportJob cancel(Actor actor, long id);

    /** Takes up a cancelled or failed job where it stopped. */
    ImportJob resume(Actor actor, long id);

    /** @return the file of rows that were not taken in: line number, reason, and the row; absent when there are none */
    Optional<Path> rejects(Actor actor, long id);
}
