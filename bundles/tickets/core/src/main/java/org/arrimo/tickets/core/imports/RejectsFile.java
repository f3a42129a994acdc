package org.arrimo.tickets.core.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.arrimo.platform.api.Csv;

/**
 * The rows that were not taken in, as a CSV of line number, reason and the row as it stood in the file. A row that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
final class RejectsFile {
    private static final String HEADER = "line,reason,row\r\n";

    /** A row and why it was not taken in. */
    record Reject(SourceRow row, String reason) {}

    private final Path file;

    RejectsFile(Path file) {
        this.file = file;
    }

    /**
     * @param first whether they are the file's first ones
     * @return the rows as they are to be written
     */
    static byte[] bytes(boolean first, List<Reject> rejects) {
        StringBuilder text = new StringBuilder(first && !rejects.isEmpty() ? HEADER : "");
        for (Reject reject : rejects) {
            text.append(reject.row().line())
                    .append(',')
                    .append(Csv.cell(reject.reason()))
                    .append(',')
                    .append(Csv.cell(reject.row().text()))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes rows behind those that count already, and cuts off first what a crash left behind them. Once this returns
     * they are on the disk.
     *
     * @param length how many bytes count already
     */
    void append(long length, byte[] rows) {
        if (rows.length == 0) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.position(length);
            ByteBuffer bytes = ByteBuffer.wrap(rows);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
