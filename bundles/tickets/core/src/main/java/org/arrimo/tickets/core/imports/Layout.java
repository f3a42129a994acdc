package org.arrimo.tickets.core.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/** Where in a row of one file the mapping's columns are. */
final class Layout {
    private static final int MAX_COLUMNS = 500;
    private static final int MAX_NAME = 60;

    private final List<String> names;
    private final Map<Field, Integer> fields = new EnumMap<>(Field.class);
    private final Map<Field, Integer> tellers = new EnumMap<>(Field.class);
    private final List<Integer> kept = new ArrayList<>();
    private final List<Integer> subject;
    private final List<Integer> agents;
    private final int[] byName;

    /** @throws ProblemException INVALID on {@code file} when the header does not have what the mapping names */
    Layout(Mapping mapping, List<String> header) {
        this.names = List.copyOf(header);
        Map<String, Integer> places = places(header);
        for (Field field : Field.values()) {
            String column = mapping.columns().get(field);
            if (column != null) {
                fields.put(field, place(places, "[ticket] " + field.key(), column));
            }
        }
        subject = mapping.subject().stream()
                .map(column -> place(places, "[ticket] subject", column))
                .toList();
        agents = mapping.agents().stream()
                .map(column -> place(places, "[people] agents", column))
                .toList();
        chooseTellers(mapping);
        byName = IntStream.range(0, header.size())
                .boxed()
                .sorted(Comparator.comparing(header::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void chooseTellers(Mapping mapping) {
        Set<Integer> told = new HashSet<>();
        fields.forEach((field, place) -> {
            if (mapping.tells(field) && told.add(place)) {
                tellers.put(field, place);
            }
        });
        IntStream.range(0, names.size()).filter(place -> !told.contains(place)).forEach(kept::add);
    }

    private static Map<String, Integer> places(List<String> header) {
        if (header.size() > MAX_COLUMNS) {
            throw bad("has " + header.size() + " columns, at most " + MAX_COLUMNS + " are allowed");
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (name.isBlank() || name.length() > MAX_NAME || !name.chars().noneMatch(Character::isISOControl)) {
                throw bad("has no name of 1 to " + MAX_NAME + " characters for column " + (i + 1));
            }
            if (places.put(name, i) != null) {
                throw bad("has two columns \"" + name + "\"");
            }
        }
        return places;
    }

    private static int place(Map<String, Integer> places, String key, String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw bad("has no column \"" + column + "\", which the mapping names under " + key);
        }
        return place;
    }

    private static ProblemException bad(String detail) {
        return Problem.invalid("file", "wrong-columns", detail, detail).exception();
    }

    int columns() {
        return names.size();
    }

    String name(int place) {
        return names.get(place);
    }

    /** @return the place of a field's column, or -1 */
    int place(Field field) {
        return fields.getOrDefault(field, -1);
    }

    /** @return fields whose column need not be kept as a fact as long as the field gives its text back */
    Map<Field, Integer> tellers() {
        return tellers;
    }

    /** @return places of columns that are always kept as facts */
    List<Integer> kept() {
        return kept;
    }

    List<Integer> subject() {
        return subject;
    }

    List<Integer> agents() {
        return agents;
    }

    /** @return places in the order of the columns' names, in which a row is the same in whatever order they stand */
    int[] byName() {
        return byName;
    }
}
