package org.arrimo.tickets.core;

import java.util.ArrayList;
import java.util.List;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.store.Series;

/** Very many tickets at once, written as rows; one in twenty is open. */
final class ManyTickets {
    private static final String TICKET = "insert into tickets_ticket (id, version, kind, subject, words, description,"
            + " state, priority, impact, urgency, requester, contact, opened_at, updated_at, reassignments, reopens)"
            + " values (?, 1, 'INCIDENT', 'x', ' x', '', ?, 'LOW', 'LOW', 'LOW', 1, 'API', 0, ?, 0, 0)";
    private static final String TAGGED = "insert into tickets_tagged (ticket_id, tag_id, kind)"
            + " select cast(? as bigint), tag_id, 'INCIDENT' from tickets_tag_name where name = ? and is_own = 1";
    private static final String COUNTED = "update tickets_tag set tickets ="
            + " (select count(*) from tickets_tagged where tag_id = tickets_tag.id) where name = ?";
    private static final int AT_ONCE = 1_000;

    private final Desk desk;

    ManyTickets(Desk desk) {
        this.desk = desk;
    }

    List<TicketNumber> opened(int count) {
        List<Long> ids = new ArrayList<>();
        desk.database.transactions().run(() -> {
            for (long id : new Series(desk.database.source()).take(Series.TICKETS, count)) {
                ids.add(id);
            }
        });
        each(TICKET, ids, (statement, id) -> {
            statement.setLong(1, id);
            statement.setString(2, id % 20 == 0 ? "NEW" : "CLOSED");
            statement.setLong(3, id * 7919 % 1_000_003);
        });
        return ids.stream().map(id -> new TicketNumber(Kind.INCIDENT, id)).toList();
    }

    /** @param tag one that is on a ticket already */
    void tag(String tag, List<TicketNumber> numbers) {
        each(TAGGED, numbers.stream().map(TicketNumber::id).toList(), (statement, id) -> {
            statement.setLong(1, id);
            statement.setString(2, tag);
        });
        desk.database
                .transactions()
                .run(() -> Sql.prepared(desk.database.source(), COUNTED, statement -> {
                    statement.setString(1, tag);
                    return statement.executeUpdate();
                }));
    }

    private void each(String sql, List<Long> ids, Row row) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            desk.database
                    .transactions()
                    .run(() -> Sql.prepared(desk.database.source(), sql, statement -> {
                        for (long id : some) {
                            row.bind(statement, id);
                            statement.addBatch();
                        }
                        return statement.executeBatch();
                    }));
        }
    }

    private interface Row {
        void bind(java.sql.PreparedStatement statement, long id) throws java.sql.SQLException;
    }
}
