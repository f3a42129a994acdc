package org.arrimo.platform.journal.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is about to be recorded.
 *
 * @param at when it happened; an import gives the original time
 * @param type the module and what happened, such as {@code tickets.opened}; at most 60 characters
 * @param subject what it happened to, such as {@code INC-1042} or {@code person:7}; at most 60 characters
 * @param internal whether only staff may see it
 * @param origin where it came from, unique over the whole journal, so that nothing is taken in twice; at most 200
 *     characters
 * @param changes what changed, in the order to show
 */
public record Event(
        Instant at, String type, String subject, boolean internal, Optional<String> origin, List<Change> changes) {
    public Event {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(origin, "origin");
        changes = List.copyOf(changes);
    }

    /** An event that anybody who sees its subject may see, and that happened here. */
    public static Event of(Instant at, String type, String subject, List<Change> changes) {
        return new Event(at, type, subject, false, Optional.empty(), changes);
    }

    /** @return the same, for staff only */
    public Event asInternal() {
        return new Event(at, type, subject, true, origin, changes);
    }

    /** @return the same, with its origin */
    public Event from(String source) {
        return new Event(at, type, subject, internal, Optional.of(source), changes);
    }
}
