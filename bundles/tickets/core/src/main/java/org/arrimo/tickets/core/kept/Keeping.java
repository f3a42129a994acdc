package org.arrimo.tickets.core.kept;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.satisfaction.Asking;
import org.arrimo.tickets.core.states.StateTimers;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.timing.Timers;
import org.arrimo.tickets.core.timing.Timers.Due;

/**
 * Keeps what a person's change of a ticket found and left, so that they can take it back. In the caller's transaction. What
 * is changed within a change, as by a macro, is part of that one.
 */
public final class Keeping {
    /** What may be set for a ticket by what can be changed. */
    public static final Set<String> TIMERS = timers();

    private final TicketStore store;
    private final ReversalStore reversals;
    private final LongFunction<Map<String, String>> custom;
    private final LongFunction<List<String>> tags;
    private final Timers timers;
    private final Clock clock;
    private final ThreadLocal<Boolean> within = new ThreadLocal<>();

    /**
     * @param custom the values that a ticket has in custom fields, by key
     * @param tags the tags that a ticket has
     */
    public Keeping(
            TicketStore store,
            DataSource source,
            Series series,
            LongFunction<Map<String, String>> custom,
            LongFunction<List<String>> tags,
            Timers timers,
            Clock clock) {
        this.store = store;
        this.reversals = new ReversalStore(source, series);
        this.custom = custom;
        this.tags = tags;
        this.timers = timers;
        this.clock = clock;
    }

    /** What a change may set, and what is therefore looked at. */
    public enum Side {
        ROW,
        CUSTOM,
        TAGS;

        /** All that a macro sets. */
        public static final Set<Side> ALL = Set.of(values());
    }

    private record Looks(
            Map<String, Optional<String>> row, Map<String, Due> set, Map<String, String> custom, Set<String> tags) {}

    private static Set<String> timers() {
        Set<String> kinds = new TreeSet<>(StateTimers.KINDS);
        kinds.add(Asking.TIMER);
        return Set.copyOf(kinds);
    }

    /** Makes a change that the person can take back. */
    public <T> T kept(Actor actor, TicketNumber number, Set<Side> sides, Supplier<T> change) {
        if (within.get() != null || actor.personId() <= 0) {
            return change.get();
        }
        return aside(() -> {
            TicketEntity ticket = store.lock(actor, number);
            Instant begun = Micros.now(clock);
            Looks before = looks(ticket, sides);
            T done = change.get();
            List<Put> puts = puts(before, ticket, sides);
            if (puts.stream().anyMatch(Put::isTold)) {
                reversals.put(ticket.id(), actor.personId(), ticket.version(), begun, Micros.now(clock), puts);
            }
            return done;
        });
    }

    /** Makes changes that are taken back otherwise, if at all. */
    public <T> T aside(Supplier<T> change) {
        boolean outermost = within.get() == null;
        within.set(true);
        try {
            return change.get();
        } finally {
            if (outermost) {
                within.remove();
            }
        }
    }

    public ReversalStore reversals() {
        return reversals;
    }

    public Map<String, String> custom(long ticket) {
        return custom.apply(ticket);
    }

    public Set<String> tags(long ticket) {
        return Set.copyOf(tags.apply(ticket));
    }

    private Looks looks(TicketEntity ticket, Set<Side> sides) {
        boolean row = sides.contains(Side.ROW);
        return new Looks(
                row ? Photograph.of(ticket) : Map.of(),
                row ? timers.of(ticket.id(), TIMERS) : Map.of(),
                sides.contains(Side.CUSTOM) ? custom(ticket.id()) : Map.of(),
                sides.contains(Side.TAGS) ? tags(ticket.id()) : Set.of());
    }

    private List<Put> puts(Looks before, TicketEntity ticket, Set<Side> sides) {
        List<Put> puts = new ArrayList<>();
        if (sides.contains(Side.ROW)) {
            puts.addAll(columns(before, Photograph.of(ticket)));
        }
        if (sides.contains(Side.CUSTOM)) {
            Map<String, String> now = custom(ticket.id());
            union(before.custom().keySet(), now.keySet())
                    .map(key -> new Put(
                            Put.CUSTOM + key,
                            Optional.ofNullable(before.custom().get(key)),
                            Optional.ofNullable(now.get(key))))
                    .filter(Put::isChange)
                    .forEach(puts::add);
        }
        if (sides.contains(Side.TAGS)) {
            Set<String> now = tags(ticket.id());
            union(before.tags(), now)
                    .map(tag -> new Put(Put.TAG, one(before.tags(), tag), one(now, tag)))
                    .filter(Put::isChange)
                    .forEach(puts::add);
        }
        return puts;
    }

    /** The timers are those before the change: what set others since changed the ticket too. */
    private static List<Put> columns(Looks before, Map<String, Optional<String>> now) {
        List<Put> all = before.row().entrySet().stream()
                .map(value -> new Put(value.getKey(), value.getValue(), now.get(value.getKey())))
                .toList();
        Set<String> kept = new HashSet<>();
        all.stream().filter(Put::isChange).map(Put::field).forEach(kept::add);
        boolean moves = kept.contains(Photograph.ASSIGNEE);
        for (Set<String> together : List.of(Photograph.JUDGED, Photograph.STAGE)) {
            if (kept.stream().anyMatch(together::contains)) {
                moves |= together == Photograph.STAGE;
                kept.addAll(together);
            }
        }
        List<Put> puts = new ArrayList<>(
                all.stream().filter(put -> kept.contains(put.field())).toList());
        if (moves) {
            before.set()
                    .forEach((kind, due) ->
                            puts.add(new Put(Put.TIMER + kind, Optional.of(DueText.of(due)), Optional.empty())));
        }
        return puts;
    }

    private static Optional<String> one(Set<String> all, String wanted) {
        return all.contains(wanted) ? Optional.of(wanted) : Optional.empty();
    }

    private static Stream<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both.stream();
    }
}
