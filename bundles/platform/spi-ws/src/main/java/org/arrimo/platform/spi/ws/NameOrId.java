package org.arrimo.platform.spi.ws;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Something named by a person's word for it or by its id: in JSON {@code "Network"}, {@code 3} or {@code "3"}.
 *
 * @param text what was sent
 */
public record NameOrId(String text) {
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    public NameOrId {
        text = text.strip();
    }

    /** @return what came in a query or path */
    public static NameOrId valueOf(String text) {
        return new NameOrId(text);
    }

    /** @return the id, if it has the form of one */
    public OptionalLong id() {
        return ID.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
