package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message with what it said before.
 *
 * @param message as it is now
 * @param former its former texts, oldest first
 */
public record Note(Message message, List<Former> former) {
    /**
     * A text that a note had.
     *
     * @param body plain text
     * @param from since when it stood there
     * @param until when another text took its place
     * @param replacedBy the person who wrote the other text
     * @param html the same as it was written, if it was written as HTML; see {@link Message#html}
     */
    public record Former(String body, Instant from, Instant until, long replacedBy, Optional<String> html) {
        /** One of plain text. */
        public Former(String body, Instant from, Instant until, long replacedBy) {
            this(body, from, until, replacedBy, Optional.empty());
        }
    }
}
