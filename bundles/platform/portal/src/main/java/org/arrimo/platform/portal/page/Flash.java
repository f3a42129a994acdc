package org.arrimo.platform.portal.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.arrimo.platform.spi.portal.View;

/**
 * A message for the next page, as it waits in a cookie.
 *
 * @param text one sentence
 * @param undo a button beside it
 */
public record Flash(String text, Optional<View.Undo> undo) {
    private static final int LONGEST = 500;
    private static final int PARTS = 3;

    /** @return the value of a cookie; a text that is too long for it is cut */
    public String encoded() {
        String line = text.replace('\n', ' ');
        String cut = line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
        String all = cut
                + undo.map(button -> "\n" + button.label() + "\n" + button.path())
                        .orElse("");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.getBytes(StandardCharsets.UTF_8));
    }

    /** @return what such a value says; nothing if it was made up */
    public static Optional<Flash> of(String value) {
        try {
            String all = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            String[] parts = all.split("\n", PARTS);
            return Optional.of(new Flash(
                    parts[0],
                    parts.length == PARTS ? Optional.of(new View.Undo(parts[1], parts[2])) : Optional.empty()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
