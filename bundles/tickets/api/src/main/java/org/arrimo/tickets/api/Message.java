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
 * @param edits how often it was edited, which happens to private notes alone; see {@link Notes}
 * @param editedAt when it was last edited, if it was
 * @param unreached told to its writer alone, when it is written: the logins mentioned in it to no effect; see {@link
 *     Followers}
 */
public record Message(
        long id,
        long author,
        Instant at,
        Visibility visibility,
        String body,
        List<Attachment> attachments,
        int edits,
        Optional<Instant> editedAt,
        List<String> unreached) {
    /** A message as it was first written. */
    public Message(long id, long author, Instant at, Visibility visibility, String body, List<Attachment> attachments) {
        this(id, author, at, visibility, body, attachments, 0, Optional.empty(), List.of());
    }

    /** @return the same for its writer, with the logins mentioned in it to no effect */
    public Message withUnreached(List<String> logins) {
        return new Message(id, author, at, visibility, body, attachments, edits, editedAt, logins);
    }

    /** Who may read a message. */
    public enum Visibility {
        /** Whoever may see the ticket. */
        PUBLIC,
        /** The desk alone. */
        PRIVATE
    }
}
