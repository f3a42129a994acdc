package org.arrimo.tickets.api;

import java.util.Locale;
import java.util.Optional;

/**
 * What administrators call something, in the languages of the desk.
 *
 * @param en in English, which is shown where there is no other: one line
 * @param pt in Portuguese, if it was translated
 * @param es in Spanish, if it was translated
 */
public record Label(String en, Optional<String> pt, Optional<String> es) {
    /** The same in every language. */
    public static Label of(String text) {
        return new Label(text, Optional.empty(), Optional.empty());
    }

    /** @return what to show to a reader of that language */
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "pt" -> pt.orElse(en);
            case "es" -> es.orElse(en);
            default -> en;
        };
    }
}
