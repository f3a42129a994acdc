package org.arrimo.tickets.api;

import java.util.List;

/**
 * A field that administrators gave to tickets.
 *
 * @param key what programs, filters and the history call it; it never changes
 * @param version rises with every change
 * @param type what it holds; it never changes
 * @param name what people call it
 * @param options of a choice, what can be chosen; empty for every other type
 * @param open whether whoever sees a ticket sees it; else those alone who read private notes
 * @param retired nobody sets it any more, and it is shown only where it was set
 */
public record CustomField(
        String key,
        long version,
        FieldType type,
        Label name,
        List<FieldOption> options,
        boolean open,
        boolean retired) {
    public CustomField {
        options = List.copyOf(options);
    }
}
