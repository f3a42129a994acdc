package org.arrimo.platform.portal.session;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;

/** The table {@code portal_session}, which all nodes share. Times are microseconds since 1970 in UTC. */
public final class SessionStore {
    private final Supplier<Transactions> transactions;
    private final Supplier<DataSource> source;

    /**
     * @param transactions asked for at each use, for what provides them may be replaced meanwhile
     * @param source likewise
     */
    public SessionStore(Supplier<Transactions> transactions, Supplier<DataSource> source) {
        this.transactions = transactions;
        this.source = source;
    }

    void insert(Session session) {
        update(
                "insert into portal_session (id_hash, person_id, credentials, created_at, seen_at) values (?, ?, ?, ?, ?)",
                session.hash(),
                session.person(),
                session.credentials(),
                Micros.of(session.created()),
                Micros.of(session.seen()));
    }

    Optional<Session> find(String hash) {
        String sql = "select person_id, credentials, created_at, seen_at from portal_session where id_hash = ?";
        return work(sql, statement -> {
            statement.setString(1, hash);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Session(
                                hash,
                                rows.getLong(1),
                                rows.getLong(2),
                                Micros.instant(rows.getLong(3)),
                                Micros.instant(rows.getLong(4))))
                        : Optional.<Session>empty();
            }
        });
    }

    void touch(String hash, Instant seen) {
        update("update portal_session set seen_at = ? where id_hash = ?", Micros.of(seen), hash);
    }

    void delete(String hash) {
        update("delete from portal_session where id_hash = ?", hash);
    }

    /** Removes those not used since, or begun before, the given times. */
    void deleteExpired(Instant seenBefore, Instant createdBefore) {
        update(
                "delete from portal_session where seen_at < ? or created_at < ?",
                Micros.of(seenBefore),
                Micros.of(createdBefore));
    }

    private void update(String sql, Object... args) {
        work(sql, statement -> {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            return statement.executeUpdate();
        });
    }

    private <T> T work(String sql, Sql.Statement<T> statement) {
        return transactions.get().required(() -> Sql.prepared(source.get(), sql, statement));
    }
}
