package org.arrimo.tickets.core.routing;

import java.util.Optional;
import java.util.Set;

/** For somebody of a language; one without a country is that of all countries. */
record InLanguage(String tag) implements Condition {
    private static final Set<String> KNOWN = Set.of("en", "pt-BR", "pt", "es");

    static Optional<InLanguage> read(String value) {
        return KNOWN.stream().filter(value::equalsIgnoreCase).findFirst().map(InLanguage::new);
    }

    @Override
    public boolean holds(Circumstances ticket) {
        return ticket.language()
                .get()
                .filter(spoken ->
                        spoken.equalsIgnoreCase(tag) || spoken.regionMatches(true, 0, tag + "-", 0, tag.length() + 1))
                .isPresent();
    }

    @Override
    public String written() {
        return tag;
    }
}
