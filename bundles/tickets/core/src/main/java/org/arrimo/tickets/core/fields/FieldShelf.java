package org.arrimo.tickets.core.fields;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.core.rules.Shared;

/** All custom fields at one moment, by their English names. */
public final class FieldShelf {
    private final Map<String, CustomField> fields = new LinkedHashMap<>();

    FieldShelf(Collection<CustomField> all) {
        all.stream()
                .sorted(Comparator.comparing((CustomField field) -> field.name().en())
                        .thenComparing(CustomField::key))
                .forEach(field -> fields.put(field.key(), field));
    }

    public List<CustomField> all() {
        return List.copyOf(fields.values());
    }

    public Optional<CustomField> find(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** @return those that somebody may ask for in a filter: who does not read private notes, the open ones alone */
    public List<CustomField> seenBy(Actor actor) {
        boolean desk = Shared.reads(actor);
        return fields.values().stream().filter(field -> desk || field.open()).toList();
    }
}
