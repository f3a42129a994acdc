package org.arrimo.tickets.core.presence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.InList;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Presence;
import org.arrimo.tickets.api.Presence.Activity;

/** Keeps who is at which ticket. In the caller's transaction. */
final class PresenceStore {
    private static final String SELECT = "select ticket_id, person, activity from tickets_presence where beat_at > ?";

    private final DataSource source;

    PresenceStore(DataSource source) {
        this.source = source;
    }

    /** Keeps that somebody is there; who comes anew sweeps away those of before a moment. */
    void put(long ticket, Presence presence, Instant now, Instant expired) {
        String again = "update tickets_presence set activity = ?, beat_at = ? where ticket_id = ? and person = ?";
        String first = "insert into tickets_presence (activity, beat_at, ticket_id, person) values (?, ?, ?, ?)";
        if (write(again, ticket, presence, now) == 0) {
            Sql.prepared(source, "delete from tickets_presence where beat_at <= ?", statement -> {
                statement.setLong(1, Micros.of(expired));
                return statement.executeUpdate();
            });
            write(first, ticket, presence, now);
        }
    }

    /** @return whether they were there */
    boolean remove(long ticket, long person) {
        String sql = "delete from tickets_presence where ticket_id = ? and person = ?";
        return Sql.prepared(source, sql, statement -> {
                    statement.setLong(1, ticket);
                    statement.setLong(2, person);
                    return statement.executeUpdate();
                })
                > 0;
    }

    /** @return by ticket everybody who is anywhere, by person */
    Map<Long, List<Presence>> all(Instant expired) {
        return Sql.prepared(source, SELECT + " order by ticket_id, person", query -> {
            query.setLong(1, Micros.of(expired));
            return read(query);
        });
    }

    /** @return the same of some tickets */
    Map<Long, List<Presence>> at(Collection<Long> tickets, Instant expired) {
        Map<Long, List<Presence>> found = new HashMap<>();
        for (List<Long> some : InList.of(tickets)) {
            found.putAll(some(some, expired));
        }
        return found;
    }

    private Map<Long, List<Presence>> some(List<Long> tickets, Instant expired) {
        String sql = SELECT + " and ticket_id in (" + InList.marks(tickets.size()) + ") order by ticket_id, person";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, Micros.of(expired));
            for (int i = 0; i < tickets.size(); i++) {
                query.setLong(i + 2, tickets.get(i));
            }
            return read(query);
        });
    }

    private static Map<Long, List<Presence>> read(PreparedStatement query) throws SQLException {
        Map<Long, List<Presence>> found = new HashMap<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getLong(1), key -> new ArrayList<>())
                        .add(new Presence(rows.getLong(2), Activity.valueOf(rows.getString(3))));
            }
        }
        return found;
    }

    private int write(String sql, long ticket, Presence presence, Instant now) {
        return Sql.prepared(source, sql, statement -> {
            statement.setString(1, presence.activity().name());
            statement.setLong(2, Micros.of(now));
            statement.setLong(3, ticket);
            statement.setLong(4, presence.person());
            return statement.executeUpdate();
        });
    }
}
