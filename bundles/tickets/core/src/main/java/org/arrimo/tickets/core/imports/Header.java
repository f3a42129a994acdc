package org.arrimo.tickets.core.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/** The first row of a file, which names its columns. */
final class Header {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Header() {}

    /** @throws ProblemException INVALID on {@code file} when there is none or it can't be read */
    static List<String> read(SourceRows rows, char separator) throws IOException {
        SourceRow row = rows.next();
        if (row == null) {
            throw Problem.invalid("file", "empty", "is empty").exception();
        }
        String text = row.text().startsWith(BYTE_ORDER_MARK) ? row.text().substring(1) : row.text();
        try {
            return new ArrayList<>(new Cells(separator).of(new SourceRow(row.line(), text, row.damage())));
        } catch (RejectedRow e) {
            throw Problem.invalid(
                            "file",
                            "bad-header",
                            "has no header that can be read: it " + e.getMessage(),
                            e.getMessage())
                    .exception();
        }
    }
}
