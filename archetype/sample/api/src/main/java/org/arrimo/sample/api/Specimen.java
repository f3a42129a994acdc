package org.arrimo.sample.api;

import java.time.Instant;
import java.util.Objects;

/**
 * A specimen, as it is at one moment.
 *
 * @param id its number
 * @param version rises with every change; a change says which version it changes
 * @param name what people call it
 * @param note what else is to be known, may be empty
 * @param addedAt when it was added
 * @param changedAt when it was last changed, or added
 */
public record Specimen(long id, long version, String name, String note, Instant addedAt, Instant changedAt) {
    public Specimen {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(addedAt, "addedAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
