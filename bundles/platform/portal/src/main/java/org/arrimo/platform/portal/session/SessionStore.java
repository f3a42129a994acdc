package org.arrimo.platform.portal.session;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    void insert(Session session, Origin origin) {
        update(
                "insert into portal_session (id_hash, person_id, credentials, created_at, seen_at, browser, address)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                session.hash(),
                session.person(),
                session.credentials(),
                Micros.of(session.created()),
                Micros.of(session.seen()),
                origin.browser(),
                origin.address());
    }

    /** @return at most that many of a person's, the last used first */
    List<Stay> of(long person, int most) {
        String sql = "select id_hash, created_at, seen_at, browser, address from portal_session where person_id = ?"
                + " order by seen_at desc, id_hash fetch first " + most + " rows only";
        return work(sql, statement -> {
            statement.setLong(1, person);
            List<Stay> stays = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    stays.add(new Stay(
                            rows.getString(1),
                            Micros.instant(rows.getLong(2)),
                            Micros.instant(rows.getLong(3)),
                            new Origin(said(rows.getString(4)), said(rows.getString(5)))));
                }
            }
            return stays;
        });
    }

    private static String said(String column) {
        return Optional.ofNullable(column).orElse("");
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

    /** @return whether the person had it */
    boolean delete(String hash, long person) {
        return update("delete from portal_session where id_hash = ? and person_id = ?", hash, person) > 0;
    }

    void deleteOthers(String hash, long person) {
        update("delete from portal_session where id_hash <> ? and person_id = ?", hash, person);
    }

    /** Forgets where somebody is signed in, and so signs them out. */
    public void forget(long personId) {
        update("delete from portal_session where person_id = ?", personId);
    }

    /** Removes those not used since, or begun before, the given times. */
    void deleteExpired(Instant seenBefore, Instant createdBefore) {
        update(
                "delete from portal_session where seen_at < ? or created_at < ?",
                Micros.of(seenBefore),
                Micros.of(createdBefore));
    }

    private int update(String sql, Object... args) {
        return work(sql, statement -> {
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
