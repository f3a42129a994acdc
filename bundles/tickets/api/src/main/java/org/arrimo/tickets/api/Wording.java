package org.arrimo.tickets.api;

/**
 * What somebody says, as they wrote it.
 *
 * @param text plain text, or HTML
 * @param isHtml whether it is HTML, which is cleaned and kept beside its plain text
 */
public record Wording(String text, boolean isHtml) {
    /** @return plain text */
    public static Wording plain(String body) {
        return new Wording(body, false);
    }

    /** @return HTML */
    public static Wording html(String html) {
        return new Wording(html, true);
    }
}
