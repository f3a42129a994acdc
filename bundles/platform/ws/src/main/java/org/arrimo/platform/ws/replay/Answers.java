package org.arrimo.platform.ws.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;

/** The table of answers by actor and key. Every method takes part in the caller's transaction. */
final class Answers {
    /** An answer and the request it was given to. */
    record Kept(String fingerprint, Answer answer) {}

    private final DataSource source;

    Answers(DataSource source) {
        this.source = source;
    }

    /** @return the answer to an earlier request with that key, given after {@code oldest} */
    Optional<Kept> find(long actor, String key, Instant oldest) {
        String sql = "SELECT fingerprint, status, content_type, location, etag, body FROM ws_idempotency"
                + " WHERE actor = ? AND idem_key = ? AND claimed_at > ?";
        return Sql.prepared(source, sql, statement -> {
            statement.setLong(1, actor);
            statement.setString(2, key);
            statement.setLong(3, oldest.toEpochMilli());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(kept(row)) : Optional.empty();
            }
        });
    }

    private static Kept kept(ResultSet row) throws SQLException {
        byte[] body = row.getBytes("body");
        return new Kept(
                row.getString("fingerprint"),
                new Answer(
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getString("etag"),
                        body == null ? new byte[0] : body));
    }

    /** Takes the key, in place of an expired one; fails as a duplicate when somebody else has it. */
    void claim(long actor, String key, String fingerprint, Instant now, Instant oldest) {
        Sql.prepared(
                source,
                "DELETE FROM ws_idempotency WHERE actor = ? AND idem_key = ? AND claimed_at <= ?",
                statement -> {
                    statement.setLong(1, actor);
                    statement.setString(2, key);
                    statement.setLong(3, oldest.toEpochMilli());
                    return statement.executeUpdate();
                });
        Sql.prepared(
                source,
                "INSERT INTO ws_idempotency (actor, idem_key, fingerprint, claimed_at) VALUES (?, ?, ?, ?)",
                statement -> {
                    statement.setLong(1, actor);
                    statement.setString(2, key);
                    statement.setString(3, fingerprint);
                    statement.setLong(4, now.toEpochMilli());
                    return statement.executeUpdate();
                });
    }

    /** Keeps the answer to a claimed key. */
    void complete(long actor, String key, Answer answer) {
        String sql = "UPDATE ws_idempotency SET status = ?, content_type = ?, location = ?, etag = ?, body = ?"
                + " WHERE actor = ? AND idem_key = ?";
        Sql.prepared(source, sql, statement -> {
            statement.setInt(1, answer.status());
            statement.setString(2, answer.contentType());
            statement.setString(3, answer.location());
            statement.setString(4, answer.etag());
            statement.setBytes(5, answer.body());
            statement.setLong(6, actor);
            statement.setString(7, key);
            return statement.executeUpdate();
        });
    }

    /** Forgets what was answered to somebody. */
    void forget(long actor) {
        Sql.prepared(source, "DELETE FROM ws_idempotency WHERE actor = ?", statement -> {
            statement.setLong(1, actor);
            return statement.executeUpdate();
        });
    }

    /** Forgets what is older than {@code oldest}. */
    void prune(Instant oldest) {
        Sql.prepared(source, "DELETE FROM ws_idempotency WHERE claimed_at <= ?", statement -> {
            statement.setLong(1, oldest.toEpochMilli());
            return statement.executeUpdate();
        });
    }
}
