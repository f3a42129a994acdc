package org.arrimo.tickets.core.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.data.Micros;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.store.DatabaseException;
import org.arrimo.tickets.core.store.Ids;

/** Lists tickets, last updated first, by key and without loading entities. In the caller's transaction. */
public final class Listing {
    private static final String SELECT = "select id, kind, version, subject, state, priority, requester, organisation,"
            + " team, assignee, contact, reference, opened_at, updated_at, reassignments, reopens from tickets_ticket";

    private static final Comparator<TicketRow> LAST_UPDATED_FIRST = Comparator.comparing(TicketRow::updatedAt)
            .thenComparing(row -> row.number().id())
            .reversed();

    private final DataSource source;

    public Listing(DataSource source) {
        this.source = source;
    }

    public Page<TicketRow> list(Actor actor, TicketFilter filter, PageRequest page) {
        List<Restriction> parts = Restriction.parts(actor, filter);
        Stream<TicketRow> rows = parts.size() == 1
                ? rows(parts.get(0), page).stream()
                : parts.stream()
                        .flatMap(part -> rows(part, page).stream())
                        .distinct()
                        .sorted(LAST_UPDATED_FIRST)
                        .limit(page.limit() + 1L);
        return Page.cut(rows.toList(), page.limit(), Listing::key);
    }

    private List<TicketRow> rows(Restriction restriction, PageRequest page) {
        page.after().ifPresent(cursor -> {
            long updated = Micros.of(cursor.time(0));
            // The first of the two lets both databases start reading the index at the right place.
            restriction.and("updated_at <= ?", updated);
            restriction.and("(updated_at < ? or id < ?)", updated, cursor.number(1));
        });
        String sql = SELECT + restriction.sqlByIndex() + " order by updated_at desc, id desc fetch first "
                + (page.limit() + 1) + " rows only";
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            restriction.bind(query);
            return rows(query);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static Cursor key(TicketRow row) {
        return Cursor.of(row.updatedAt(), row.number().id());
    }

    private static List<TicketRow> rows(PreparedStatement query) throws SQLException {
        List<TicketRow> rows = new ArrayList<>();
        try (ResultSet found = query.executeQuery()) {
            while (found.next()) {
                rows.add(row(found));
            }
        }
        return rows;
    }

    private static TicketRow row(ResultSet row) throws SQLException {
        return new TicketRow(
                new TicketNumber(Kind.valueOf(row.getString("kind")), row.getLong("id")),
                row.getLong("version"),
                row.getString("subject"),
                State.valueOf(row.getString("state")),
                Priority.valueOf(row.getString("priority")),
                row.getLong("requester"),
                Ids.of(row, "organisation"),
                Ids.of(row, "team"),
                Ids.of(row, "assignee"),
                Contact.valueOf(row.getString("contact")),
                Optional.ofNullable(row.getString("reference")),
                Micros.instant(row.getLong("opened_at")),
                Micros.instant(row.getLong("updated_at")),
                row.getInt("reassignments"),
                row.getInt("reopens"));
    }
}
