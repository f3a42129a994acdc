package org.arrimo.tickets.core.tabs;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketTab;
import org.arrimo.tickets.core.rules.Parties;
import org.arrimo.tickets.core.store.Ids;

/** Keeps which tickets people have open. In the caller's transaction. */
final class TabStore {
    /** By the keys of both: to PostgreSQL, which finds that, what is said to Derby is a remark. */
    private static final String OF = "select t.id, t.kind, t.subject, t.state, t.requester, t.organisation, t.team,"
            + " t.copies, b.pinned, b.used_at from --DERBY-PROPERTIES joinOrder=FIXED\n"
            + " tickets_tab b, tickets_ticket t"
            + " --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, constraint=TICKETS_TICKET_PK\n"
            + " where b.person = ? and t.id = b.ticket_id order by b.opened_at, b.ticket_id";

    private final DataSource source;

    TabStore(DataSource source) {
        this.source = source;
    }

    /**
     * A tab as it is kept.
     *
     * @param parties whose the ticket is
     */
    record Kept(TicketTab tab, Parties parties, Instant usedAt) {
        long ticket() {
            return tab.number().id();
        }

        boolean pinned() {
            return tab.pinned();
        }
    }

    static Stream<Kept> leastUsedFirst(List<Kept> tabs) {
        return tabs.stream().sorted(Comparator.comparing(Kept::usedAt));
    }

    /** @return a person's tabs, the first opened first */
    List<Kept> of(long person) {
        return Sql.prepared(source, OF, query -> {
            query.setLong(1, person);
            List<Kept> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(kept(row));
                }
            }
            return found;
        });
    }

    void add(long person, long ticket, Instant now) {
        String sql = "insert into tickets_tab (opened_at, used_at, pinned, person, ticket_id) values (?, ?, 0, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, Micros.of(now));
            statement.setLong(2, Micros.of(now));
            return at(statement, 3, person, ticket);
        });
    }

    /** @return whether there is such a tab */
    boolean use(long person, long ticket, Instant now) {
        String sql = "update tickets_tab set used_at = ? where person = ? and ticket_id = ?";
        return Sql.prepared(source, sql, statement -> {
                    statement.setLong(1, Micros.of(now));
                    return at(statement, 2, person, ticket);
                })
                > 0;
    }

    void pin(long person, long ticket, boolean pinned) {
        String sql = "update tickets_tab set pinned = ? where person = ? and ticket_id = ?";
        Sql.prepared(source, sql, statement -> {
            statement.setInt(1, pinned ? 1 : 0);
            return at(statement, 2, person, ticket);
        });
    }

    void remove(long person, long ticket) {
        String sql = "delete from tickets_tab where person = ? and ticket_id = ?";
        Sql.prepared(source, sql, statement -> at(statement, 1, person, ticket));
    }

    private static int at(PreparedStatement statement, int place, long person, long ticket) throws SQLException {
        statement.setLong(place, person);
        statement.setLong(place + 1, ticket);
        return statement.executeUpdate();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var number = new TicketNumber(Kind.valueOf(row.getString(2)), row.getLong(1));
        return new Kept(
                new TicketTab(number, row.getString(3), State.valueOf(row.getString(4)), row.getInt(9) == 1),
                new Parties(row.getLong(5), Ids.of(row, 6), Ids.of(row, 7), Ids.of(row.getString(8))),
                Micros.instant(row.getLong(10)));
    }
}
