package org.arrimo.tickets.core.satisfaction;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Rating;
import org.arrimo.tickets.api.Rating.Verdict;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.store.Annex;
import org.arrimo.tickets.core.store.Annexes;

/** Keeps what requesters were asked and answered. In the caller's transaction. */
final class RatingStore {
    private static final int WAITING = 20;
    private static final String SELECT = "select t.kind, t.id, r.requester, r.asked_at, r.verdict, r.comment_text,"
            + " r.answered_at, r.until_at from tickets_rating r, tickets_ticket t where t.id = r.ticket_id";

    private final DataSource source;
    private final Annexes annexes;

    RatingStore(DataSource source) {
        this.source = source;
        this.annexes = new Annexes(source);
    }

    /**
     * What is kept of a rating.
     *
     * @param requester who was asked
     */
    record Kept(long requester, Rating rating) {}

    /** Asks the requester of a ticket that is resolved or closed, unless somebody was asked about it before. */
    void ask(long ticket, Instant now, Instant until) {
        String sql = "insert into tickets_rating (ticket_id, requester, team, agent, asked_on, asked_at, until_at,"
                + " comment_text) select id, requester, coalesce(team, 0), coalesce(assignee, 0), cast(? as varchar(10)),"
                + " cast(? as bigint), cast(? as bigint), '' from tickets_ticket where id = ?"
                + " and state in ('RESOLVED', 'CLOSED') and id not in (select ticket_id from tickets_rating where ticket_id = ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setString(1, LocalDate.ofInstant(now, ZoneOffset.UTC).toString());
            statement.setLong(2, Micros.of(now));
            statement.setLong(3, Micros.of(until));
            statement.setLong(4, ticket);
            statement.setLong(5, ticket);
            return statement.executeUpdate();
        });
    }

    Optional<Kept> find(long ticket) {
        if (!annexes.mayHave(ticket, Annex.RATING)) {
            return Optional.empty();
        }
        return Sql.prepared(source, SELECT + " and r.ticket_id = ?", query -> {
            query.setLong(1, ticket);
            return read(query).stream().findFirst();
        });
    }

    /** @return what was asked of a person that they have not answered and still can, latest first */
    List<Kept> waiting(long requester, Instant now) {
        String sql = SELECT + " and r.requester = ? and r.verdict is null and r.until_at > ? order by r.asked_at desc"
                + " fetch first " + WAITING + " rows only";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, requester);
            query.setLong(2, Micros.of(now));
            return read(query);
        });
    }

    void answer(long ticket, Verdict verdict, String comment, Instant now) {
        String sql = "update tickets_rating set verdict = ?, comment_text = ?, answered_at = ? where ticket_id = ?";
        Sql.prepared(source, sql, statement -> {
            statement.setString(1, verdict.name());
            statement.setString(2, comment);
            statement.setLong(3, Micros.of(now));
            statement.setLong(4, ticket);
            return statement.executeUpdate();
        });
    }

    private static List<Kept> read(PreparedStatement query) throws SQLException {
        List<Kept> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Optional<Verdict> verdict =
                        Optional.ofNullable(rows.getString(5)).map(Verdict::valueOf);
                long answered = rows.getLong(7);
                Rating rating = new Rating(
                        new TicketNumber(Kind.valueOf(rows.getString(1)), rows.getLong(2)),
                        Micros.instant(rows.getLong(4)),
                        verdict,
                        rows.getString(6),
                        verdict.map(given -> Micros.instant(answered)),
                        Micros.instant(rows.getLong(8)));
                found.add(new Kept(rows.getLong(3), rating));
            }
        }
        return found;
    }
}
