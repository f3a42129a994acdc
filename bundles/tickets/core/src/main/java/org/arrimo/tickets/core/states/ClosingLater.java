package org.arrimo.tickets.core.states;

import java.sql.ResultSet;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.timing.Timers;

/**
 * Lets tickets close by themselves that were resolved otherwise than here: before there were timers, or by an import. It
 * goes through all tickets, some at a time, and stands as a timer for the last one it came to, so that it goes on after a
 * restart. They close when they would have; of those whose time is over ten a second, so that nobody else waits.
 */
public final class ClosingLater {
    /** The subject of the first one is set by the migration. */
    private static final String TIMER = "state.fill";

    private static final int AT_ONCE = 500;
    private static final Duration APART = Duration.ofMillis(100);
    /** An import goes on for as long as it comes again within that time. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private static final String NEXT =
            "select id, state, coalesce(resolved_at, updated_at) from tickets_ticket where id > ? order by id"
                    + " fetch first " + AT_ONCE + " rows only";

    private static final String SET = "insert into tickets_timer"
            + " (kind, subject, due_at, since_at, work_days, calendar, failures)"
            + " select '" + StateTimers.CLOSE + "', t.id, cast(? as bigint), cast(? as bigint), cast(? as int),"
            + " cast(? as bigint), 0 from tickets_ticket t where t.id = ? and t.state = 'RESOLVED'"
            + " and not exists (select 1 from tickets_timer o where o.kind = '" + StateTimers.CLOSE
            + "' and o.subject = t.id) and not exists (select 1 from tickets_message m"
            + " where m.ticket_id = t.id and m.author = t.requester and m.written_at > coalesce(t.resolved_at, t.updated_at))";

    private final DataSource source;
    private final Timers timers;
    private final StateSettings settings;
    private final Supplier<WorkingDays> days;
    private final Clock clock;

    public ClosingLater(
            DataSource source, Timers timers, StateSettings settings, Supplier<WorkingDays> days, Clock clock) {
        this.source = source;
        this.timers = timers;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
        timers.on(TIMER, (last, due) -> some(last));
    }

    private record Row(long id, boolean resolved, Instant since) {}

    /** Tickets were taken in, and more may follow. In the transaction that does it. */
    public void imported() {
        timers.set(TIMER, 0, clock.instant().plus(QUIET));
    }

    private void some(long last) {
        List<Row> rows = settings.closeDays() > 0 ? after(last) : List.of();
        Instant now = clock.instant();
        Instant next = now;
        WorkingDays calendar = days.get();
        for (Row row : rows) {
            if (row.resolved()) {
                Instant due = calendar.after(row.since(), settings.closeDays());
                boolean over = due.isBefore(next);
                if (set(row, over ? next : due, over ? null : calendar.version()) && over) {
                    next = next.plus(APART);
                }
            }
        }
        if (rows.size() == AT_ONCE) {
            timers.set(TIMER, rows.get(AT_ONCE - 1).id(), next);
        }
    }

    private List<Row> after(long last) {
        return Sql.prepared(source, NEXT, query -> {
            query.setLong(1, last);
            List<Row> rows = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    boolean resolved = State.RESOLVED.name().equals(found.getString(2));
                    rows.add(new Row(found.getLong(1), resolved, Micros.instant(found.getLong(3))));
                }
            }
            return rows;
        });
    }

    /**
     * @param calendar by which it was counted; null for one whose time is over, which no calendar changes
     * @return whether it had none yet, and its requester has said nothing since
     */
    private boolean set(Row row, Instant due, Long calendar) {
        return Sql.prepared(source, SET, insert -> {
                    insert.setLong(1, Micros.of(due));
                    insert.setObject(2, calendar == null ? null : Micros.of(row.since()), Types.BIGINT);
                    insert.setObject(3, calendar == null ? null : settings.closeDays(), Types.INTEGER);
                    insert.setObject(4, calendar, Types.BIGINT);
                    insert.setLong(5, row.id());
                    return insert.executeUpdate();
                })
                > 0;
    }
}
