package org.arrimo.tickets.core.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Cuts a row into its cells. */
final class Cells {
    private static final char UNREADABLE = '\uFFFD';

    private final char separator;
    private final CSVFormat quoted;

    Cells(char separator) {
        this.separator = separator;
        this.quoted = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** @throws RejectedRow when it is damaged, its quotation marks are wrong, or it has characters that are none */
    List<String> of(SourceRow row) throws RejectedRow {
        if (row.damage() != null) {
            throw new RejectedRow(row.damage());
        }
        if (row.text().indexOf(UNREADABLE) >= 0) {
            throw new RejectedRow("has bytes that are no characters of the file's character set");
        }
        if (row.text().indexOf('\0') >= 0) {
            throw new RejectedRow("has a NUL character");
        }
        return row.text().indexOf('"') < 0 ? plain(row.text()) : quoted(row.text());
    }

    private List<String> plain(String text) {
        List<String> cells = new ArrayList<>(40);
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            cells.add(text.substring(from, to));
            from = to + 1;
        }
        cells.add(text.substring(from));
        return cells;
    }

    private List<String> quoted(String text) throws RejectedRow {
        try (CSVParser parser = CSVParser.parse(text, quoted)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() == 1) {
                return records.get(0).toList();
            }
        } catch (IOException | UncheckedIOException e) {
            throw new RejectedRow("has something between a closing quotation mark and the next separator");
        }
        throw new RejectedRow("has a line break outside quotation marks");
    }
}
