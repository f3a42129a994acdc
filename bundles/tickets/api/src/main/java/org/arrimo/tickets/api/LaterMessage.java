package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message that is written and not sent yet.
 *
 * @param id a number that is never given again
 * @param ticket what it is about
 * @param author who wrote it
 * @param visibility who is to read it once it is sent
 * @param body plain text
 * @param html the same, cleaned, if it was written so
 * @param writtenAt when it was last written
 * @param at when it is sent
 * @param problem why it was not sent when its time came, in English; such a message waits for its author to write it anew or
 *     take it back
 * @param files what goes with it, by id
 */
public record LaterMessage(
        long id,
        TicketNumber ticket,
        long author,
        Message.Visibility visibility,
        String body,
        Optional<String> html,
        Instant writtenAt,
        Instant at,
        Optional<String> problem,
        List<StagedFile> files) {
    public LaterMessage {
        files = List.copyOf(files);
    }

    /** @return what it says, as it was written */
    public Wording words() {
        return html.map(Wording::html).orElseGet(() -> Wording.plain(body));
    }

    /** @return this with these files */
    public LaterMessage with(List<StagedFile> value) {
        return new LaterMessage(id, ticket, author, visibility, body, html, writtenAt, at, problem, value);
    }
}
