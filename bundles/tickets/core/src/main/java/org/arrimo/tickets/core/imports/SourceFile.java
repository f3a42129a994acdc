package org.arrimo.tickets.core.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import org.arrimo.platform.api.Problem;

/** A log as text: unpacked if it is compressed, which its first two bytes tell and not its name. */
final class SourceFile implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final Counting packed;
    private final Reader reader;

    private SourceFile(Counting packed, Reader reader) {
        this.packed = packed;
        this.reader = reader;
    }

    /** @throws org.arrimo.platform.api.ProblemException when read: TOO_LARGE when it unpacks to more than allowed */
    static SourceFile open(Path file, Charset charset, long maxUnpackedBytes) throws IOException {
        Counting packed = new Counting(Files.newInputStream(file), Long.MAX_VALUE);
        try {
            InputStream unpacked = new Counting(unpack(new BufferedInputStream(packed, BUFFER)), maxUnpackedBytes);
            return new SourceFile(packed, new BufferedReader(new InputStreamReader(unpacked, charset), BUFFER));
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    private static InputStream unpack(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return gzip ? new GZIPInputStream(in, BUFFER) : in;
    }

    Reader reader() {
        return reader;
    }

    /** @return how many bytes of the file are read, as it came */
    long bytesRead() {
        return packed.count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Counting extends FilterInputStream {
        private final long max;
        private volatile long count;

        Counting(InputStream in, long max) {
            super(in);
            this.max = max;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                count(1);
            }
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        @SuppressWarnings("NonAtomicOperationOnVolatileField") // one thread reads the file, others look at the count
        private void count(int read) {
            count += read;
            if (count > max) {
                throw Problem.of(
                                Problem.Kind.TOO_LARGE,
                                "unpacks-too-large",
                                "The file unpacks to more than " + max + " bytes.",
                                "" + max)
                        .exception();
            }
        }
    }
}
