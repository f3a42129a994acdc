package org.arrimo.tickets.core.routing;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads ids. */
final class Numbered {
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private Numbered() {}

    static Optional<Long> id(String value) {
        return ID.matcher(value).matches() ? Optional.of(Long.parseLong(value)) : Optional.empty();
    }
}
