package org.arrimo.itests.entrances;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table {@code entrances/matrix.txt}: what is promised to whom.
 *
 * @param people the columns
 * @param rights by name: relation to the object, person, what is expected
 * @param rows what is asked
 */
record Matrix(List<String> people, Map<String, Map<String, Map<String, String>>> rights, List<Row> rows) {
    /** What stands for no object. */
    static final String NONE = "-";

    /**
     * One way to use an entrance.
     *
     * @param label what is sent in particular, empty for nothing
     * @param success the status of what is done, with {@code lists} or {@code counts} behind it
     * @param right the name of a right; of a servlet, its rule
     */
    record Row(String kind, String method, String path, String label, String success, String right, String sent) {
        String entrance() {
            return kind + " " + method + " " + path;
        }

        int status() {
            return Integer.parseInt(success.split(" ")[0]);
        }

        boolean lists() {
            return success.endsWith(" lists");
        }

        boolean counts() {
            return success.endsWith(" counts");
        }

        /** @return the properties the label names */
        Set<String> properties() {
            return Arrays.stream(label.split(","))
                    .map(name -> name.strip().replaceFirst("=.*", ""))
                    .collect(Collectors.toSet());
        }

        /** @return whether a part of a page is asked for, whose asker is sent to sign in by a header */
        boolean isPart() {
            return sent.endsWith("part");
        }

        boolean changes() {
            return kind.equals("soap")
                    ? !path.matches(".*(\\?wsdl|#(get|list|find|filter|count|sum|suggest|complete|export).*)")
                    : !method.equals("GET") && !kind.equals("servlet");
        }

        @Override
        public String toString() {
            return entrance() + (label.isEmpty() ? "" : " > " + label);
        }
    }

    static Matrix read() {
        var matrix = new Matrix(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        try (InputStream in = Matrix.class.getResourceAsStream("/entrances/matrix.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Map<String, String>> right = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith("right ")) {
                    right = new LinkedHashMap<>();
                    matrix.rights.put(line.substring(6).strip(), right);
                } else if (line.startsWith("  ")) {
                    List<String> words = Arrays.asList(line.strip().split(" +"));
                    right.put(words.get(0), matrix.cells(words.subList(1, words.size())));
                } else if (line.startsWith("people ")) {
                    List<String> words = Arrays.asList(line.split(" +"));
                    matrix.people.addAll(words.subList(1, words.size()));
                } else {
                    matrix.rows.add(row(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return matrix;
    }

    private Map<String, String> cells(List<String> words) {
        if (words.size() != people.size()) {
            throw new IllegalStateException("not one for each person: " + words);
        }
        Map<String, String> cells = new LinkedHashMap<>();
        people.forEach(person -> cells.put(person, words.get(cells.size())));
        return cells;
    }

    private static Row row(String line) {
        String[] parts = line.split("\\|", -1);
        String[] asked = parts[0].split(">", 2);
        String[] words = asked[0].strip().split(" +");
        String label = asked.length > 1 ? asked[1].strip() : "";
        return new Row(words[0], words[1], words[2], label, parts[1].strip(), parts[2].strip(), parts[3].strip());
    }

    /** @return the relations in which the right tells people apart */
    Map<String, Map<String, String>> right(Row row) {
        return rights.get(row.right());
    }
}
