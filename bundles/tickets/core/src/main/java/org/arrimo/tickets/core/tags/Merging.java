package org.arrimo.tickets.core.tags;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.TicketNumber;

/**
 * Gives the tickets of one tag another, so many at once. In the caller's transaction, both tags being locked; so it reads
 * no ticket, since whoever has one locked may be waiting for a tag.
 */
final class Merging {
    private static final int AT_ONCE = 1_000;

    private static final String NEXT = "select kind, ticket_id from tickets_tagged"
            + " --DERBY-PROPERTIES index=TICKETS_TAGGED_IX_TAG\n where tag_id = ? order by ticket_id desc"
            + " fetch first " + AT_ONCE + " rows only";
    private static final String HAVING =
            "select ticket_id from tickets_tagged where tag_id = ? and ticket_id between ? and ?";
    private static final String DROP = "delete from tickets_tagged where ticket_id = ? and tag_id = ?";
    private static final String MOVE = "update tickets_tagged set tag_id = ? where ticket_id = ? and tag_id = ?";

    private final DataSource source;
    private final TagRecord record;

    Merging(DataSource source, TagRecord record) {
        this.source = source;
        this.record = record;
    }

    void move(Actor actor, Instant now, TagStore.Named tag, TagStore.Named into) {
        List<TicketNumber> next = next(tag.id());
        while (!next.isEmpty()) {
            Set<Long> both = having(
                    into.id(), next.get(next.size() - 1).id(), next.get(0).id());
            drop(both, tag.id());
            move(next, both, tag.id(), into.id());
            record.merged(actor, now, next, both, tag.name(), into.name());
            next = next(tag.id());
        }
    }

    /** @return the tickets of the highest numbers that have the tag, descending */
    private List<TicketNumber> next(long tag) {
        return Sql.prepared(source, NEXT, query -> {
            query.setLong(1, tag);
            List<TicketNumber> tickets = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tickets.add(new TicketNumber(Kind.valueOf(rows.getString(1)), rows.getLong(2)));
                }
            }
            return tickets;
        });
    }

    /** @return of the tickets from one number to another those that have the tag */
    private Set<Long> having(long tag, long lowest, long highest) {
        return Sql.prepared(source, HAVING, query -> {
            query.setLong(1, tag);
            query.setLong(2, lowest);
            query.setLong(3, highest);
            Set<Long> tickets = new HashSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tickets.add(rows.getLong(1));
                }
            }
            return tickets;
        });
    }

    private void drop(Set<Long> tickets, long tag) {
        Sql.prepared(source, DROP, statement -> {
            for (long ticket : tickets) {
                statement.setLong(1, ticket);
                statement.setLong(2, tag);
                statement.addBatch();
            }
            return tickets.isEmpty() ? new int[0] : statement.executeBatch();
        });
    }

    private void move(List<TicketNumber> tickets, Set<Long> but, long tag, long into) {
        Sql.prepared(source, MOVE, statement -> {
            boolean any = false;
            for (TicketNumber ticket : tickets) {
                if (!but.contains(ticket.id())) {
                    statement.setLong(1, into);
                    statement.setLong(2, ticket.id());
                    statement.setLong(3, tag);
                    statement.addBatch();
                    any = true;
                }
            }
            return any ? statement.executeBatch() : new int[0];
        });
    }
}
