package org.arrimo.tickets.core.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Backlog;
import org.arrimo.tickets.api.Backlog.Age;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.TicketFilter;

/** Counts what is open, in one reading of the index of what is. In the caller's transaction. */
public final class OpenCounts {
    private static final List<Age> BOUNDED = List.of(Age.values()).stream()
            .filter(age -> age.below().isPresent())
            .toList();

    private final DataSource source;

    public OpenCounts(DataSource source) {
        this.source = source;
    }

    public Backlog of(Actor actor, Instant now) {
        var sum = new Sum();
        for (Restriction all : Restriction.apart(actor, TicketFilter.ALL)) {
            Restriction part = all.copy().and("is_open = 1");
            String sql = "select team, priority, count(*)" + ages(now) + " from tickets_ticket" + part.hint()
                    + part.sql() + " group by team, priority";
            Sql.prepared(source, sql, query -> {
                part.bind(query);
                try (ResultSet groups = query.executeQuery()) {
                    sum.add(groups);
                }
                return sum;
            });
        }
        return sum.backlog();
    }

    /** For each age, how many are not older: the numbers are our own. */
    private static String ages(Instant now) {
        return BOUNDED.stream()
                .map(age -> Micros.of(now.minus(age.below().orElseThrow())))
                .map(since -> ", sum(case when opened_at > " + since + " then 1 else 0 end)")
                .collect(Collectors.joining());
    }

    /** Adds up what is counted. */
    private static final class Sum {
        private final Map<Long, Long> byTeam = new HashMap<>();
        private final Map<Priority, Long> byPriority = new EnumMap<>(Priority.class);
        private final Map<Age, Long> byAge = new EnumMap<>(Age.class);
        private long tickets;
        private long withoutTeam;

        void add(ResultSet groups) throws SQLException {
            while (groups.next()) {
                long count = groups.getLong(3);
                tickets += count;
                byPriority.merge(Priority.valueOf(groups.getString(2)), count, Long::sum);
                long team = groups.getLong(1);
                if (groups.wasNull()) {
                    withoutTeam += count;
                } else {
                    byTeam.merge(team, count, Long::sum);
                }
                ages(groups, count);
            }
        }

        private void ages(ResultSet groups, long count) throws SQLException {
            long younger = 0;
            for (int i = 0; i < BOUNDED.size(); i++) {
                long upTo = groups.getLong(4 + i);
                add(BOUNDED.get(i), upTo - younger);
                younger = upTo;
            }
            add(Age.OLDER, count - younger);
        }

        private void add(Age age, long count) {
            if (count > 0) {
                byAge.merge(age, count, Long::sum);
            }
        }

        Backlog backlog() {
            return new Backlog(tickets, withoutTeam, byTeam, byPriority, byAge);
        }
    }
}
