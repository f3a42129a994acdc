package org.arrimo.tickets.core.imports;

/**
 * A row as it stands in the file.
 *
 * @param line the number of its first line, from 1
 * @param text its text, without the end of its last line; cut if it is too long
 * @param damage why it can't be read, or null
 */
record SourceRow(long line, String text, String damage) {}
