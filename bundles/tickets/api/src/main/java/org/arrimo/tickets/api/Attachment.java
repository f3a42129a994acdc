package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A file on a ticket.
 *
 * @param id a number that is never given again
 * @param name the cleaned file name
 * @param type its media type as found, not as claimed where the two differ
 * @param size bytes
 * @param sha256 the digest of its content, 64 hexadecimal digits
 * @param visibility who may read it
 * @param author the person who attached it
 * @param at when
 * @param from the ticket it was put on, if that is another than the one it is found on, and the actor may see it
 */
public record Attachment(
        long id,
        String name,
        String type,
        long size,
        String sha256,
        Message.Visibility visibility,
        long author,
        Instant at,
        Optional<TicketNumber> from) {
    /** One that was put on the ticket it is found on. */
    public Attachment(
            long id,
            String name,
            String type,
            long size,
            String sha256,
            Message.Visibility visibility,
            long author,
            Instant at) {
        this(id, name, type, size, sha256, visibility, author, at, Optional.empty());
    }
}
