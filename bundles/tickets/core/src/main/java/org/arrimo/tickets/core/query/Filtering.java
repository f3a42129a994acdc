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
import org.arrimo.platform.data.api.InList;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.Tally;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.filter.Condition;
import org.arrimo.tickets.core.filter.Condition.At;
import org.arrimo.tickets.core.filter.Field;
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
    private static final List<Integer> STEPS = List.of(500, 2_500, 5_000);

    private static final int COUNTING_STEP = 5_000;

    /** So few tickets of a person, a team or an organisation, or open ones, are all sorted. */
    private static final int FEW = 1_000;

    /** So many tickets opened within a span of time are sorted. */
    private static final int SPAN = 5_000;

    private static final String RANKED = Restriction.hint("tickets_ticket_ix_open_priority");

    private static final Sorting OPENED = new Sorting(TicketOrder.parse("-opened"));
    private static final Sorting LISTS = new Sorting(TicketOrder.LAST_UPDATED_FIRST);

    private final RowQuery rows;
    private final Hits hits;
    private final Valued valued;
    private final Clock clock;
    private final int few;

    /** Some of a part: as many rows as are wanted, or fewer and the key up to which they are all there if that is so. */
    private record Some(List<TicketRow> rows, Optional<Key> upTo) {
        static Some all(List<TicketRow> rows) {
            return new Some(rows, Optional.empty());
        }
    }

    public Filtering(DataSource source, Clock clock) {
        this(source, clock, FEW);
    }

    /** @param few so many tickets of a range of an index are all sorted; of more, the first are looked for along an index */
    public Filtering(DataSource source, Clock clock, int few) {
        this.few = few;
        this.rows = new RowQuery(source);
        this.hits = new Hits(new WordIndex(source), new TextIndex(source));
        this.valued = new Valued(source);
        this.clock = clock;
    }

    public Page<TicketRow> find(Actor actor, Condition condition, TicketOrder order, PageRequest page) {
        Instant now = clock.instant();
        Sorting sorting = new Sorting(order);
        Optional<Key> after = page.after().map(Key::of);
        List<Part> parts = Part.of(actor, condition, now);
        Optional<List<Long>> rare = rare(actor, condition, parts);
        List<Some> found = new ArrayList<>();
        if (rare.isPresent()) {
            found.add(Some.all(these(Part.whole(actor, condition, now), rare.get(), sorting, after)));
        } else if (isSorted(sorting, parts) && isShortSpan(condition, actor, now)) {
            Restriction whole = Part.whole(actor, condition, now);
            found.add(Some.all(sorted(OPENED.hint().orElseThrow(), whole, sorting, after, page.limit() + 1)));
        } else {
            parts.forEach(part -> found.add(some(part, sorting, after, page.limit() + 1)));
        }
        return page(found, sorting, page.limit());
    }

    public Tally count(Actor actor, Condition condition) {
        Instant now = clock.instant();
        List<Part> parts = Part.of(actor, condition, now);
        Optional<List<Long>> rare = rare(actor, condition, parts);
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

    private static boolean isSorted(Sorting sorting, List<Part> parts) {
        return sorting.isLists() || sorting.hint().isPresent() || parts.stream().allMatch(Part::open);
    }

    private boolean isShortSpan(Condition condition, Actor actor, Instant now) {
        List<Condition> spans = condition.conjuncts().stream()
                .filter(part -> part instanceof At at && at.field() == Field.OPENED)
                .toList();
        if (spans.isEmpty()) {
            return false;
        }
        Restriction span = new Restriction();
        Sieve sieve = new Sieve(actor, now);
        spans.forEach(part -> sieve.into(span, part));
        return rows.key(OPENED.hint().orElseThrow(), span, OPENED, SPAN).isEmpty();
    }

    /** What is open is few; the index of a custom field's values is narrow whatever is wanted. */
    private Optional<List<Long>> rare(Actor actor, Condition condition, List<Part> parts) {
        Optional<List<Long>> having = valued.of(condition);
        return having.isPresent() || parts.stream().allMatch(Part::open) ? having : hits.of(actor, condition);
    }

    private static Tally tally(Stream<Long> ids, boolean more) {
        int count = (int) ids.distinct().limit(Filters.COUNTED + 1L).count();
        return new Tally(Math.min(count, Filters.COUNTED), more || count > Filters.COUNTED);
    }

    private List<TicketRow> these(Restriction whole, List<Long> ids, Sorting sorting, Optional<Key> after) {
        after.ifPresent(key -> sorting.after(whole, key));
        List<TicketRow> found = new ArrayList<>();
        for (List<Long> some : InList.of(ids)) {
            found.addAll(rows.query(RowQuery.BY_NUMBER, whole.copy().in("id", some), "", some.size()));
        }
        return found;
    }

    private Some some(Part part, Sorting sorting, Optional<Key> after, int most) {
        Restriction frame = part.frame();
        Optional<String> along = sorting.along(frame);
        if (along.isPresent() && part.isRange()) {
            return Some.all(sorted(along.get(), part.whole(), sorting, after, most));
        }
        if (part.open()) {
            return soon(part, sorting, after, most)
                    .orElseGet(() -> Some.all(sorted(frame.hint(), part.whole(), sorting, after, most)));
        }
        if (along.isPresent()) {
            return walk(along.get(), frame, part.whole(), sorting, after, most);
        }
        if (frame.isNarrow() && !isMany(part)) {
            return Some.all(sorted(frame.hint(), part.whole(), sorting, after, most));
        }
        String hint = sorting.hint().orElseThrow(() -> openOnly(sorting.order()));
        return walk(hint, new Restriction(), part.whole(), sorting, after, most);
    }

    private boolean isMany(Part part) {
        return rows.key(part.frame().hint(), part.frame(), LISTS, few).isPresent();
    }

    /** The first in the order, if an index leads to a whole page of them, or to all, without sorting all. */
    private Optional<Some> soon(Part part, Sorting sorting, Optional<Key> after, int most) {
        Restriction frame = part.frame();
        if (sorting.isRanked() && !frame.isNarrow()) {
            return Optional.of(Some.all(ranked(part.whole(), after, most)));
        }
        return sorting.along(frame)
                .map(along -> walk(along, frame, part.whole(), sorting, after, most))
                .or(() -> sorting.hint()
                        .filter(hint -> isMany(part))
                        .map(hint -> walk(hint, new Restriction(), part.whole(), sorting, after, most)))
                .filter(some -> some.upTo().isEmpty());
    }

    /** Priority by priority, the highest first: within each, the index has them by number. */
    private List<TicketRow> ranked(Restriction whole, Optional<Key> after, int most) {
        List<TicketRow> found = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            boolean passed = after.filter(key -> key.value() > priority.rank()).isPresent();
            if (!passed && found.size() < most) {
                // Not as one value: PostgreSQL, which plans for a usual one, would read by number for a rare one.
                Restriction band =
                        whole.copy().and("priority >= ? and priority <= ?", priority.name(), priority.name());
                after.filter(key -> key.value() == priority.rank()).ifPresent(key -> band.and("id > ?", key.id()));
                found.addAll(rows.query(RowQuery.TICKETS + RANKED, band, "order by priority, id", most - found.size()));
            }
        }
        return found;
    }

    private Some walk(
            String hint, Restriction frame, Restriction whole, Sorting sorting, Optional<Key> after, int most) {
        Restriction rest = frame.copy();
        after.ifPresent(key -> sorting.after(rest, key));
        Some some = Some.all(List.of());
        for (int step : STEPS) {
            List<TicketRow> found = rows.first(hint, rest, step, whole, sorting, most);
            some = found.size() == most ? Some.all(found) : new Some(found, rows.key(hint, rest, sorting, step));
            if (some.upTo().isEmpty()) {
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
