package org.arrimo.platform.ws.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** A body kept to be read as often as needed: in memory while it is small, else in a temporary file. */
final class SpooledBody implements AutoCloseable {
    private static final int IN_MEMORY = 1024 * 1024;
    private static final int CHUNK = 16 * 1024;

    private final byte[] small;
    private final Path file;

    private SpooledBody(byte[] small, Path file) {
        this.small = small;
        this.file = file;
    }

    /** Reads a body to its end, into the digest as well. */
    static SpooledBody read(InputStream body, MessageDigest digest) throws IOException {
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        while (memory.size() <= IN_MEMORY) {
            int got = body.read(chunk);
            if (got < 0) {
                return new SpooledBody(memory.toByteArray(), null);
            }
            digest.update(chunk, 0, got);
            memory.write(chunk, 0, got);
        }
        return spill(memory, body, digest, chunk);
    }

    private static SpooledBody spill(ByteArrayOutputStream memory, InputStream body, MessageDigest digest, byte[] chunk)
            throws IOException {
        Path file = Files.createTempFile("arrimo-body-", ".tmp");
        try (OutputStream out = Files.newOutputStream(file)) {
            memory.writeTo(out);
            for (int got = body.read(chunk); got >= 0; got = body.read(chunk)) {
                digest.update(chunk, 0, got);
                out.write(chunk, 0, got);
            }
            return new SpooledBody(null, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(small) : Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
