package org.arrimo.tickets.api;

import java.util.Locale;
import java.util.Optional;

/**
 * A custom field of a ticket.
 *
 * @param field which one
 * @param value what it holds, written as its {@link FieldType} says; nothing if it was not set
 */
public record FieldValue(CustomField field, Optional<String> value) {
    /** @return what to show: of a choice the name of what was chosen, of anything else the value itself */
    public Optional<String> shown(Locale locale) {
        return value.map(key -> field.options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .map(option -> option.name().in(locale))
                .orElse(key));
    }
}
