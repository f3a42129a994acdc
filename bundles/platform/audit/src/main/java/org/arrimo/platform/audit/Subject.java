package org.arrimo.platform.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an entry of the journal is about, when it is no ticket.
 *
 * @param kind what it is, such as {@code person}
 * @param id which of them, empty where there is one alone
 */
record Subject(String kind, String id) {
    private static final Pattern NUMBERED = Pattern.compile("[A-Z][A-Z0-9]*-[0-9]+");

    static Optional<Subject> of(String written) {
        if (NUMBERED.matcher(written).matches()) {
            return Optional.empty();
        }
        int colon = written.indexOf(':');
        return Optional.of(
                colon < 0
                        ? new Subject(written, "")
                        : new Subject(written.substring(0, colon), written.substring(colon + 1)));
    }
}
