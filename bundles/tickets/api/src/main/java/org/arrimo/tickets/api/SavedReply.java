package org.arrimo.tickets.api;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A text to answer with.
 *
 * @param id a number that is never given again
 * @param version rises with every change
 * @param scope who has it at hand
 * @param owner the id of the person or the team; empty for all of the desk
 * @param title what it is called
 * @param text plain, with its placeholders
 * @param language {@code en}, {@code pt-BR} or {@code es}, if it is said
 * @param keywords further words to find it by, may be empty
 * @param html the same as it was written, if it was written as HTML: cleaned as {@link Message#html}, with its placeholders
 */
public record SavedReply(
        long id,
        long version,
        Scope scope,
        OptionalLong owner,
        String title,
        String text,
        Optional<String> language,
        String keywords,
        Optional<String> html) {
    /** A reply of plain text. */
    public SavedReply(
            long id,
            long version,
            Scope scope,
            OptionalLong owner,
            String title,
            String text,
            Optional<String> language,
            String keywords) {
        this(id, version, scope, owner, title, text, language, keywords, Optional.empty());
    }
}
