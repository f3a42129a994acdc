package org.arrimo.platform.journal.api;

import java.util.Objects;

/**
 * One field's change. A value that was or is absent is null here, as it is in the record.
 *
 * @param field the field's name as on the wire
 * @param before what it was, or null
 * @param after what it is, or null
 */
public record Change(String field, String before, String after) {
    public Change {
        Objects.requireNonNull(field, "field");
    }
}
