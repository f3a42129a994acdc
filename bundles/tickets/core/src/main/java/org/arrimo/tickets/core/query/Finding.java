package org.arrimo.tickets.core.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.data.api.InList;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.store.Leads;
import org.arrimo.tickets.core.store.TextIndex;
import org.arrimo.tickets.core.store.Word;
import org.arrimo.tickets.core.store.WordIndex;

/**
 * Finds tickets by words, the latest numbers first. Where little is to be looked through, as one person's tickets, all of
 * it is; else, which is for the desk alone, the indexes of words lead to the first hits and nothing more is read.
 */
final class Finding {
    /** So many words may begin with what was typed; beyond, hits are so frequent that looking through finds them soon. */
    private static final int TERMS = 30;

    /** At most so many hits are read at once to see which of them are wanted. */
    private static final int AT_ONCE = 1_000;

    private static final int TIMES_MORE = 4;

    private static final String NEWEST = "tickets_ticket_ix_newest";

    private final DataSource source;
    private final WordIndex subjects;
    private final TextIndex texts;
    private final RowQuery rows;

    Finding(DataSource source, RowQuery rows) {
        this.source = source;
        this.subjects = new WordIndex(source);
        this.texts = new TextIndex(source);
        this.rows = rows;
    }

    Page<TicketRow> find(Actor actor, TicketFilter filter, List<String> words, PageRequest page) {
        if (words.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Optional<Long> below = page.after().map(cursor -> cursor.number(0));
        Stream<TicketRow> found = hits(actor, filter, longest(words), below, page.limit() + 1)
                .distinct()
                .sorted(Comparator.comparing(Finding::number).reversed())
                .limit(page.limit() + 1L);
        return Page.cut(found.toList(), page.limit(), row -> Cursor.of(number(row)));
    }

    private Stream<TicketRow> hits(Actor actor, TicketFilter filter, String word, Optional<Long> below, int most) {
        List<Restriction> parts = Restriction.parts(actor, filter);
        if (parts.stream().allMatch(Restriction::isNarrow)) {
            return parts.stream()
                    .flatMap(
                            part -> rows
                                    .query(RowQuery.TICKETS + part.hint(), below(part, below), "order by id desc", most)
                                    .stream());
        }
        List<String> terms = subjects.beginningWith(word, TERMS + 1);
        List<String> others = terms.size() > TERMS ? List.of() : texts.beginningWith(word, TERMS + 1);
        if (terms.size() > TERMS || others.size() > TERMS) {
            Restriction all = below(Restriction.of(actor, filter), below);
            return rows.query(RowQuery.TICKETS + Restriction.hint(NEWEST), all, "order by id desc", most).stream();
        }
        Restriction wanted = Restriction.of(actor, filter, other -> !other.equals(word) || !Word.isWhole(word));
        return having(new Leads(source, terms, others), wanted, below, most).stream();
    }

    /** The tickets of the latest numbers that one of the words leads to, and of them those that are wanted. */
    private List<TicketRow> having(Leads leads, Restriction wanted, Optional<Long> below, int most) {
        List<TicketRow> found = new ArrayList<>();
        long last = below.orElse(Long.MAX_VALUE);
        int atOnce = most;
        boolean more = true;
        while (more && found.size() < most) {
            NavigableSet<Long> hits = new TreeSet<>(Comparator.reverseOrder());
            long whole = Long.MIN_VALUE;
            for (List<Long> some : leads.having(last, atOnce)) {
                hits.addAll(some);
                if (some.size() == atOnce) {
                    whole = Math.max(whole, some.get(atOnce - 1)); // below, it may lead to more
                }
            }
            List<Long> next = hits.headSet(whole, true).stream().limit(atOnce).toList();
            if (!next.isEmpty()) {
                found.addAll(rows.query(
                        RowQuery.BY_NUMBER, wanted.copy().in("id", InList.filled(next, atOnce)), "", atOnce));
                last = next.get(next.size() - 1);
            }
            more = whole != Long.MIN_VALUE || hits.size() > next.size();
            atOnce = Math.max(most, Math.min(AT_ONCE, atOnce * TIMES_MORE));
        }
        return found;
    }

    private static Restriction below(Restriction restriction, Optional<Long> number) {
        number.ifPresent(id -> restriction.and("id < ?", id));
        return restriction;
    }

    private static String longest(List<String> words) {
        return words.stream().max(Comparator.comparing(String::length)).orElseThrow();
    }

    private static long number(TicketRow row) {
        TicketNumber number = row.number();
        return number.id();
    }
}
