package org.arrimo.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is promised to whom, read from a file that several tests hold what they look at against. Behind a line {@code
 * table NAME} stands one with the names of the columns, and then a row in each: its name, and a word for each column.
 *
 * @param columns the names of the columns
 * @param rows by their names the words by column
 */
public record Promises(List<String> columns, Map<String, Map<String, String>> rows) {
    /** Reads one table of the file. */
    public static Promises read(Path file, String table) {
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .dropWhile(line -> !line.equals("table " + table))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("table "))
                    .toList();
            List<String> columns = words(lines.get(0));
            Map<String, Map<String, String>> rows = new LinkedHashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> words = words(line);
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    cells.put(columns.get(i), words.get(i + 1));
                }
                rows.put(words.get(0), cells);
            }
            return new Promises(columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what is promised in a cell */
    public String cell(String row, String column) {
        return rows.get(row).get(column);
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split("\\s+"));
    }
}
