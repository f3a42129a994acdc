package org.arrimo.tickets.core.imports;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A log's words for something of ours.
 *
 * @param <E> a closed list, or the keys of categories
 * @param values ours by theirs
 */
record Vocabulary<E>(Map<String, E> values) {
    Vocabulary {
        values = new LinkedHashMap<>(values);
    }

    /** @return ours, or null for a word that is not listed */
    E get(String word) {
        return values.get(word);
    }

    /** @return whether each of ours stands for one of theirs, so that it gives the word back */
    boolean oneToOne() {
        return new HashSet<>(values.values()).size() == values.size();
    }
}
