package org.arrimo.tickets.core.terms;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Breach;
import org.arrimo.tickets.api.TicketNumber;

/** Keeps breaches. In the caller's transaction. */
final class BreachStore {
    private static final String COLUMNS = "select id, person, evidence, account, measure, tickets_a_day, author,"
            + " recorded_at, until_at, reply, replied_at, withdrawal, withdrawn_at from tickets_breach";

    private final DataSource source;
    private final Clock clock;

    BreachStore(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    void add(Breach breach) {
        String sql = "insert into tickets_breach (id, person, evidence, account, measure, tickets_a_day, author,"
                + " recorded_at, until_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, breach.id());
            statement.setLong(2, breach.person());
            statement.setString(3, breach.evidence().map(TicketNumber::toString).orElse(null));
            statement.setString(4, breach.account());
            statement.setString(5, breach.measure().name());
            if (breach.ticketsADay().isPresent()) {
                statement.setInt(6, breach.ticketsADay().getAsInt());
            } else {
                statement.setNull(6, Types.INTEGER);
            }
            statement.setLong(7, breach.author());
            statement.setLong(8, Micros.of(breach.recordedAt()));
            statement.setLong(9, Micros.of(breach.until()));
            return statement.executeUpdate();
        });
    }

    Optional<Breach> find(long id) {
        return query(COLUMNS + " where id = ?", query -> query.setLong(1, id)).stream()
                .findFirst();
    }

    /** Nobody else changes it until this transaction ends. */
    void lock(long id) {
        Sql.prepared(source, "update tickets_breach set id = id where id = ?", statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
    }

    /** @return those below a number, newest first */
    List<Breach> list(OptionalLong person, long below, int most) {
        String sql = COLUMNS + (person.isPresent() ? " where person = ? and id < ?" : " where id < ?")
                + " order by id desc fetch first " + most + " rows only";
        return query(sql, query -> {
            int next = 1;
            if (person.isPresent()) {
                query.setLong(next++, person.getAsLong());
            }
            query.setLong(next, below);
        });
    }

    void reply(long id, String text, Instant now) {
        keep("update tickets_breach set reply = ?, replied_at = ? where id = ?", id, text, now);
    }

    void withdraw(long id, String reason, Instant now) {
        keep("update tickets_breach set withdrawal = ?, withdrawn_at = ? where id = ?", id, reason, now);
    }

    /** @return the limits in force, the strictest of each person */
    Map<Long, Breach> limits() {
        List<Breach> found = query(
                COLUMNS + " where until_at > ? and withdrawn_at is null and tickets_a_day is not null",
                query -> query.setLong(1, Micros.of(clock.instant())));
        Map<Long, Breach> strictest = new HashMap<>();
        found.forEach(breach -> strictest.merge(breach.person(), breach, BreachStore::stricter));
        return strictest;
    }

    private static Breach stricter(Breach one, Breach other) {
        return one.ticketsADay().orElseThrow() <= other.ticketsADay().orElseThrow() ? one : other;
    }

    private void keep(String sql, long id, String text, Instant now) {
        Sql.prepared(source, sql, statement -> {
            statement.setString(1, text);
            statement.setLong(2, Micros.of(now));
            statement.setLong(3, id);
            return statement.executeUpdate();
        });
    }

    private List<Breach> query(String sql, Binding binding) {
        return Sql.prepared(source, sql, query -> {
            binding.bind(query);
            List<Breach> breaches = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    breaches.add(breach(rows));
                }
            }
            return breaches;
        });
    }

    private Breach breach(ResultSet row) throws SQLException {
        Instant until = Micros.instant(row.getLong(9));
        Optional<Instant> withdrawnAt = time(row, 13);
        int aDay = row.getInt(6);
        OptionalInt limit = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(aDay);
        return new Breach(
                row.getLong(1),
                row.getLong(2),
                Optional.ofNullable(row.getString(3)).flatMap(TicketNumber::parse),
                row.getString(4),
                Breach.Measure.valueOf(row.getString(5)),
                limit,
                row.getLong(7),
                Micros.instant(row.getLong(8)),
                until,
                Optional.ofNullable(row.getString(10)),
                time(row, 11),
                Optional.ofNullable(row.getString(12)),
                withdrawnAt,
                withdrawnAt.isEmpty() && clock.instant().isBefore(until));
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Micros.instant(micros));
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }
}
