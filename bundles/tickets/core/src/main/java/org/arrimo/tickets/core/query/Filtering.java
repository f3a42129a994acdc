package org.arrimo.tickets.core.query;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.Tally;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.filter.Condition;
import org.arrimo.tickets.core.query.Sorting.Key;
import org.arrimo.tickets.core.store.TextIndex;
import org.arrimo.tickets.core.store.WordIndex;

/**
 * Finds what a filter lets through, in an order. What is open is sorted, however it is to be; what is done, which grows
 * for ever, is walked along an index, so far at most. Tickets with a rare word are found by that. In the caller's
 * transaction.
 */
public final class Filtering {
    /** So much of what is done is looked through for a page: little at first, which mostly suffices. */
    private static final List<Integer> STEPS = List.of(500, 5_000);

    private static final int COUNTING_STEP = 5_000;

    /** So few done tickets of a person, a team or an organisation are sorted. */
    private static final int FEW = 1_000;

    private static final Sorting LISTS = new Sorting(TicketOrder.LAST_UPDATED_FIRST);

    private final RowQuery rows;
    private final Hits hits;
    private final Clock clock;

    /** Some of a part: rows, and the key up to which they are all there if there may be more. */
    private record Some(List<TicketRow> rows, Optional<Key> upTo) {
        static Some all(List<TicketRow> rows) {
            return new Some(rows, Optional.empty());
        }
    }

    public Filtering(DataSource source, Clock clock) {
        this.rows = new RowQuery(source);
        this.hits = new Hits(new WordIndex(source), new TextIndex(source));
        this.clock = clock;
    }

    public Page<TicketRow> find(Actor actor, Condition condition, TicketOrder order, PageRequest page) {
        Instant now = clock.instant();
        Sorting sorting = new Sorting(order);
        Optional<Key> after = page.after().map(Key::of);
        List<Part> parts = Part.of(actor, condition, now);
        Optional<List<Long>> rare = parts.stream().allMatch(Part::open) ? Optional.empty() : hits.of(actor, condition);
        List<Some> found = new ArrayList<>();
        if (rare.isPresent()) {
            found.add(Some.all(these(Part.whole(actor, condition, now), rare.get(), sorting, after)));
        } else {
            parts.forEach(part -> found.add(some(part, sorting, after, page.limit() + 1)));
        }
        return page(found, sorting, page.limit());
    }

    public Tally count(Actor actor, Condition condition) {
        Instant now = clock.instant();
        List<Part> parts = Part.of(actor, condition, now);
        Optional<List<Long>> rare = parts.stream().allMatch(Part::open) ? Optional.empty() : hits.of(actor, condition);
        if (rare.isPresent()) {
            return tally(
                    these(Part.whole(actor, condition, now), rare.get(), LISTS, Optional.empty()).stream()
                            .map(row -> row.number().id()),
                    false);
        }
        Set<Long> ids = new HashSet<>();
        boolean more = false;
        for (Part part : parts) {
            Restriction whole = part.whole().copy();
            if (!part.open() && !part.isRange()) {
                Optional<Key> end = rows.key(part.frame().hint(), part.frame(), LISTS, COUNTING_STEP);
                end.ifPresent(key -> LISTS.upTo(whole, key));
                more |= end.isPresent();
            }
            ids.addAll(rows.ids(part.frame().hint(), whole, Filters.COUNTED + 1));
        }
        return tally(ids.stream(), more);
    }

    private static Tally tally(Stream<Long> ids, boolean more) {
        int count = (int) ids.distinct().limit(Filters.COUNTED + 1L).count();
        return new Tally(Math.min(count, Filters.COUNTED), more || count > Filters.COUNTED);
    }

    private List<TicketRow> these(Restriction whole, List<Long> ids, Sorting sorting, Optional<Key> after) {
        after.ifPresent(key -> sorting.after(whole, key));
        List<TicketRow> found = new ArrayList<>();
        for (List<Long> some : Hits.chunks(ids)) {
            found.addAll(rows.query(RowQuery.BY_NUMBER, whole.copy().in("id", some), "", some.size()));
        }
        return found;
    }

    private Some some(Part part, Sorting sorting, Optional<Key> after, int most) {
        Restriction frame = part.frame();
        if (part.open() || sorting.isLists() && part.isRange()) {
            return Some.all(sorted(frame.hint(), part.whole(), sorting, after, most));
        }
        if (sorting.isLists()) {
            return walk(frame.hint(), frame, part.whole(), sorting, after, most);
        }
        if (frame.isNarrow() && rows.key(frame.hint(), frame, LISTS, FEW).isEmpty()) {
            return Some.all(sorted(frame.hint(), part.whole(), sorting, after, most));
        }
        String hint = sorting.hint().orElseThrow(() -> openOnly(sorting.order()));
        return walk(hint, new Restriction(), part.whole(), sorting, after, most);
    }

    private Some walk(
            String hint, Restriction frame, Restriction whole, Sorting sorting, Optional<Key> after, int most) {
        Some some = Some.all(List.of());
        Restriction rest = frame.copy();
        after.ifPresent(key -> sorting.after(rest, key));
        for (int step : STEPS) {
            Optional<Key> end = rows.key(hint, rest, sorting, step);
            Restriction bounded = whole.copy();
            end.ifPresent(key -> sorting.upTo(bounded, key));
            some = new Some(sorted(hint, bounded, sorting, after, most), end);
            if (end.isEmpty() || some.rows().size() == most) {
                break;
            }
        }
        return some;
    }

    private List<TicketRow> sorted(String hint, Restriction whole, Sorting sorting, Optional<Key> after, int most) {
        Restriction restriction = whole.copy();
        after.ifPresent(key -> sorting.after(restriction, key));
        return rows.query(RowQuery.TICKETS + hint, restriction, sorting.sql(), most);
    }

    /** What lies behind the nearest place up to which a part is known is left to the next page. */
    private static Page<TicketRow> page(List<Some> found, Sorting sorting, int limit) {
        Optional<Key> upTo =
                found.stream().flatMap(some -> some.upTo().stream()).min(sorting.keys());
        List<TicketRow> all = found.stream()
                .flatMap(some -> some.rows().stream())
                .distinct()
                .filter(row -> upTo.isEmpty() || sorting.keys().compare(sorting.key(row), upTo.get()) <= 0)
                .sorted((one, other) -> sorting.keys().compare(sorting.key(one), sorting.key(other)))
                .limit(limit + 1L)
                .toList();
        Page<TicketRow> page = Page.cut(all, limit, row -> sorting.key(row).cursor());
        Optional<Cursor> next = page.next().or(() -> upTo.map(Key::cursor));
        return new Page<>(page.items(), next);
    }

    private static RuntimeException openOnly(TicketOrder order) {
        return Problem.invalid(
                        "sort",
                        "sort-open-only",
                        "can be " + order + " where only open tickets are wanted: add state:open to the filter",
                        order.toString())
                .exception();
    }
}
