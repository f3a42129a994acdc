package org.arrimo.tickets.core.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.store.Dialect;
import org.arrimo.tickets.core.store.Ids;

/** Reads tickets for a list, as columns. In the caller's transaction. */
final class RowQuery {
    /** To Derby, to read tickets by number; to PostgreSQL, which finds that, a remark. */
    static final String BY_KEY = " --DERBY-PROPERTIES constraint=TICKETS_TICKET_PK\n";

    /** The tickets alone. */
    static final String TICKETS = " tickets_ticket";

    /** The tickets by number. */
    static final String BY_NUMBER = TICKETS + BY_KEY;

    private static final String COLUMNS = "id, kind, version, subject, state, priority, requester, organisation,"
            + " team, assignee, contact, reference, opened_at, updated_at, reassignments, reopens, category";

    /** What a condition may be about beside the columns of a row. */
    private static final String ASKED = ", is_open, impact, urgency, resolved_at, closed_at, words";

    /** The place behind the columns. */
    private static final int FITS = 18;

    private static final String SELECT = "select " + COLUMNS + " from";
    private static final String RANGE = "select " + COLUMNS + ASKED + " from";

    private final DataSource source;

    RowQuery(DataSource source) {
        this.source = source;
    }

    /**
     * @param from the tickets, and what they are read by
     * @param order in which they are to come
     * @param most how many at most
     */
    List<TicketRow> query(String from, Restriction restriction, String order, int most) {
        return Sql.prepared(
                source, sql(from, restriction.sql(), order, most), query -> rows(query, restriction.values()));
    }

    /**
     * Of the first of a range, those that are wanted, in its order. The database stops as soon as it has so many.
     *
     * @param hint the index in which the range has that order
     * @param step so many of the range are looked at
     */
    List<TicketRow> first(String hint, Restriction range, int step, Restriction wanted, Sorting sorting, int most) {
        return Sql.with(
                source,
                connection -> Dialect.isDerby(connection)
                        ? passing(connection, hint, range, step, wanted, sorting, most)
                        : nested(connection, hint, range, step, wanted, sorting, most));
    }

    private static List<TicketRow> nested(
            Connection connection,
            String hint,
            Restriction range,
            int step,
            Restriction wanted,
            Sorting sorting,
            int most)
            throws SQLException {
        String from = " (" + RANGE + TICKETS + hint + range.sql() + " " + sorting.sql() + " fetch first " + step
                + " rows only) tickets_ticket";
        List<Object> values =
                Stream.concat(range.values().stream(), wanted.values().stream()).toList();
        try (PreparedStatement query = connection.prepareStatement(sql(from, wanted.sql(), sorting.sql(), most))) {
            return rows(query, values);
        }
    }

    /** Derby would read the whole of the nested range; of a plain one it reads row by row, until nobody asks for more. */
    private static List<TicketRow> passing(
            Connection connection,
            String hint,
            Restriction range,
            int step,
            Restriction wanted,
            Sorting sorting,
            int most)
            throws SQLException {
        String fits = wanted.condition()
                .map(held -> "case when " + held + " then 1 else 0 end")
                .orElse("1");
        String sql = "select " + COLUMNS + ", " + fits + " from" + TICKETS + hint + range.sql() + " " + sorting.sql()
                + " fetch first " + step + " rows only";
        List<Object> values =
                Stream.concat(wanted.values().stream(), range.values().stream()).toList();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            Restriction.bind(query, values);
            List<TicketRow> rows = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (rows.size() < most && found.next()) {
                    if (found.getInt(FITS) == 1) {
                        rows.add(row(found));
                    }
                }
            }
            return rows;
        }
    }

    private static String sql(String from, String where, String order, int most) {
        return SELECT + from + where + " " + order + " fetch first " + most + " rows only";
    }

    private static List<TicketRow> rows(PreparedStatement query, List<Object> values) throws SQLException {
        Restriction.bind(query, values);
        List<TicketRow> rows = new ArrayList<>();
        try (ResultSet found = query.executeQuery()) {
            while (found.next()) {
                rows.add(row(found));
            }
        }
        return rows;
    }

    /** @return the numbers of tickets, at most so many, in no order */
    List<Long> ids(String hint, Restriction restriction, int most) {
        String sql = "select id from" + TICKETS + hint + restriction.sql() + " fetch first " + most + " rows only";
        return Sql.prepared(source, sql, query -> {
            restriction.bind(query);
            List<Long> ids = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getLong(1));
                }
            }
            return ids;
        });
    }

    /** @return where the ticket stands that comes after so many, if there is one; read from the index alone */
    Optional<Sorting.Key> key(String hint, Restriction restriction, Sorting sorting, int after) {
        String sql = "select " + sorting.column() + ", id from" + TICKETS + hint + restriction.sql() + " "
                + sorting.sql() + " offset " + after + " rows fetch first 1 rows only";
        return Sql.prepared(source, sql, query -> {
            restriction.bind(query);
            try (ResultSet found = query.executeQuery()) {
                return found.next()
                        ? Optional.of(new Sorting.Key(found.getLong(1), found.getLong(2)))
                        : Optional.<Sorting.Key>empty();
            }
        });
    }

    /** By place, in the order of the select: finding columns by name costs more than reading them. */
    private static TicketRow row(ResultSet row) throws SQLException {
        return new TicketRow(
                new TicketNumber(Kind.valueOf(row.getString(2)), row.getLong(1)),
                row.getLong(3),
                row.getString(4),
                State.valueOf(row.getString(5)),
                Priority.valueOf(row.getString(6)),
                row.getLong(7),
                Ids.of(row, 8),
                Ids.of(row, 9),
                Ids.of(row, 10),
                Contact.valueOf(row.getString(11)),
                Optional.ofNullable(row.getString(12)),
                Micros.instant(row.getLong(13)),
                Micros.instant(row.getLong(14)),
                row.getInt(15),
                row.getInt(16),
                Optional.ofNullable(row.getString(17)));
    }
}
