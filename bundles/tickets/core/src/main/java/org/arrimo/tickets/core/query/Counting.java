package org.arrimo.tickets.core.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Figures;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.core.store.DatabaseException;

/** Counts tickets, all figures in one reading of them. In the caller's transaction. */
public final class Counting {
    private static final String SELECT = "select state, priority, contact, count(*), sum(reassignments),"
            + " sum(case when reopens > 0 then 1 else 0 end) from tickets_ticket";

    private final DataSource source;

    public Counting(DataSource source) {
        this.source = source;
    }

    public Figures figures(Actor actor, TicketFilter filter) {
        Restriction restriction = Restriction.of(actor, filter);
        String sql = SELECT + restriction.sql() + " group by state, priority, contact";
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            restriction.bind(query);
            try (ResultSet groups = query.executeQuery()) {
                return sum(groups);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static Figures sum(ResultSet groups) throws SQLException {
        Map<State, Long> byState = new EnumMap<>(State.class);
        Map<Priority, Long> byPriority = new EnumMap<>(Priority.class);
        Map<Contact, Long> byContact = new EnumMap<>(Contact.class);
        long tickets = 0;
        long reassignments = 0;
        long reopened = 0;
        while (groups.next()) {
            long count = groups.getLong(4);
            byState.merge(State.valueOf(groups.getString(1)), count, Long::sum);
            byPriority.merge(Priority.valueOf(groups.getString(2)), count, Long::sum);
            byContact.merge(Contact.valueOf(groups.getString(3)), count, Long::sum);
            tickets += count;
            reassignments += groups.getLong(5);
            reopened += groups.getLong(6);
        }
        return new Figures(tickets, reassignments, reopened, byState, byPriority, byContact);
    }
}
