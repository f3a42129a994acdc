package org.arrimo.tickets.core.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Note.Former;
import org.arrimo.tickets.core.html.Saying;

/** Keeps what notes said before they were edited; what is kept is never changed. In the caller's transaction. */
final class RevisionStore {
    private final DataSource source;

    RevisionStore(DataSource source) {
        this.source = source;
    }

    /** @return the former texts, oldest first */
    List<Former> of(long message) {
        String sql =
                "select body, since, replaced_at, replaced_by, html from tickets_note_revision where message_id = ?"
                        + " order by place";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, message);
            List<Former> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(former(rows));
                }
            }
            return found;
        });
    }

    /** Keeps the text there was, and puts another in its place. */
    void replace(long ticket, long message, int place, Former before, Saying.Said after) {
        String keep = "insert into tickets_note_revision (message_id, place, ticket_id, body, since, replaced_at,"
                + " replaced_by, html) values (?, ?, ?, ?, ?, ?, ?, ?)";
        Sql.prepared(source, keep, statement -> {
            statement.setLong(1, message);
            statement.setInt(2, place);
            statement.setLong(3, ticket);
            statement.setString(4, before.body());
            statement.setLong(5, Micros.of(before.from()));
            statement.setLong(6, Micros.of(before.until()));
            statement.setLong(7, before.replacedBy());
            statement.setString(8, before.html().orElse(null));
            return statement.executeUpdate();
        });
        Sql.prepared(source, "update tickets_message set body = ?, html = ? where id = ?", statement -> {
            statement.setString(1, after.text());
            statement.setString(2, after.html().orElse(null));
            statement.setLong(3, message);
            return statement.executeUpdate();
        });
    }

    private static Former former(ResultSet row) throws SQLException {
        Instant since = Micros.instant(row.getLong(2));
        return new Former(
                row.getString(1),
                since,
                Micros.instant(row.getLong(3)),
                row.getLong(4),
                Optional.ofNullable(row.getString(5)));
    }
}
