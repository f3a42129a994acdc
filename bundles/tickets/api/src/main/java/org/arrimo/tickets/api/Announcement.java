package org.arrimo.tickets.api;

import java.util.List;
import java.util.Locale;

/**
 * What people are told about a major incident, in one language.
 *
 * @param language one of {@link #LANGUAGES}
 * @param title 1 to 150 characters on one line
 * @param text 1 to 4,000 characters of plain text
 */
public record Announcement(Locale language, String title, String text) {
    /** The languages something can be announced in. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("pt-BR"), Locale.forLanguageTag("es"));
}
