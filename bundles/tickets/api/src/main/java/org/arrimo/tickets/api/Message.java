package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.List;

/**
 * A part of the conversation.
 *
 * @param id a number that is never given again
 * @param author the person who wrote it; 0 for the desk itself
 * @param at when
 * @param visibility who may read it
 * @param body plain text
 * @param attachments the files that came with it
 */
public record Message(
        long id, long author, Instant at, Visibility visibility, String body, List<Attachment> attachments) {
    /** Who may read a message. */
    public enum Visibility {
        /** Whoever may see the ticket. */
        PUBLIC,
        /** The desk alone. */
        PRIVATE
    }
}
