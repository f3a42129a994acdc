package org.arrimo.tickets.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;

/**
 * The bytes of attachments, each content once, under the name of its SHA-256 digest. A content is received into a
 * temporary file, forced to the disk and renamed, so that what has its final name is whole; that happens before the
 * row that refers to it is committed.
 */
public final class FileStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);
    private static final int BUFFER = 64 * 1024;
    private static final String UNFINISHED = "receiving-";

    /** What a file that was erased holds: nothing. */
    public static final String NOTHING = HexFormat.of().formatHex(sha256().digest());

    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;
    private final long maxBytes;
    private final Clock clock;

    /**
     * @param folder where the files are; made when it is needed first
     * @param maxBytes the largest content that is taken
     * @param clock tells what was abandoned long ago
     */
    public FileStore(Path folder, long maxBytes, Clock clock) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /** @return the most bytes that are taken as one content */
    public long largest() {
        return maxBytes;
    }

    /**
     * Reads a content to its end.
     *
     * @param name any name, to be cleaned
     * @param claimedType what the sender says it is, or null
     * @throws ProblemException INVALID on {@code name}; TOO_LARGE or INVALID on {@code content}; UNAVAILABLE when it can't be
     *     written
     * @throws IOException when the content can't be read
     */
    public Received receive(String name, String claimedType, InputStream content) throws IOException {
        String clean = FileName.clean(name);
        Path file = writing(() -> Files.createTempFile(Files.createDirectories(folder), UNFINISHED, ".tmp"));
        try {
            return copy(content, file, clean, claimedType);
        } catch (IOException | RuntimeException e) {
            discard(file);
            throw e;
        }
    }

    /** @return what can be searched of a content that is kept */
    public String text(String name, String type, String sha256) throws IOException {
        return FileText.of(name, type, () -> open(sha256));
    }

    /**
     * @return the content's bytes
     * @throws ProblemException UNAVAILABLE when the file is not where it should be
     */
    public InputStream open(String sha256) throws IOException {
        if (sha256.equals(NOTHING)) {
            return InputStream.nullInputStream();
        }
        try {
            return Files.newInputStream(path(sha256));
        } catch (NoSuchFileException e) {
            LOG.error(
                    "event=attachment.missing file=\"{}\" action=\"Restore this file from a backup of the data folder\"",
                    path(sha256));
            throw unavailable(e);
        }
    }

    /**
     * Takes a content off the disk. The caller has seen to it that nobody refers to it or is about to.
     *
     * @throws ProblemException UNAVAILABLE when that can't be done
     */
    public void forget(String sha256) {
        writing(() -> Files.deleteIfExists(path(sha256)));
    }

    /** Removes what was being received when a process died, at least a day ago. */
    public void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant limit = clock.instant().minus(ABANDONED);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Received copy(InputStream content, Path file, String name, String claimedType) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        byte[] head = new byte[0];
        long size = 0;
        try (FileChannel out = writing(() -> FileChannel.open(file, StandardOpenOption.WRITE))) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw tooLarge();
                }
                digest.update(buffer, 0, read);
                if (head.length < MediaType.HEAD) {
                    head = extended(head, buffer, read);
                }
                ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
                writing(() -> write(out, part));
            }
            if (size == 0) {
                throw Problem.invalid("content", "empty", "has no bytes").exception();
            }
            writing(() -> force(out));
        }
        String type = MediaType.of(head, name, claimedType);
        String text = FileText.of(name, type, () -> Files.newInputStream(file));
        return new Received(file, new NewFile(name, type, size, HexFormat.of().formatHex(digest.digest()), text));
    }

    private static byte[] extended(byte[] head, byte[] buffer, int read) {
        int more = Math.min(read, MediaType.HEAD - head.length);
        byte[] longer = Arrays.copyOf(head, head.length + more);
        System.arraycopy(buffer, 0, longer, head.length, more);
        return longer;
    }

    private static Object write(FileChannel out, ByteBuffer part) throws IOException {
        while (part.hasRemaining()) {
            out.write(part);
        }
        return part;
    }

    private static Object force(FileChannel file) throws IOException {
        file.force(true);
        return file;
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private ProblemException tooLarge() {
        return new Problem(
                        Kind.TOO_LARGE,
                        "too-large",
                        "content must have at most " + maxBytes + " bytes",
                        Optional.of("content"),
                        List.of(String.valueOf(maxBytes)))
                .exception();
    }

    private static <T> T writing(Writing<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            LOG.error(
                    "event=attachment.not-written cause=\"{}\" action=\"Check that the data folder's disk has room and"
                            + " may be written; files are refused with 503 until it does\"",
                    e.getMessage());
            throw unavailable(e);
        }
    }

    private static ProblemException unavailable(IOException cause) {
        Problem problem = Problem.of(
                Kind.UNAVAILABLE, "storage-unavailable", "Files can't be kept or read at the moment. Try again later.");
        return new ProblemException(problem, cause);
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("event=attachment.not-discarded cause=\"{}\"", e.getMessage());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @FunctionalInterface
    private interface Writing<T> {
        T run() throws IOException;
    }

    /** A content that has come in whole; thrown away when closed, unless it was kept. */
    public final class Received implements AutoCloseable {
        private final Path path;
        private final NewFile file;

        private Received(Path path, NewFile file) {
            this.path = path;
            this.file = file;
        }

        /** @return what is known of it */
        public NewFile file() {
            return file;
        }

        /** Gives it its final name, durably; does nothing if that content is there already. */
        public void keep() {
            Path target = path(file.sha256());
            writing(() -> {
                if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
                    for (Path changed : List.of(target.getParent(), folder)) {
                        try (FileChannel directory = FileChannel.open(changed, StandardOpenOption.READ)) {
                            directory.force(true);
                        }
                    }
                }
                return target;
            });
        }

        @Override
        public void close() {
            discard(path);
        }
    }
}
