package org.arrimo.tickets.core.time;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TimeSum;

/** Adds up what was spent. In the caller's transaction. */
final class Sums {
    private static final String TOTALS = "count(*), sum(e.minutes), sum(e.minutes * e.hourly_cents)";
    private static final String SPENT = " where e.minutes > 0 and e.spent_on between ? and ?";
    private static final String MONTH = "substr(e.spent_on, 1, 7)";
    private static final int MINUTES = 60;

    private final DataSource source;

    Sums(DataSource source) {
        this.source = source;
    }

    Page<TimeSum> of(TimeSum.By by, LocalDate from, LocalDate to, PageRequest page) {
        Optional<Cursor> after = page.after();
        List<Row> rows =
                switch (by) {
                    case TICKET -> numbered(
                            "select e.ticket_id, t.kind, " + TOTALS
                                    + " from tickets_time_entry e join tickets_ticket t on t.id = e.ticket_id",
                            "e.ticket_id, t.kind",
                            from,
                            to,
                            page);
                    case PERSON -> numbered(
                            "select e.person, '', " + TOTALS + " from tickets_time_entry e",
                            "e.person",
                            from,
                            to,
                            page);
                    case ACTIVITY -> numbered(
                            "select e.activity, '', " + TOTALS + " from tickets_time_entry e",
                            "e.activity",
                            from,
                            to,
                            page);
                    case MONTH -> query(
                            "select " + MONTH + ", '', " + TOTALS + " from tickets_time_entry e" + SPENT
                                    + (after.isPresent() ? " and " + MONTH + " > ?" : "") + " group by " + MONTH
                                    + " order by 1 fetch first " + (page.limit() + 1) + " rows only",
                            from,
                            to,
                            query -> {
                                if (after.isPresent()) {
                                    query.setString(3, after.get().key(0));
                                }
                            });
                };
        return Page.cut(rows, page.limit(), row -> Cursor.of(row.key())).map(Row::sum);
    }

    private List<Row> numbered(String select, String keys, LocalDate from, LocalDate to, PageRequest page) {
        String key = keys.split(",")[0];
        long after = page.after().map(cursor -> cursor.number(0)).orElse(-1L);
        return query(
                select + SPENT + " and " + key + " > ? group by " + keys + " order by 1 fetch first "
                        + (page.limit() + 1) + " rows only",
                from,
                to,
                query -> query.setLong(3, after));
    }

    private List<Row> query(String sql, LocalDate from, LocalDate to, Binding more) {
        return Sql.prepared(source, sql, query -> {
            query.setString(1, from.toString());
            query.setString(2, to.toString());
            more.bind(query);
            List<Row> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(Row.of(rows));
                }
            }
            return found;
        });
    }

    /** What is bound behind the days. */
    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }

    /** A sum, and the key that pages go on from. */
    private record Row(String key, TimeSum sum) {
        static Row of(ResultSet rows) throws SQLException {
            String key = rows.getString(1);
            String kind = rows.getString(2);
            String shown = kind.isEmpty() ? key : new TicketNumber(Kind.valueOf(kind), Long.parseLong(key)).toString();
            long cents = (rows.getLong(5) + MINUTES / 2) / MINUTES;
            return new Row(key, new TimeSum(shown, rows.getLong(3), rows.getLong(4), cents));
        }
    }
}
