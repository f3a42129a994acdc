package org.arrimo.platform.journal.api;

import java.util.Objects;
import java.util.Optional;

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

    /**
     * @param field the field's name as on the wire
     * @param before what it was, if it was there
     * @param after what it is, if it is there
     * @return the change, if there is a difference
     */
    public static Optional<Change> between(String field, Optional<String> before, Optional<String> after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new Change(field, before.orElse(null), after.orElse(null)));
    }
}
