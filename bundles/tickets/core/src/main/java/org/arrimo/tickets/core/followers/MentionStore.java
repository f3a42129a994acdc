package org.arrimo.tickets.core.followers;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Message.Visibility;

/** Keeps who was mentioned where. In the caller's transaction. */
final class MentionStore {
    /** A mention as it is kept. */
    record Kept(long message, long person, long ticket, long author, Visibility visibility, long at) {}

    private final DataSource source;

    MentionStore(DataSource source) {
        this.source = source;
    }

    boolean has(long message, long person) {
        String sql = "select 1 from tickets_mention where message_id = ? and person = ?";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, message);
            query.setLong(2, person);
            return query.executeQuery().next();
        });
    }

    void add(Kept mention) {
        String sql = "insert into tickets_mention (message_id, person, ticket_id, author, visibility, mentioned_at)"
                + " values (?, ?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, mention.message());
            statement.setLong(2, mention.person());
            statement.setLong(3, mention.ticket());
            statement.setLong(4, mention.author());
            statement.setString(5, mention.visibility().name());
            statement.setLong(6, mention.at());
            return statement.executeUpdate();
        });
    }

    /** @return where a person was mentioned, newest first */
    List<Kept> of(long person, Optional<Cursor> after, int most) {
        String sql = "select message_id, ticket_id, author, visibility, mentioned_at from tickets_mention"
                + " where person = ? and mentioned_at <= ? and (mentioned_at < ? or message_id < ?)"
                + " order by mentioned_at desc, message_id desc fetch first " + most + " rows only";
        long at = after.map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            query.setLong(2, at);
            query.setLong(3, at);
            query.setLong(4, after.map(cursor -> cursor.number(1)).orElse(Long.MAX_VALUE));
            List<Kept> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Kept(
                            rows.getLong(1),
                            person,
                            rows.getLong(2),
                            rows.getLong(3),
                            Visibility.valueOf(rows.getString(4)),
                            rows.getLong(5)));
                }
            }
            return found;
        });
    }
}
