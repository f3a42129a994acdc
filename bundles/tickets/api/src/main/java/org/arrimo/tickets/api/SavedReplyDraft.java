package org.arrimo.tickets.api;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A saved reply as it is to be.
 *
 * @param scope who has it at hand; a personal one is the actor's
 * @param team the id of the team, if it is a team's
 * @param title 1 to 100 characters on one line
 * @param text 1 to 10,000 characters of plain text, with 50 placeholders at most
 * @param language {@code en}, {@code pt-BR} or {@code es}, or nothing
 * @param keywords at most 200 characters on one line
 * @param html in place of the text, which is made of it then: at most 50,000 characters of HTML, cleaned as by {@link
 *     Tickets#sayHtml}, with 1 to 10,000 characters of text; placeholders stand in its text alone, not in addresses
 */
public record SavedReplyDraft(
        Scope scope,
        OptionalLong team,
        String title,
        String text,
        Optional<String> language,
        Optional<String> keywords,
        Optional<String> html) {
    /** A reply of plain text. */
    public SavedReplyDraft(
            Scope scope,
            OptionalLong team,
            String title,
            String text,
            Optional<String> language,
            Optional<String> keywords) {
        this(scope, team, title, text, language, keywords, Optional.empty());
    }
}
