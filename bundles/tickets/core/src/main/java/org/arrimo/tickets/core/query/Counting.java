package org.arrimo.tickets.core.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Figures;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketFilter;

/**
 * Counts tickets, all figures in one reading of them. In the caller's transaction. Counting reads every ticket, so a count
 * is remembered until a ticket changes here, and a few seconds at most: so long may another node's change be missing. A
 * count of very many is remembered for some more seconds whatever changes, or else a busy desk would do little but count.
 */
public final class Counting {
    private static final String SELECT = "select state, priority, contact, count(*), sum(reassignments),"
            + " sum(case when reopens > 0 then 1 else 0 end) from tickets_ticket";

    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final Duration VERY_MANY_REMEMBERED = Duration.ofSeconds(15);
    private static final int MOST = 1_000;
    private static final long VERY_MANY = 10_000;

    private final DataSource source;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<Asked, Counted> known = Caffeine.newBuilder()
            .expireAfterWrite(VERY_MANY_REMEMBERED)
            .maximumSize(MOST)
            .build();

    /** What is counted; who asks is part of the conditions. */
    private record Asked(List<String> conditions, List<List<Object>> values) {}

    /** A count, when it was made and after how many changes. */
    private record Counted(Figures figures, long nanos, long after) {
        boolean holds(long changes) {
            boolean fresh = System.nanoTime() - nanos < REMEMBERED.toNanos();
            return fresh && after == changes || figures.tickets() > VERY_MANY;
        }
    }

    public Counting(DataSource source) {
        this.source = source;
    }

    public Figures figures(Actor actor, TicketFilter filter) {
        List<Restriction> parts = Restriction.apart(actor, filter);
        Asked asked = new Asked(
                parts.stream().map(Restriction::sql).toList(),
                parts.stream().map(Restriction::values).toList());
        long now = changes.get();
        Counted before = known.getIfPresent(asked);
        if (before != null && before.holds(now)) {
            return before.figures();
        }
        // One reader counts for all who ask meanwhile.
        return known.asMap()
                .compute(
                        asked,
                        (key, last) -> last != null && last.holds(now)
                                ? last
                                : new Counted(count(parts), System.nanoTime(), now))
                .figures();
    }

    /** Called after every commit of a change. */
    public void changed() {
        changes.incrementAndGet();
    }

    private Figures count(List<Restriction> parts) {
        var sum = new Sum();
        for (Restriction part : parts) {
            String sql =
                    SELECT + (part.isNarrow() ? part.hint() : "") + part.sql() + " group by state, priority, contact";
            Sql.prepared(source, sql, query -> {
                part.bind(query);
                try (ResultSet groups = query.executeQuery()) {
                    sum.add(groups);
                }
                return sum;
            });
        }
        return sum.figures();
    }

    /** Adds up what is counted. */
    private static final class Sum {
        private final Map<State, Long> byState = new EnumMap<>(State.class);
        private final Map<Priority, Long> byPriority = new EnumMap<>(Priority.class);
        private final Map<Contact, Long> byContact = new EnumMap<>(Contact.class);
        private long tickets;
        private long reassignments;
        private long reopened;

        void add(ResultSet groups) throws SQLException {
            while (groups.next()) {
                long count = groups.getLong(4);
                byState.merge(State.valueOf(groups.getString(1)), count, Long::sum);
                byPriority.merge(Priority.valueOf(groups.getString(2)), count, Long::sum);
                byContact.merge(Contact.valueOf(groups.getString(3)), count, Long::sum);
                tickets += count;
                reassignments += groups.getLong(5);
                reopened += groups.getLong(6);
            }
        }

        Figures figures() {
            return new Figures(tickets, reassignments, reopened, byState, byPriority, byContact);
        }
    }
}
