package org.arrimo.tickets.core.later;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.LaterMessage;
import org.arrimo.tickets.api.LaterMessages;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.store.Annex;
import org.arrimo.tickets.core.store.Annexes;
import org.arrimo.tickets.core.store.Series;

/** Keeps messages until they are sent. In the caller's transaction. */
final class LaterStore {
    private static final String SEQUENCE = "tickets_later_seq";
    private static final String SELECT =
            "select l.id, t.kind, t.id, l.author, l.visibility, l.body, l.written_at, l.due_at,"
                    + " l.problem, l.via, l.html from tickets_later l, tickets_ticket t where t.id = l.ticket_id and ";

    private final DataSource source;
    private final Annexes annexes;
    private final Series series;

    LaterStore(DataSource source, Series series) {
        this.source = source;
        this.annexes = new Annexes(source);
        this.series = series;
    }

    /**
     * A message and the way its author came.
     *
     * @param via as the journal is to have it
     */
    record Kept(LaterMessage message, Actor.Via via) {}

    long nextId() {
        return series.next(SEQUENCE);
    }

    /** @return what waits on a ticket, soonest first */
    List<LaterMessage> of(long ticket) {
        if (!annexes.mayHave(ticket, Annex.LATER)) {
            return List.of();
        }
        String sql =
                SELECT + "l.ticket_id = ? order by l.due_at, l.id fetch first " + LaterMessages.MOST + " rows only";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, ticket);
            return messages(query);
        });
    }

    List<LaterMessage> by(long author, long after, int most) {
        String sql = SELECT + "l.author = ? and l.id > ? order by l.id fetch first " + most + " rows only";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, author);
            query.setLong(2, after);
            return messages(query);
        });
    }

    Optional<Kept> find(long id) {
        return Sql.prepared(source, SELECT + "l.id = ?", query -> {
            query.setLong(1, id);
            return read(query).stream().findFirst();
        });
    }

    void add(LaterMessage message, Actor.Via via) {
        String sql =
                "insert into tickets_later (body, html, written_at, due_at, id, ticket_id, author, via, visibility)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            bind(statement, message).setLong(6, message.ticket().id());
            statement.setLong(7, message.author());
            statement.setString(8, via.name());
            statement.setString(9, message.visibility().name());
            return statement.executeUpdate();
        });
    }

    /** @return whether it still was there: what is sent at this moment is not */
    boolean write(LaterMessage message) {
        String sql =
                "update tickets_later set body = ?, html = ?, written_at = ?, due_at = ?, problem = null where id = ?";
        return Sql.prepared(source, sql, statement -> bind(statement, message).executeUpdate()) > 0;
    }

    void refuse(long id, String why) {
        Sql.prepared(source, "update tickets_later set problem = ? where id = ?", statement -> {
            statement.setString(1, why);
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
    }

    /** @return whether it still was there: of two who take it, one does */
    boolean remove(long id) {
        return Sql.prepared(source, "delete from tickets_later where id = ?", statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate() > 0;
        });
    }

    private static PreparedStatement bind(PreparedStatement statement, LaterMessage message) throws SQLException {
        statement.setString(1, message.body());
        statement.setString(2, message.html().orElse(null));
        statement.setLong(3, Micros.of(message.writtenAt()));
        statement.setLong(4, Micros.of(message.at()));
        statement.setLong(5, message.id());
        return statement;
    }

    private static List<LaterMessage> messages(PreparedStatement query) throws SQLException {
        return read(query).stream().map(Kept::message).toList();
    }

    private static List<Kept> read(PreparedStatement query) throws SQLException {
        List<Kept> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Kept(message(rows), Actor.Via.valueOf(rows.getString(10))));
            }
        }
        return found;
    }

    private static LaterMessage message(ResultSet rows) throws SQLException {
        return new LaterMessage(
                rows.getLong(1),
                new TicketNumber(Kind.valueOf(rows.getString(2)), rows.getLong(3)),
                rows.getLong(4),
                Visibility.valueOf(rows.getString(5)),
                rows.getString(6),
                Optional.ofNullable(rows.getString(11)),
                Micros.instant(rows.getLong(7)),
                Micros.instant(rows.getLong(8)),
                Optional.ofNullable(rows.getString(9)),
                List.of());
    }
}
