package org.arrimo.tickets.core.routing;

import java.util.List;
import java.util.Optional;

import org.arrimo.tickets.core.store.Words;

/** With words in its subject. */
record AboutWords(List<String> words) implements Condition {
    static Optional<AboutWords> read(String value) {
        List<String> words = Words.of(value);
        return words.isEmpty() ? Optional.empty() : Optional.of(new AboutWords(words));
    }

    @Override
    public boolean holds(Circumstances ticket) {
        return Words.of(ticket.subject()).containsAll(words);
    }

    @Override
    public String written() {
        return String.join(" ", words);
    }
}
