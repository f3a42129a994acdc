package org.arrimo.tickets.core.timing;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;

/** The timers that wait for some working days, with how that was counted. In the caller's transaction. */
public final class CountedTimers {
    private static final String BEHIND = "select kind, subject, due_at, since_at, work_days from tickets_timer"
            + " where calendar < ? order by calendar fetch first ";

    private final DataSource source;

    public CountedTimers(DataSource source) {
        this.source = source;
    }

    /**
     * A timer.
     *
     * @param kind its kind
     * @param subject what it was set for
     * @param due when it is due
     * @param since from when it was counted
     * @param days how many working days
     */
    public record Counted(String kind, long subject, Instant due, Instant since, int days) {}

    /** @return some that were counted by an earlier calendar */
    public List<Counted> before(long calendar, int most) {
        return Sql.prepared(source, BEHIND + most + " rows only", query -> {
            query.setLong(1, calendar);
            List<Counted> behind = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    behind.add(new Counted(
                            rows.getString(1),
                            rows.getLong(2),
                            Micros.instant(rows.getLong(3)),
                            Micros.instant(rows.getLong(4)),
                            rows.getInt(5)));
                }
            }
            return behind;
        });
    }

    /** Lets them be due at other times, those that were not done or set anew meanwhile. */
    public void move(List<Counted> timers, Function<Counted, Instant> due, long calendar) {
        String sql = "update tickets_timer set due_at = ?, calendar = ? where kind = ? and subject = ? and due_at = ?";
        Sql.prepared(source, sql, statement -> {
            for (Counted timer : timers) {
                statement.setLong(1, Micros.of(due.apply(timer)));
                statement.setLong(2, calendar);
                statement.setString(3, timer.kind());
                statement.setLong(4, timer.subject());
                statement.setLong(5, Micros.of(timer.due()));
                statement.addBatch();
            }
            return timers.isEmpty() ? new int[0] : statement.executeBatch();
        });
    }
}
