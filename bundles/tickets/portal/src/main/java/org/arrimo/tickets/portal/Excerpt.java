package org.arrimo.tickets.portal;

import java.text.BreakIterator;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Ticket;

/**
 * The beginning of what somebody said, in one line.
 *
 * @param author who said it
 * @param at when
 * @param text without what was only sent back
 */
public record Excerpt(long author, Instant at, String text) {
    static final int LONGEST = 300;

    static Optional<Excerpt> of(Message message) {
        return of(message.author(), message.at(), message.body());
    }

    /** @return the beginning of a ticket's description, if it has one */
    static Optional<Excerpt> of(Ticket ticket) {
        return of(ticket.requester(), ticket.openedAt(), ticket.description());
    }

    private static Optional<Excerpt> of(long author, Instant at, String text) {
        String said = Quoted.parts(text).stream()
                .filter(part -> !part.quoted())
                .map(Quoted.Part::text)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .strip();
        return said.isEmpty() ? Optional.empty() : Optional.of(new Excerpt(author, at, cut(said)));
    }

    /** Between words, or where there is none to end at, between signs as people see them. */
    private static String cut(String said) {
        if (said.length() <= LONGEST) {
            return said;
        }
        int space = said.lastIndexOf(' ', LONGEST);
        if (space > LONGEST / 2) {
            return said.substring(0, space) + "…";
        }
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(said);
        return said.substring(0, signs.preceding(LONGEST + 1)) + "…";
    }
}
