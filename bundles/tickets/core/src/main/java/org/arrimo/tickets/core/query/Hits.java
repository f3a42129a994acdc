package org.arrimo.tickets.core.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.arrimo.tickets.core.filter.Condition;
import org.arrimo.tickets.core.filter.Condition.Phrase;
import org.arrimo.tickets.core.store.WordIndex;
import org.arrimo.tickets.core.store.Words;

/** The tickets that have a rare one of the words a filter wants. */
final class Hits {
    private static final int MOST = 1_000;
    private static final int TERMS = 30;
    private static final int WORDS = 6;
    private static final List<Integer> SIZES = List.of(10, 100, MOST);

    private final WordIndex index;

    Hits(WordIndex index) {
        this.index = index;
    }

    /** @return the numbers of at most a thousand tickets, among which are all that are wanted, if a word leads there */
    Optional<List<Long>> of(Condition condition) {
        return condition.conjuncts().stream()
                .filter(Phrase.class::isInstance)
                .flatMap(phrase -> Words.of(((Phrase) phrase).text()).stream())
                .distinct()
                .limit(WORDS)
                .map(this::having)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @return them in lists of few lengths, each filled up with its last one: then there are few statements */
    static List<List<Long>> chunks(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        int size = SIZES.stream().filter(fits -> fits >= ids.size()).findFirst().orElse(MOST);
        List<Long> filled = new ArrayList<>(ids);
        filled.addAll(Collections.nCopies(size - ids.size(), ids.get(ids.size() - 1)));
        return List.of(filled);
    }

    private Optional<List<Long>> having(String word) {
        List<String> terms = index.beginningWith(word, TERMS + 1);
        List<Long> found = new ArrayList<>();
        for (String term : terms) {
            if (terms.size() > TERMS || found.size() > MOST) {
                return Optional.empty();
            }
            found.addAll(index.having(term, Long.MAX_VALUE, MOST + 1 - found.size()));
        }
        return Optional.of(found.stream().distinct().toList()).filter(all -> found.size() <= MOST);
    }
}
