package org.arrimo.tickets.core.levels;

import java.sql.ResultSet;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Handover;
import org.arrimo.tickets.api.HandoverReason;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.store.Ids;
import org.arrimo.tickets.core.store.Series;

/** Keeps that tickets were handed up and back. In the caller's transaction, the ticket being locked by who changes. */
final class HandoverStore {
    private static final String SEQUENCE = "tickets_handover_seq";

    private final DataSource source;
    private final Series series;

    HandoverStore(DataSource source, Series series) {
        this.source = source;
        this.series = series;
    }

    long next() {
        return series.next(SEQUENCE);
    }

    void add(Handover handover) {
        String sql =
                "insert into tickets_handover (id, ticket_id, direction, from_team, to_team, reason, text, message_id,"
                        + " author, handed_at, returned) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, handover.id());
            statement.setLong(2, handover.ticket().id());
            statement.setString(3, handover.direction().name());
            statement.setLong(4, handover.from());
            statement.setLong(5, handover.to());
            statement.setString(6, handover.reason().name());
            statement.setString(7, handover.text());
            statement.setObject(8, Ids.column(handover.note()), Types.BIGINT);
            statement.setLong(9, handover.by());
            statement.setLong(10, Micros.of(handover.at()));
            return statement.executeUpdate();
        });
    }

    /** @return the ticket's latest, newest first */
    List<Handover> of(TicketNumber number, int most) {
        String sql = "select id, direction, from_team, to_team, reason, text, message_id, author, handed_at"
                + " from tickets_handover where ticket_id = ? order by id desc fetch first " + most + " rows only";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, number.id());
            List<Handover> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Handover(
                            rows.getLong(1),
                            number,
                            Handover.Direction.valueOf(rows.getString(2)),
                            rows.getLong(3),
                            rows.getLong(4),
                            HandoverReason.valueOf(rows.getString(5)),
                            rows.getString(6),
                            Ids.of(rows, 7),
                            rows.getLong(8),
                            Micros.instant(rows.getLong(9))));
                }
            }
            return found;
        });
    }

    /** What a ticket was handed up by, and is not back from. */
    record Ascent(long id, long from) {}

    /** @return the last ascent to that team, if there is one */
    Optional<Ascent> ascent(long ticket, long team) {
        String sql =
                "select id, from_team from tickets_handover where ticket_id = ? and direction = 'UP' and returned = 0"
                        + " and to_team = ? order by id desc fetch first 1 rows only";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, ticket);
            query.setLong(2, team);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new Ascent(row.getLong(1), row.getLong(2))) : Optional.<Ascent>empty();
            }
        });
    }

    void returned(long id) {
        Sql.prepared(source, "update tickets_handover set returned = 1 where id = ?", statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
    }
}
