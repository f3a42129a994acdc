package org.arrimo.tickets.core.replies;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.ReplyFigures;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.core.rules.Shelf;

/** Which messages were made of a saved reply, and what came of them. In the caller's transaction. */
final class ReplyUses {
    private static final String OF = " where u.used_in between ? and ? and r.id = u.reply_id and ";
    private static final String TOTALS = "select r.id, r.title, r.scope, count(*), count(distinct u.ticket_id)"
            + " from tickets_reply_use u, tickets_reply r";
    private static final String BY_MONTH =
            "select r.id, u.used_in, u.person, count(*) from tickets_reply_use u, tickets_reply r";
    private static final String SOLVED =
            "select r.id, count(distinct u.ticket_id) from tickets_reply_use u, tickets_reply r," + " tickets_ticket t";
    private static final String WHEN_SOLVED =
            " and t.id = u.ticket_id and t.state in ('RESOLVED', 'CLOSED') and t.reopens = 0"
                    + " and not exists (select 1 from tickets_message m"
                    + " where m.ticket_id = u.ticket_id and m.id > u.message_id and m.author = t.requester)";
    private static final int MONTHS = 100;

    private final DataSource source;

    ReplyUses(DataSource source) {
        this.source = source;
    }

    void add(long reply, long message, long ticket, long person, Instant at) {
        String sql = "insert into tickets_reply_use (message_id, reply_id, ticket_id, person, used_in)"
                + " values (?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, message);
            statement.setLong(2, reply);
            statement.setLong(3, ticket);
            statement.setLong(4, person);
            statement.setInt(5, column(YearMonth.from(at.atOffset(ZoneOffset.UTC))));
            return statement.executeUpdate();
        });
    }

    /** @return the most used first */
    List<ReplyFigures> figures(Shelf.Readable readable, YearMonth from, YearMonth to) {
        Map<Long, Long> solved = new HashMap<>();
        each(
                SOLVED,
                readable,
                from,
                to,
                WHEN_SOLVED + " group by r.id",
                row -> solved.put(row.getLong(1), row.getLong(2)));
        Map<Long, List<ReplyFigures.Use>> uses = new HashMap<>();
        String byMonth = " group by r.id, u.used_in, u.person order by r.id, u.used_in, u.person";
        each(BY_MONTH, readable, from, to, byMonth, row -> uses.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                .add(new ReplyFigures.Use(month(row.getInt(2)), row.getLong(3), row.getLong(4))));
        List<ReplyFigures> figures = new ArrayList<>();
        each(
                TOTALS,
                readable,
                from,
                to,
                " group by r.id, r.title, r.scope",
                row -> figures.add(new ReplyFigures(
                        row.getLong(1),
                        row.getString(2),
                        Scope.valueOf(row.getString(3)),
                        row.getLong(4),
                        row.getLong(5),
                        solved.getOrDefault(row.getLong(1), 0L),
                        uses.getOrDefault(row.getLong(1), List.of()))));
        figures.sort(Comparator.comparingLong(ReplyFigures::uses)
                .reversed()
                .thenComparing(ReplyFigures::title)
                .thenComparing(ReplyFigures::reply));
        return figures;
    }

    private void each(
            String select, Shelf.Readable readable, YearMonth from, YearMonth to, String rest, Taking taking) {
        Sql.prepared(source, select + OF + readable.sql() + rest, query -> {
            bind(query, readable, from, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    taking.take(rows);
                }
            }
            return null;
        });
    }

    private static void bind(PreparedStatement query, Shelf.Readable readable, YearMonth from, YearMonth to)
            throws SQLException {
        query.setInt(1, column(from));
        query.setInt(2, column(to));
        readable.bind(query, 3);
    }

    private static int column(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue();
    }

    private static YearMonth month(int column) {
        return YearMonth.of(column / MONTHS, column % MONTHS);
    }

    @FunctionalInterface
    private interface Taking {
        void take(ResultSet row) throws SQLException;
    }
}
