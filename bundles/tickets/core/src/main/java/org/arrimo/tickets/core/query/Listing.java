package org.arrimo.tickets.core.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.data.api.InList;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.store.Roll;
import org.arrimo.tickets.core.store.TagIndex;

/** Lists tickets, by key and without loading entities. In the caller's transaction. */
public final class Listing {
    private static final Comparator<TicketRow> LAST_UPDATED_FIRST = Comparator.comparing(TicketRow::updatedAt)
            .thenComparing(row -> row.number().id())
            .reversed();

    /** A tag on so few tickets is found by those; one on more soon, by looking through what was last updated. */
    private static final int FEW = 1_000;

    private final RowQuery rows;
    private final Finding finding;
    private final TagIndex tagged;

    public Listing(DataSource source) {
        this.rows = new RowQuery(source);
        this.tagged = new TagIndex(source);
        this.finding = new Finding(source, rows);
    }

    /** @return tickets last updated first; those found by words latest number first */
    public Page<TicketRow> list(Actor actor, TicketFilter filter, PageRequest page) {
        Optional<List<String>> words = Restriction.words(filter);
        if (words.isPresent()) {
            return finding.find(actor, filter, words.get(), page);
        }
        List<Restriction> parts = Restriction.parts(actor, filter);
        Optional<List<Long>> few = few(Restriction.tags(filter));
        Stream<TicketRow> found = parts.stream().flatMap(part -> part(part, few, page).stream());
        if (parts.size() > 1) {
            found = found.distinct().sorted(LAST_UPDATED_FIRST).limit(page.limit() + 1L);
        }
        return Page.cut(
                found.toList(),
                page.limit(),
                row -> Cursor.of(row.updatedAt(), row.number().id()));
    }

    /** @return of these numbers those the actor may see, in no order */
    public List<TicketRow> visible(Actor actor, List<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Restriction these = Restriction.of(actor, TicketFilter.ALL).in("id", numbers);
        return rows.query(RowQuery.BY_NUMBER, these, "", numbers.size());
    }

    /** @return the tickets on which the actor stands, the last first, of those which they may see */
    public Page<TicketRow> on(Roll roll, Actor actor, PageRequest page) {
        List<Roll.Ticket> kept = roll.by(actor.personId(), page.after(), page.limit() + 1);
        Map<Long, TicketRow> seen = visible(
                        actor, kept.stream().map(Roll.Ticket::id).toList())
                .stream()
                .collect(Collectors.toMap(row -> row.number().id(), Function.identity()));
        Page<Roll.Ticket> cut = Page.cut(kept, page.limit(), one -> Cursor.of(one.since(), one.id()));
        return new Page<>(
                cut.items().stream()
                        .map(one -> seen.get(one.id()))
                        .filter(Objects::nonNull)
                        .toList(),
                cut.next());
    }

    /** @return the tickets of the tag that fewest have, if they are few */
    private Optional<List<Long>> few(List<String> tags) {
        return tags.stream()
                .map(tag -> tagged.having(tag, FEW + 1))
                .min(Comparator.comparing(List::size))
                .filter(tickets -> tickets.size() <= FEW);
    }

    private List<TicketRow> part(Restriction part, Optional<List<Long>> few, PageRequest page) {
        if (few.filter(List::isEmpty).isPresent()) {
            return List.of();
        }
        page.after().ifPresent(cursor -> {
            long updated = Micros.of(cursor.time(0));
            // The first of the two lets both databases start reading the index at the right place.
            part.and("updated_at <= ?", updated);
            part.and("(updated_at < ? or id < ?)", updated, cursor.number(1));
        });
        few.ifPresent(
                tickets -> part.in("id", InList.filled(tickets, tickets.size() > page.limit() ? FEW : page.limit())));
        String from = few.isPresent() ? RowQuery.BY_NUMBER : RowQuery.TICKETS + part.hint();
        return rows.query(from, part, "order by updated_at desc, id desc", page.limit() + 1);
    }
}
