package org.arrimo.tickets.core.store;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;

/** Keeps people who stand on tickets for one reason, each of them once on each. In the caller's transaction. */
public final class Roll {
    private final DataSource source;
    private final Annexes annexes;
    private final Annex annex;
    private final String table;

    private Roll(DataSource source, Annex annex, String table) {
        this.source = source;
        this.annexes = new Annexes(source);
        this.annex = annex;
        this.table = table;
    }

    /** @return those who follow tickets */
    public static Roll ofFollowers(DataSource source) {
        return new Roll(source, Annex.FOLLOWERS, "tickets_follower");
    }

    /** @return those who are copied on tickets */
    public static Roll ofCopied(DataSource source) {
        return new Roll(source, Annex.COPIES, "tickets_copy");
    }

    /** Somebody on a ticket, since when, and who saw to it. */
    public record Entry(long person, Instant since, long addedBy) {}

    /** A ticket on which somebody stands, in microseconds since when. */
    public record Ticket(long id, long since) {}

    /** @return those on a ticket, the first who came first */
    public List<Entry> of(long ticket) {
        if (!annexes.mayHave(ticket, annex)) {
            return List.of();
        }
        String sql = "select person, since, added_by from " + table + " where ticket_id = ? order by since, person";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, ticket);
            List<Entry> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Entry(rows.getLong(1), Micros.instant(rows.getLong(2)), rows.getLong(3)));
                }
            }
            return found;
        });
    }

    public void add(long ticket, Entry entry) {
        String sql = "insert into " + table + " (ticket_id, person, since, added_by) values (?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, ticket);
            statement.setLong(2, entry.person());
            statement.setLong(3, Micros.of(entry.since()));
            statement.setLong(4, entry.addedBy());
            return statement.executeUpdate();
        });
    }

    /** @return whether they stood on it */
    public boolean remove(long ticket, long person) {
        String sql = "delete from " + table + " where ticket_id = ? and person = ?";
        return Sql.prepared(source, sql, statement -> {
                    statement.setLong(1, ticket);
                    statement.setLong(2, person);
                    return statement.executeUpdate();
                })
                > 0;
    }

    /** @return the tickets on which a person stands, the last first */
    public List<Ticket> by(long person, Optional<Cursor> after, int most) {
        String sql = "select ticket_id, since from " + table + " where person = ? and since <= ?"
                + " and (since < ? or ticket_id < ?) order by since desc, ticket_id desc fetch first " + most
                + " rows only";
        long since = after.map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            query.setLong(2, since);
            query.setLong(3, since);
            query.setLong(4, after.map(cursor -> cursor.number(1)).orElse(Long.MAX_VALUE));
            List<Ticket> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Ticket(rows.getLong(1), rows.getLong(2)));
                }
            }
            return found;
        });
    }
}
