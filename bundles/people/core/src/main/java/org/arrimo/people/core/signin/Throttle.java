package org.arrimo.people.core.signin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import org.arrimo.people.core.store.Micros;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.Transactions;

/**
 * Slows guessing down: after some failures on a login, or from one place, the next attempt must wait, twice as long
 * after each further failure. Names that nobody has are treated alike. Kept in the database, so that all nodes count
 * together; forgotten after a day.
 */
public final class Throttle {
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 30;

    private final DataSource source;
    private final Transactions transactions;
    private final SignInLimits limits;
    private final Clock clock;

    public Throttle(DataSource source, Transactions transactions, SignInLimits limits, Clock clock) {
        this.source = source;
        this.transactions = transactions;
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws org.arrimo.platform.api.ProblemException TOO_MANY, with the seconds to wait as its argument */
    void require(String login, String place) {
        long wait = Math.max(
                waiting(loginBucket(login), limits.freePerLogin()), waiting(placeBucket(place), limits.freePerPlace()));
        if (wait > 0) {
            long seconds = Duration.ofNanos(wait * 1_000).toSeconds() + 1;
            throw Problem.of(
                            Problem.Kind.TOO_MANY,
                            "sign-in-wait",
                            "Too many failed attempts; try again in " + seconds + " seconds.",
                            "" + seconds)
                    .exception();
        }
    }

    void failed(String login, String place) {
        long now = Micros.of(clock.instant());
        transactions.run(() -> {
            update("delete from people_attempt where last_at < ?", now - FORGOTTEN.toNanos() / 1_000);
            count(loginBucket(login), now);
            count(placeBucket(place), now);
        });
    }

    void succeeded(String login) {
        transactions.run(() -> update("delete from people_attempt where bucket = ?", loginBucket(login)));
    }

    private void count(String bucket, long now) {
        int counted =
                update("update people_attempt set failures = failures + 1, last_at = ? where bucket = ?", now, bucket);
        if (counted == 0) {
            update("insert into people_attempt (bucket, failures, last_at) values (?, 1, ?)", bucket, now);
        }
    }

    /** @return microseconds to wait */
    private long waiting(String bucket, int free) {
        long now = Micros.of(clock.instant());
        return transactions.required(() -> {
            try (Connection connection = source.getConnection();
                    PreparedStatement query = connection.prepareStatement(
                            "select failures, last_at from people_attempt where bucket = ?")) {
                query.setString(1, bucket);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getLong(2) + pause(row.getInt(1) - free) - now : 0L;
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The attempts could not be read", e);
            }
        });
    }

    /** @return microseconds: none while attempts are free, then one second, two, four … to the longest */
    private long pause(int beyondFree) {
        if (beyondFree < 0) {
            return 0;
        }
        long seconds = 1L << Math.min(beyondFree, MOST_DOUBLINGS);
        return Math.min(seconds, limits.longestWait().toSeconds()) * 1_000_000;
    }

    private int update(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The attempts could not be kept", e);
        }
    }

    /** A login may be any text somebody typed: only its digest is kept. */
    private static String loginBucket(String login) {
        return "login:" + Digests.sha256(login);
    }

    private static String placeBucket(String place) {
        return "place:" + Digests.sha256(place);
    }
}
