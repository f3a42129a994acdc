package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of the conversation.
 *
 * @param id a number that is never given again
 * @param author the person who wrote it; 0 for the desk itself
 * @param at when
 * @param visibility who may read it
 * @param body plain text
 * @param attachments the files that came with it
 * @param edits how often it was edited, which happens to private notes alone; see {@link Notes}
 * @param editedAt when it was last edited, if it was
 * @param unreached told to its writer alone, when it is written: the logins mentioned in it to no effect; see {@link
 *     Followers}
 * @param from the ticket it was written to, if that is another than the one in whose conversation it is read, and the
 *     actor may see it
 * @param html the same as it was written, if it was written as HTML: cleaned, a few elements for the form of a text, links
 *     with the schemes {@code http}, {@code https} and {@code mailto}, and {@code img} whose {@code src} is {@code cid:} and
 *     the name, or {@code attachment:} and the id, of a file that came with it; nothing in it is loaded from elsewhere
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
        List<String> unreached,
        Optional<TicketNumber> from,
        Optional<String> html) {
    /** A message of plain text. */
    public Message(
            long id,
            long author,
            Instant at,
            Visibility visibility,
            String body,
            List<Attachment> attachments,
            int edits,
            Optional<Instant> editedAt,
            List<String> unreached,
            Optional<TicketNumber> from) {
        this(id, author, at, visibility, body, attachments, edits, editedAt, unreached, from, Optional.empty());
    }

    /** A message as it was first written, read in the ticket it was written to. */
    public Message(long id, long author, Instant at, Visibility visibility, String body, List<Attachment> attachments) {
        this(id, author, at, visibility, body, attachments, 0, Optional.empty(), List.of(), Optional.empty());
    }

    /** @return the same for its writer, with the logins mentioned in it to no effect */
    public Message withUnreached(List<String> logins) {
        return new Message(id, author, at, visibility, body, attachments, edits, editedAt, logins, from, html);
    }

    /** @return the same with the files that came with it, written to that ticket if it is another one */
    public Message with(List<Attachment> files, Optional<TicketNumber> ticket) {
        return new Message(id, author, at, visibility, body, files, edits, editedAt, unreached, ticket, html);
    }

    /** @return the same, written as this HTML, which was cleaned */
    public Message writtenAs(Optional<String> cleaned) {
        return new Message(id, author, at, visibility, body, attachments, edits, editedAt, unreached, from, cleaned);
    }

    /** Who may read a message. */
    public enum Visibility {
        /** Whoever may see the ticket. */
        PUBLIC,
        /** The desk alone. */
        PRIVATE
    }
}
