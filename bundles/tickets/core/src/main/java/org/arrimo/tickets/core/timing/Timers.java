package org.arrimo.tickets.core.timing;

import java.sql.ResultSet;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.data.api.InList;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;

/**
 * Work for a later time, kept in the database: it outlives a restart and is done once, on whichever node comes to it
 * first. A kind of work has one timer for a subject. What fails is tried again after a minute, then twice as long each
 * time, an hour at most.
 */
public final class Timers {
    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
    private static final int AT_ONCE = 100;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private final Transactions transactions;
    private final DataSource source;
    private final Clock clock;
    private final Map<String, TimedWork> work = new ConcurrentHashMap<>();
    private final AtomicBoolean dueAlready = new AtomicBoolean();

    public Timers(Transactions transactions, DataSource source, Clock clock) {
        this.transactions = transactions;
        this.source = source;
        this.clock = clock;
    }

    /** Says what is done for a kind; to be said before the timers run. Those of other kinds wait. */
    public void on(String kind, TimedWork what) {
        work.put(kind, what);
    }

    /** Sets the timer, or sets it anew. In the caller's transaction. */
    public void set(String kind, long subject, Instant due) {
        set(kind, subject, due, null);
    }

    /** Sets one that waits for working days, to be counted anew when the calendar changes. In the caller's transaction. */
    public void set(String kind, long subject, Instant due, Count count) {
        String again = "update tickets_timer set due_at = ?, since_at = ?, work_days = ?, calendar = ?, failures = 0"
                + " where kind = ? and subject = ?";
        String first = "insert into tickets_timer (due_at, since_at, work_days, calendar, failures, kind, subject)"
                + " values (?, ?, ?, ?, 0, ?, ?)";
        if (write(again, kind, subject, due, count) == 0) {
            write(first, kind, subject, due, count);
        }
        if (!due.isAfter(clock.instant())) {
            dueAlready.set(true);
        }
    }

    /**
     * What is set.
     *
     * @param at when it is due
     * @param count how that was counted, if it was
     */
    public record Due(Instant at, Optional<Count> count) {}

    /** @return what is set for the subject, by kind */
    public Map<String, Due> of(long subject, Set<String> kinds) {
        String sql =
                "select kind, due_at, since_at, work_days, calendar from tickets_timer where subject = ? and kind in ("
                        + InList.marks(kinds.size()) + ")";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, subject);
            int at = 2;
            for (String kind : kinds) {
                query.setString(at++, kind);
            }
            Map<String, Due> set = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Count count = new Count(Micros.instant(rows.getLong(3)), rows.getInt(4), rows.getLong(5));
                    boolean counted = !rows.wasNull();
                    set.put(
                            rows.getString(1),
                            new Due(Micros.instant(rows.getLong(2)), counted ? Optional.of(count) : Optional.empty()));
                }
            }
            return set;
        });
    }

    /** Sets a timer as it was, or clears it if it was not. */
    public void restore(String kind, long subject, Optional<Due> before) {
        before.ifPresentOrElse(
                due -> set(kind, subject, due.at(), due.count().orElse(null)), () -> clear(kind, subject));
    }

    /**
     * How it was counted when a timer is due.
     *
     * @param since from when
     * @param days how many working days
     * @param calendar by which version of the calendar
     */
    public record Count(Instant since, int days, long calendar) {}

    /** Takes the timer away, if it is set. In the caller's transaction. */
    public void clear(String kind, long subject) {
        Sql.prepared(source, "delete from tickets_timer where kind = ? and subject = ?", statement -> {
            statement.setString(1, kind);
            statement.setLong(2, subject);
            return statement.executeUpdate();
        });
    }

    /** Does what is due, up to a bound. @return whether there may be more */
    public boolean round() {
        List<Timer> due = work.isEmpty() ? List.of() : transactions.reading(this::due);
        due.forEach(this::run);
        return dueAlready.getAndSet(false) || due.size() == AT_ONCE;
    }

    private void run(Timer timer) {
        try {
            transactions.run(() -> {
                if (take(timer)) {
                    work.get(timer.kind()).due(timer.subject(), timer.due());
                }
            });
        } catch (RuntimeException e) {
            Instant again = clock.instant().plus(pause(timer.failures()));
            LOG.warn(
                    "event=timer.failed kind={} subject={} again-at={} cause=\"{}\"",
                    timer.kind(),
                    timer.subject(),
                    again,
                    e.toString());
            transactions.run(() -> postpone(timer, again));
        }
    }

    private static Duration pause(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private List<Timer> due() {
        List<String> kinds = List.copyOf(work.keySet());
        String sql = "select kind, subject, due_at, failures from tickets_timer where due_at <= ? and kind in ("
                + InList.marks(kinds.size()) + ") order by due_at fetch first " + AT_ONCE
                + " rows only";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, Micros.of(clock.instant()));
            for (int i = 0; i < kinds.size(); i++) {
                query.setString(i + 2, kinds.get(i));
            }
            List<Timer> due = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    due.add(new Timer(
                            rows.getString(1), rows.getLong(2), Micros.instant(rows.getLong(3)), rows.getInt(4)));
                }
            }
            return due;
        });
    }

    /** @return whether it was still there, as it was read: then nobody else does it, or has set it anew */
    private boolean take(Timer timer) {
        String sql = "delete from tickets_timer where kind = ? and subject = ? and due_at = ?";
        return Sql.prepared(source, sql, statement -> {
                    statement.setString(1, timer.kind());
                    statement.setLong(2, timer.subject());
                    statement.setLong(3, Micros.of(timer.due()));
                    return statement.executeUpdate();
                })
                > 0;
    }

    private void postpone(Timer timer, Instant again) {
        String sql = "update tickets_timer set due_at = ?, failures = ? where kind = ? and subject = ? and due_at = ?";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, Micros.of(again));
            statement.setInt(2, timer.failures() + 1);
            statement.setString(3, timer.kind());
            statement.setLong(4, timer.subject());
            statement.setLong(5, Micros.of(timer.due()));
            return statement.executeUpdate();
        });
    }

    private int write(String sql, String kind, long subject, Instant due, Count count) {
        return Sql.prepared(source, sql, statement -> {
            statement.setLong(1, Micros.of(due));
            statement.setObject(2, count == null ? null : Micros.of(count.since()), Types.BIGINT);
            statement.setObject(3, count == null ? null : count.days(), Types.INTEGER);
            statement.setObject(4, count == null ? null : count.calendar(), Types.BIGINT);
            statement.setString(5, kind);
            statement.setLong(6, subject);
            return statement.executeUpdate();
        });
    }

    private record Timer(String kind, long subject, Instant due, int failures) {}
}
