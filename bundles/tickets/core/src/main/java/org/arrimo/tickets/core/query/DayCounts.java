package org.arrimo.tickets.core.query;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.TicketFilter;

/**
 * Counts what happened to tickets in a time, by quarters of an hour: every zone's days begin with one. Reads a range of an
 * index for each way in which the actor sees tickets. In the caller's transaction.
 */
public final class DayCounts {
    private static final long QUARTER = 900_000_000L;

    private final DataSource source;

    /** What happened. */
    public enum Happened {
        OPENED("opened_at", "tickets_ticket_ix_opened"),
        RESOLVED("resolved_at", "tickets_ticket_ix_resolved");

        private final String column;
        private final String index;

        Happened(String column, String index) {
            this.column = column;
            this.index = index;
        }
    }

    public DayCounts(DataSource source) {
        this.source = source;
    }

    /** @return how many, by the beginning of the quarter */
    public Map<Instant, Long> of(Actor actor, Happened happened, Instant from, Instant to) {
        String quarter = happened.column + " / " + QUARTER;
        Map<Instant, Long> counts = new TreeMap<>();
        for (Restriction part : Restriction.apart(actor, TicketFilter.ALL)) {
            Restriction within = part.copy()
                    .and(happened.column + " >= ? and " + happened.column + " < ?", Micros.of(from), Micros.of(to));
            String sql = "select " + quarter + ", count(*) from tickets_ticket" + Restriction.hint(happened.index)
                    + within.sql() + " group by " + quarter;
            Sql.prepared(source, sql, query -> {
                within.bind(query);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        counts.merge(Micros.instant(rows.getLong(1) * QUARTER), rows.getLong(2), Long::sum);
                    }
                }
                return counts;
            });
        }
        return counts;
    }
}
