package org.arrimo.platform.api;

/** Tables as comma-separated values, RFC 4180. */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /**
     * @param text what stands in the cell
     * @return the cell, in quotes; what a spreadsheet would take for a formula has an apostrophe before it
     */
    public static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
