package org.arrimo.tickets.core.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.arrimo.platform.api.Problem;

/** The files of jobs: a folder for each, with the log, the mapping as it was at the start, and the rejects. */
final class JobFiles {
    private static final int BUFFER = 1 << 16;
    private static final String UNPLACED = ".new-";

    private final Path folder;

    JobFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a copy of a file and its mapping until they get a job.
     *
     * @throws org.arrimo.platform.api.ProblemException TOO_LARGE on {@code file}; nothing is kept then
     */
    Path receive(InputStream content, long maxBytes, String mapping) throws IOException {
        Path fresh = folder.resolve(UNPLACED + UUID.randomUUID());
        Files.createDirectories(fresh);
        try {
            copy(content, source(fresh), maxBytes);
            Files.writeString(mapping(fresh), mapping);
        } catch (IOException | RuntimeException e) {
            drop(fresh);
            throw e;
        }
        return fresh;
    }

    private static void copy(InputStream content, Path file, long maxBytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            byte[] buffer = new byte[BUFFER];
            long total = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                total += read;
                if (total > maxBytes) {
                    throw tooLarge(maxBytes);
                }
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
    }

    private static RuntimeException tooLarge(long maxBytes) {
        return new Problem(
                        Problem.Kind.TOO_LARGE,
                        "too-large",
                        "file must have at most " + maxBytes + " bytes",
                        Optional.of("file"),
                        List.of("" + maxBytes))
                .exception();
    }

    /** Gives received files to a job. */
    void place(Path received, long id) throws IOException {
        Files.move(received, of(id), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes received files that got no job. */
    static void drop(Path received) throws IOException {
        Files.deleteIfExists(source(received));
        Files.deleteIfExists(mapping(received));
        Files.deleteIfExists(received);
    }

    /**
     * Removes received files that never got a job, as when the process died meanwhile.
     *
     * @param limit only those received before
     */
    void sweep(Instant limit) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> received = Files.newDirectoryStream(folder, UNPLACED + "*")) {
            for (Path fresh : received) {
                if (Files.getLastModifiedTime(fresh).toInstant().isBefore(limit)) {
                    drop(fresh);
                }
            }
        }
    }

    /** Removes what only a job that is not done needs. */
    void done(long id) throws IOException {
        Files.deleteIfExists(source(of(id)));
        Files.deleteIfExists(mapping(of(id)));
    }

    static Path source(Path job) {
        return job.resolve("source");
    }

    private static Path mapping(Path job) {
        return job.resolve("mapping");
    }

    Path of(long id) {
        return folder.resolve(String.valueOf(id));
    }

    Path rejects(long id) {
        return of(id).resolve("rejects.csv");
    }

    String mappingText(long id) throws IOException {
        return Files.readString(mapping(of(id)), StandardCharsets.UTF_8);
    }

    /**
     * Takes a job's files in hand; the system lets go of them when this process ends, however it ends.
     *
     * @return nothing when the files are not here, or somebody has them in hand
     */
    Optional<Hold> hold(long id) throws IOException {
        if (!Files.isRegularFile(source(of(id)))) {
            return Optional.empty();
        }
        FileChannel channel =
                FileChannel.open(of(id).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Somebody in this process has it, which is the same to the caller.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? Optional.empty() : Optional.of(new Hold(channel));
    }

    /** The right to work on a job's files, until it is closed. */
    record Hold(FileChannel channel) {
        void close() throws IOException {
            channel.close();
        }
    }
}
