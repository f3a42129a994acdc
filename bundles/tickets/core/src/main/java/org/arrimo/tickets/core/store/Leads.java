package org.arrimo.tickets.core.store;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;

/** Words that lead to tickets, some by subjects and some by texts. For the desk alone. */
public final class Leads {
    /** So many are followed by one statement; by more, there would be a statement for every number of words. */
    private static final int AT_ONCE = 2;

    private final DataSource source;
    private final List<Lead> leads;

    /**
     * A word.
     *
     * @param having where it leads
     */
    private record Lead(String having, String word) {}

    public Leads(DataSource source, List<String> subjects, List<String> texts) {
        this.source = source;
        this.leads = Stream.concat(
                        subjects.stream().map(word -> new Lead(WordIndex.HAVING, word)),
                        texts.stream().map(word -> new Lead(TextIndex.HAVING, word)))
                .toList();
    }

    /**
     * @return for each word the tickets it leads to, of the numbers below, the latest first, some of them several times,
     *     and at most so many
     */
    public List<List<Long>> having(long below, int most) {
        List<List<Long>> tickets = new ArrayList<>();
        for (int from = 0; from < leads.size(); from += AT_ONCE) {
            tickets.addAll(having(leads.subList(from, Math.min(leads.size(), from + AT_ONCE)), below, most));
        }
        return tickets;
    }

    private List<List<Long>> having(List<Lead> some, long below, int most) {
        List<String> parts = new ArrayList<>();
        List<List<Long>> tickets = new ArrayList<>();
        for (Lead lead : some) {
            int place = parts.size();
            parts.add("select " + place + ", ticket_id from (" + lead.having() + " fetch first " + most
                    + " rows only) l" + place);
            tickets.add(new ArrayList<>());
        }
        return Sql.prepared(source, String.join(" union all ", parts), query -> {
            for (int i = 0; i < some.size(); i++) {
                query.setString(2 * i + 1, some.get(i).word());
                query.setLong(2 * i + 2, below);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tickets.get(rows.getInt(1)).add(rows.getLong(2));
                }
            }
            tickets.forEach(found -> found.sort(Comparator.reverseOrder()));
            return tickets;
        });
    }
}
