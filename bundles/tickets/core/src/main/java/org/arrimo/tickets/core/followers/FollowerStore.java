package org.arrimo.tickets.core.followers;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Follower;

/** Keeps who follows which ticket. In the caller's transaction. */
final class FollowerStore {
    /** A ticket somebody follows. */
    record Followed(long ticket, long since) {}

    private final DataSource source;

    FollowerStore(DataSource source) {
        this.source = source;
    }

    /** @return the followers, the first who came first */
    List<Follower> of(long ticket) {
        String sql = "select person, since, added_by from tickets_follower where ticket_id = ? order by since, person";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, ticket);
            List<Follower> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Follower(rows.getLong(1), Micros.instant(rows.getLong(2)), rows.getLong(3)));
                }
            }
            return found;
        });
    }

    void add(long ticket, Follower follower) {
        String sql = "insert into tickets_follower (ticket_id, person, since, added_by) values (?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, ticket);
            statement.setLong(2, follower.person());
            statement.setLong(3, Micros.of(follower.since()));
            statement.setLong(4, follower.addedBy());
            return statement.executeUpdate();
        });
    }

    /** @return whether they followed it */
    boolean remove(long ticket, long person) {
        String sql = "delete from tickets_follower where ticket_id = ? and person = ?";
        return Sql.prepared(source, sql, statement -> {
                    statement.setLong(1, ticket);
                    statement.setLong(2, person);
                    return statement.executeUpdate();
                })
                > 0;
    }

    /** @return what a person follows, last followed first */
    List<Followed> by(long person, Optional<Cursor> after, int most) {
        String sql = "select ticket_id, since from tickets_follower where person = ? and since <= ?"
                + " and (since < ? or ticket_id < ?) order by since desc, ticket_id desc fetch first " + most
                + " rows only";
        long since = after.map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            query.setLong(2, since);
            query.setLong(3, since);
            query.setLong(4, after.map(cursor -> cursor.number(1)).orElse(Long.MAX_VALUE));
            List<Followed> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Followed(rows.getLong(1), rows.getLong(2)));
                }
            }
            return found;
        });
    }
}
