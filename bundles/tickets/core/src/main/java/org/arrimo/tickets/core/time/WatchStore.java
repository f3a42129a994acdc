package org.arrimo.tickets.core.time;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Stopwatch.Watch;
import org.arrimo.tickets.api.TicketNumber;

/** Keeps people's watches. In the caller's transaction. */
final class WatchStore {
    private final DataSource source;

    WatchStore(DataSource source) {
        this.source = source;
    }

    /** A watch as it is kept: since when it runs, and what it had measured before. */
    record Kept(TicketNumber ticket, Instant startedAt, Optional<Instant> since, Duration before) {
        Watch at(Instant now) {
            return new Watch(ticket, startedAt, since.isPresent(), measured(now));
        }

        Kept running(Instant now) {
            return since.isPresent() ? this : new Kept(ticket, startedAt, Optional.of(now), before);
        }

        Kept paused(Instant now) {
            return new Kept(ticket, startedAt, Optional.empty(), measured(now));
        }

        /** A clock that was set back measures nothing. */
        private Duration measured(Instant now) {
            Duration more = since.map(from -> Duration.between(from, now)).orElse(Duration.ZERO);
            return more.isNegative() ? before : before.plus(more);
        }
    }

    Optional<Kept> find(long person) {
        String sql = "select t.kind, t.id, w.started_at, w.running_since, w.measured"
                + " from tickets_stopwatch w, tickets_ticket t where w.person = ? and t.id = w.ticket_id";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.<Kept>empty();
            }
        });
    }

    /** The same, nobody else changing it until the transaction ends. */
    Optional<Kept> lock(long person) {
        Sql.prepared(source, "update tickets_stopwatch set measured = measured where person = ?", statement -> {
            statement.setLong(1, person);
            return statement.executeUpdate();
        });
        return find(person);
    }

    void add(long person, Kept watch) {
        String sql = "insert into tickets_stopwatch (ticket_id, started_at, running_since, measured, person)"
                + " values (?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> bind(statement, person, watch).executeUpdate());
    }

    void write(long person, Kept watch) {
        String sql = "update tickets_stopwatch set ticket_id = ?, started_at = ?, running_since = ?, measured = ?"
                + " where person = ?";
        Sql.prepared(source, sql, statement -> bind(statement, person, watch).executeUpdate());
    }

    void remove(long person) {
        Sql.prepared(source, "delete from tickets_stopwatch where person = ?", statement -> {
            statement.setLong(1, person);
            return statement.executeUpdate();
        });
    }

    private static PreparedStatement bind(PreparedStatement statement, long person, Kept watch) throws SQLException {
        statement.setLong(1, watch.ticket().id());
        statement.setLong(2, Micros.of(watch.startedAt()));
        statement.setObject(3, watch.since().map(Micros::of).orElse(null), Types.BIGINT);
        statement.setLong(4, watch.before().toNanos() / 1_000);
        statement.setLong(5, person);
        return statement;
    }

    private static Kept read(ResultSet row) throws SQLException {
        long since = row.getLong(4);
        Optional<Instant> running = row.wasNull() ? Optional.empty() : Optional.of(Micros.instant(since));
        return new Kept(
                new TicketNumber(Kind.valueOf(row.getString(1)), row.getLong(2)),
                Micros.instant(row.getLong(3)),
                running,
                Duration.of(row.getLong(5), ChronoUnit.MICROS));
    }
}
