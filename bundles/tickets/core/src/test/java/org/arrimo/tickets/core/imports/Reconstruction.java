package org.arrimo.tickets.core.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.arrimo.platform.api.Wire;
import org.arrimo.platform.journal.api.Entry;

/** Makes the rows of a log again from what the record says, to show that nothing was dropped or altered. */
final class Reconstruction {
    private final Mapping mapping;
    private final List<String> header;

    Reconstruction(Mapping mapping, List<String> header) {
        this.mapping = mapping;
        this.header = header;
    }

    /** The rows of one ticket, each by column, in the order in which they were taken in. */
    List<Map<String, String>> rows(List<Entry> history) {
        List<Map<String, String>> rows = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        List<Entry> appended =
                history.stream().sorted(Comparator.comparingLong(Entry::id)).toList();
        for (Entry entry : appended) {
            entry.event().changes().forEach(change -> {
                if (change.after() == null) {
                    values.remove(change.field());
                } else {
                    values.put(change.field(), change.after());
                }
            });
            if (entry.event().type().equals("tickets.changed")) {
                rows.add(row(entry, values));
            }
        }
        return rows;
    }

    private Map<String, String> row(Entry entry, Map<String, String> values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : header) {
            String fact = values.get("facts." + column);
            row.put(column, fact != null ? fact : told(column, entry, values));
        }
        return row;
    }

    private String told(String column, Entry entry, Map<String, String> values) {
        Field field = mapping.columns().entrySet().stream()
                .filter(mapped -> mapped.getValue().equals(column) && mapping.tells(mapped.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        String text = field == null ? null : text(field, entry, values);
        return text == null ? mapping.none().get(0) : text;
    }

    private String text(Field field, Entry entry, Map<String, String> values) {
        return switch (field) {
            case OPENED_AT -> mapping.dates().format(Instant.parse(values.get("openedAt")));
            case UPDATED_AT -> mapping.dates().format(entry.event().at());
            case UPDATED_BY -> entry.actorId() == 0 ? null : entry.actorName();
            case REQUESTER -> values.get("requester").equals(mapping.unknown()) ? null : values.get("requester");
            case STATE -> word(mapping.states(), values.get("state"));
            case PRIORITY -> word(mapping.priorities(), values.get("priority"));
            case IMPACT -> word(mapping.impacts(), values.get("impact"));
            case URGENCY -> word(mapping.urgencies(), values.get("urgency"));
            case CONTACT -> word(mapping.contacts(), values.get("contact"));
            case CATEGORY -> mapping.categories().values().entrySet().stream()
                    .filter(word -> word.getValue().equals(values.get("category")))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            default -> values.get(field.key());
        };
    }

    private static <E extends Enum<E>> String word(Vocabulary<E> words, String ours) {
        return words.values().entrySet().stream()
                .filter(word -> Wire.name(word.getValue()).equals(ours))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
