package org.arrimo.tickets.core.copies;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Copy;

/** Keeps who is copied on which ticket. In the caller's transaction. */
final class CopyStore {
    /** A ticket on which somebody is copied. */
    record Copied(long ticket, long since) {}

    private final DataSource source;

    CopyStore(DataSource source) {
        this.source = source;
    }

    /** @return those who are copied, the first who came first */
    List<Copy> of(long ticket) {
        String sql = "select person, since, added_by from tickets_copy where ticket_id = ? order by since, person";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, ticket);
            List<Copy> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Copy(rows.getLong(1), Micros.instant(rows.getLong(2)), rows.getLong(3)));
                }
            }
            return found;
        });
    }

    void add(long ticket, Copy copy) {
        String sql = "insert into tickets_copy (person, ticket_id, since, added_by) values (?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, copy.person());
            statement.setLong(2, ticket);
            statement.setLong(3, Micros.of(copy.since()));
            statement.setLong(4, copy.addedBy());
            return statement.executeUpdate();
        });
    }

    void remove(long ticket, long person) {
        Sql.prepared(source, "delete from tickets_copy where person = ? and ticket_id = ?", statement -> {
            statement.setLong(1, person);
            statement.setLong(2, ticket);
            return statement.executeUpdate();
        });
    }

    /** @return on what a person is copied, last copied first */
    List<Copied> by(long person, Optional<Cursor> after, int most) {
        String sql = "select ticket_id, since from tickets_copy where person = ? and since <= ?"
                + " and (since < ? or ticket_id < ?) order by since desc, ticket_id desc fetch first " + most
                + " rows only";
        long since = after.map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            query.setLong(2, since);
            query.setLong(3, since);
            query.setLong(4, after.map(cursor -> cursor.number(1)).orElse(Long.MAX_VALUE));
            List<Copied> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Copied(rows.getLong(1), rows.getLong(2)));
                }
            }
            return found;
        });
    }
}
