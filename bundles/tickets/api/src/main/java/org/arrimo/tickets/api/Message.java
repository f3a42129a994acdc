package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of the conversation.
 *
 * @param id a number that is never given again
 * @param author the person who wrote it
 * @param at when
 * @param visibility who may read it
 * @param body plain text
 * @param attachments the files that came with it
 * @param from the ticket it was written to, if that is another than the one in whose conversation it is read, and the
 *     actor may see it
 */
public record Message(
        long id,
        long author,
        Instant at,
        Visibility visibility,
        String body,
        List<Attachment> attachments,
        Optional<TicketNumber> from) {
    /** One that was written to the ticket it is read in. */
    public Message(long id, long author, Instant at, Visibility visibility, String body, List<Attachment> attachments) {
        this(id, author, at, visibility, body, attachments, Optional.empty());
    }

    /** Who may read a message. */
    public enum Visibility {
        /** Whoever may see the ticket. */
        PUBLIC,
        /** The desk alone. */
        PRIVATE
    }
}
