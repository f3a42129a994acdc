package org.arrimo.tickets.core.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.store.WordIndex;

/**
 * Finds tickets by words, the latest numbers first. Where little is to be looked through, as one person's tickets, all of
 * it is; else the index of words leads to the first hits and nothing more is read.
 */
final class Finding {
    /** So many words may begin with what was typed; beyond, hits are so frequent that looking through finds them soon. */
    private static final int TERMS = 30;

    private static final String NEWEST = "tickets_ticket_ix_newest";

    /** To Derby, in which order to read; to PostgreSQL, which finds it, a remark. */
    private static final String BY_WORD = " --DERBY-PROPERTIES joinOrder=FIXED\n tickets_word"
            + " --DERBY-PROPERTIES index=TICKETS_WORD_IX\n, tickets_ticket"
            + " --DERBY-PROPERTIES constraint=TICKETS_TICKET_PK\n";

    private final WordIndex index;
    private final RowQuery rows;

    Finding(WordIndex index, RowQuery rows) {
        this.index = index;
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
        List<String> terms = index.beginningWith(word, TERMS + 1);
        if (terms.size() > TERMS) {
            Restriction all = below(Restriction.of(actor, filter), below);
            return rows.query(RowQuery.TICKETS + Restriction.hint(NEWEST), all, "order by id desc", most).stream();
        }
        return terms.stream().flatMap(term -> {
            Restriction hit = below(Restriction.of(actor, filter), below)
                    .and("word = ?", term)
                    .and("id = ticket_id");
            return rows.query(BY_WORD, hit, "order by ticket_id desc", most).stream();
        });
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
