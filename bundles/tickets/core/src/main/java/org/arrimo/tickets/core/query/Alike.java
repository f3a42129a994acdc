package org.arrimo.tickets.core.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Duplicates;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.store.WordIndex;
import org.arrimo.tickets.core.store.Words;

/**
 * Finds open tickets by the words they share with a subject. Who sees few tickets has those looked through; else the index
 * of words is asked, so that neither costs more on a desk with many closed tickets.
 */
public final class Alike implements Duplicates {
    private static final int LONGEST = 200;
    private static final int WORDS = 8;
    private static final int SHORTEST = 3;
    private static final int HITS = 200;
    private static final int FEW = 1_000;
    private static final int CANDIDATES = 50;
    private static final TicketFilter OPEN = TicketFilter.ALL.withStates(
            Arrays.stream(State.values()).filter(State::isOpen).collect(Collectors.toSet()));

    private final Transactions transactions;
    private final WordIndex index;
    private final RowQuery rows;

    public Alike(Transactions transactions, DataSource source) {
        this.transactions = transactions;
        this.index = new WordIndex(source);
        this.rows = new RowQuery(source);
    }

    @Override
    public List<TicketRow> like(Actor actor, String subject) {
        List<String> words = Text.optionalLine("subject", subject, LONGEST).map(Words::of).orElse(List.of()).stream()
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .limit(WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        List<Restriction> parts = Restriction.parts(actor, OPEN);
        return transactions.reading(() -> parts.stream().allMatch(Restriction::isNarrow)
                ? amongFew(parts, words)
                : byIndex(Restriction.of(actor, OPEN), words));
    }

    private List<TicketRow> amongFew(List<Restriction> parts, List<String> words) {
        Map<Long, TicketRow> seen = new HashMap<>();
        for (Restriction part : parts) {
            rows.query(RowQuery.TICKETS + part.hint(), part, "order by updated_at desc, id desc", FEW)
                    .forEach(row -> seen.put(row.number().id(), row));
        }
        Map<String, Set<Long>> having = new LinkedHashMap<>();
        words.forEach(word -> having.put(word, new HashSet<>()));
        seen.forEach((id, row) -> Words.of(row.subject()).stream()
                .filter(having::containsKey)
                .forEach(word -> having.get(word).add(id)));
        return best(having).stream().limit(MOST).map(seen::get).toList();
    }

    private List<TicketRow> byIndex(Restriction open, List<String> words) {
        Map<String, Set<Long>> having = new LinkedHashMap<>();
        words.forEach(word -> having.put(word, Set.copyOf(index.having(word, Long.MAX_VALUE, HITS))));
        List<Long> best = best(having).stream().limit(CANDIDATES).toList();
        if (best.isEmpty()) {
            return List.of();
        }
        Map<Long, TicketRow> found = rows.query(RowQuery.BY_NUMBER, open.in("id", best), "", CANDIDATES).stream()
                .collect(Collectors.toMap(row -> row.number().id(), Function.identity()));
        return best.stream()
                .filter(found::containsKey)
                .limit(MOST)
                .map(found::get)
                .toList();
    }

    /** A word weighs the more the fewer have it; among equals the latest comes first. */
    private static List<Long> best(Map<String, Set<Long>> having) {
        Map<Long, Double> weight = new HashMap<>();
        Map<Long, Integer> shared = new HashMap<>();
        having.values()
                .forEach(tickets -> tickets.forEach(ticket -> {
                    weight.merge(ticket, 1.0 / tickets.size(), Double::sum);
                    shared.merge(ticket, 1, Integer::sum);
                }));
        int least = Math.min(2, having.size());
        return weight.keySet().stream()
                .filter(ticket -> shared.get(ticket) >= least)
                .sorted(Comparator.<Long>comparingDouble(weight::get)
                        .thenComparing(Comparator.naturalOrder())
                        .reversed())
                .toList();
    }
}
