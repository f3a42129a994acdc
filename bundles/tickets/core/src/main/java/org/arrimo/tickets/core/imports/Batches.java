package org.arrimo.tickets.core.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.arrimo.tickets.core.imports.RejectsFile.Reject;

/** Reads rows until there are enough for one transaction; a ticket's rows stay together unless they are very many. */
final class Batches {
    /**
     * Some rows of the file.
     *
     * @param rows those that can be read
     * @param rejects those that can't
     * @param last whether the file ends here
     */
    record Batch(List<LogRow> rows, List<Reject> rejects, boolean last) {}

    private final SourceRows source;
    private final RowReader reader;
    private final int size;
    private SourceRow ahead;

    Batches(SourceRows source, RowReader reader, int size) {
        this.source = source;
        this.reader = reader;
        this.size = size;
    }

    /** Passes over rows that are dealt with already. */
    void skip(long rows) throws IOException {
        for (long i = 0; i < rows; i++) {
            source.next();
        }
    }

    Batch next() throws IOException {
        List<LogRow> rows = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        while (true) {
            SourceRow row = ahead != null ? ahead : source.next();
            ahead = null;
            if (row == null) {
                return new Batch(rows, rejects, true);
            }
            try {
                LogRow read = reader.read(row);
                if (isFull(rows, read)) {
                    ahead = row;
                    return new Batch(rows, rejects, false);
                }
                rows.add(read);
            } catch (RejectedRow e) {
                rejects.add(new Reject(row, e.getMessage()));
                if (rejects.size() >= size) {
                    return new Batch(rows, rejects, false);
                }
            }
        }
    }

    private boolean isFull(List<LogRow> rows, LogRow next) {
        return rows.size() >= 2 * size
                || rows.size() >= size && !rows.get(rows.size() - 1).reference().equals(next.reference());
    }
}
