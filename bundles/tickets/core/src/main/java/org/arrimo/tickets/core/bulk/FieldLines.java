package org.arrimo.tickets.core.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The custom fields of a job or a ticket as one text: a line {@code key=value} each, without the sign where none is held. */
final class FieldLines {
    /** Under what name the text is kept. */
    static final String NAME = "fields";

    private FieldLines() {}

    /** @return the text under its name, if there is any field */
    static Map<String, Optional<String>> kept(Map<String, Optional<String>> values) {
        return values.isEmpty() ? Map.of() : Map.of(NAME, Optional.of(text(values)));
    }

    /** @return the fields in what is kept, if there are any */
    static Map<String, Optional<String>> in(Map<String, Optional<String>> kept) {
        return kept.containsKey(NAME) ? values(kept.get(NAME)) : Map.of();
    }

    static String text(Map<String, Optional<String>> values) {
        List<String> lines = new TreeMap<>(values)
                .entrySet().stream()
                        .map(field -> field.getKey()
                                + field.getValue().map(value -> "=" + value).orElse(""))
                        .toList();
        return String.join("\n", lines);
    }

    static Map<String, Optional<String>> values(Optional<String> text) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        text.stream().flatMap(String::lines).forEach(line -> {
            String[] sides = line.split("=", 2);
            values.put(sides[0], sides.length > 1 ? Optional.of(sides[1]) : Optional.empty());
        });
        return values;
    }
}
