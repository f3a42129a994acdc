package org.arrimo.tickets.core.imports;

/** A row can't be taken in; the message says why, to the one who has to mend the file or the mapping. */
final class RejectedRow extends Exception {
    private static final long serialVersionUID = 1L;

    RejectedRow(String reason) {
        super(reason, null, false, false);
    }

    RejectedRow(String column, String value, String what) {
        this(column + ": \"" + shortened(value) + "\" " + what);
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }
}
