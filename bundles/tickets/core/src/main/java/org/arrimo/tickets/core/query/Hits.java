package org.arrimo.tickets.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.core.filter.Condition;
import org.arrimo.tickets.core.filter.Condition.Phrase;
import org.arrimo.tickets.core.rules.Shared;
import org.arrimo.tickets.core.store.TextIndex;
import org.arrimo.tickets.core.store.WordIndex;
import org.arrimo.tickets.core.store.Words;

/** The tickets that have a rare one of the words a filter wants; of the desk's alone, who may read all there is. */
final class Hits {
    private static final int MOST = 1_000;
    private static final int TERMS = 30;
    private static final int WORDS = 6;

    private final WordIndex subjects;
    private final TextIndex texts;

    Hits(WordIndex subjects, TextIndex texts) {
        this.subjects = subjects;
        this.texts = texts;
    }

    /** @return the numbers of at most a thousand tickets, among which are all that are wanted, if a word leads there */
    Optional<List<Long>> of(Actor actor, Condition condition) {
        if (!Shared.reads(actor)) {
            return Optional.empty();
        }
        return condition.conjuncts().stream()
                .filter(Phrase.class::isInstance)
                .flatMap(phrase -> Words.of(((Phrase) phrase).text()).stream())
                .filter(TextIndex::keeps)
                .distinct()
                .limit(WORDS)
                .map(this::having)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<Long>> having(String word) {
        List<Long> found = new ArrayList<>();
        boolean few = gather(found, subjects.beginningWith(word, TERMS + 1), subjects::having)
                && gather(found, texts.beginningWith(word, TERMS + 1), texts::having);
        return few ? Optional.of(found.stream().distinct().toList()) : Optional.empty();
    }

    /** @return whether it was all of them */
    private static boolean gather(List<Long> found, List<String> terms, Index index) {
        for (String term : terms) {
            if (terms.size() > TERMS || found.size() > MOST) {
                return false;
            }
            found.addAll(index.having(term, Long.MAX_VALUE, MOST + 1 - found.size()));
        }
        return found.size() <= MOST;
    }

    /** Leads from a word to tickets. */
    private interface Index {
        List<Long> having(String word, long below, int most);
    }
}
