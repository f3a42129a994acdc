package org.arrimo.people.core.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;

/**
 * Slows guessing down: after some failures on a login, or from one place, the next attempt must wait, twice as long
 * after each further failure. Names that nobody has are treated alike. Kept in the database, so that all nodes count
 * together. A login's failures are forgotten after a day without one; a place's, which many people may share, after the
 * longest wait.
 */
public final class Throttle {
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Duration FORGOTTEN_WHEN_FULL = Duration.ofHours(1);
    private static final Duration PRUNE_EVERY = Duration.ofMinutes(10);
    private static final long MOST_ROWS = 100_000;
    private static final int MOST_DOUBLINGS = 30;
    private static final long MICROS = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Throttle.class);

    private final Transactions transactions;
    private final Unit unit;
    private final SignInLimits limits;
    private final Clock clock;
    private final AtomicLong pruned = new AtomicLong();

    /** Failures that are counted together: how many are free, and after how many microseconds they are forgotten. */
    private record Bucket(String key, int free, long memory) {}

    public Throttle(Transactions transactions, Unit unit, SignInLimits limits, Clock clock) {
        this.transactions = transactions;
        this.unit = unit;
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws org.arrimo.platform.api.ProblemException TOO_MANY, with the seconds to wait as its argument */
    public void require(String login, String place) {
        long now = Micros.of(clock.instant());
        long wait = transactions.required(() -> Math.max(waiting(byLogin(login), now), waiting(byPlace(place), now)));
        if (wait > 0) {
            long seconds = (wait + MICROS - 1) / MICROS;
            throw Problem.of(
                            Problem.Kind.TOO_MANY,
                            "sign-in-wait",
                            "Too many failed attempts; try again in " + seconds + " seconds.",
                            "" + seconds)
                    .exception();
        }
    }

    public void failed(String login, String place) {
        long now = Micros.of(clock.instant());
        transactions.run(() -> {
            count(byLogin(login), now);
            count(byPlace(place), now);
        });
        LOG.info("event=sign-in.refused place={}", Places.of(place));
        prune(now);
    }

    public void succeeded(String login) {
        transactions.run(() -> update(
                "delete from people_attempt where bucket = ?1", byLogin(login).key()));
    }

    private void count(Bucket bucket, long now) {
        int counted = update(
                "update people_attempt set failures = case when last_at < ?1 then 1 else failures + 1 end, last_at = ?2"
                        + " where bucket = ?3",
                now - bucket.memory(),
                now,
                bucket.key());
        if (counted == 0) {
            update("insert into people_attempt (bucket, failures, last_at) values (?1, 1, ?2)", bucket.key(), now);
        }
    }

    /** @return microseconds to wait */
    private long waiting(Bucket bucket, long now) {
        List<?> rows = unit.em()
                .createNativeQuery("select failures, last_at from people_attempt where bucket = ?1")
                .setParameter(1, bucket.key())
                .getResultList();
        if (rows.isEmpty()) {
            return 0;
        }
        Object[] row = (Object[]) rows.get(0);
        int failures = ((Number) row[0]).intValue();
        long last = ((Number) row[1]).longValue();
        return last < now - bucket.memory() ? 0 : last + pause(failures - bucket.free()) - now;
    }

    /** @return microseconds: none while attempts are free, then one second, two, four … to the longest */
    private long pause(int beyondFree) {
        if (beyondFree < 0) {
            return 0;
        }
        long seconds = 1L << Math.min(beyondFree, MOST_DOUBLINGS);
        return Math.min(seconds, limits.longestWait().toSeconds()) * MICROS;
    }

    /** Whoever tries ever new names must not fill the disk. */
    private void prune(long now) {
        long last = pruned.get();
        if (now - last < micros(PRUNE_EVERY) || !pruned.compareAndSet(last, now)) {
            return;
        }
        transactions.run(() -> {
            forget(now - byLogin("").memory());
            Number rows = (Number) unit.em()
                    .createNativeQuery("select count(*) from people_attempt")
                    .getSingleResult();
            if (rows.longValue() > MOST_ROWS) {
                forget(now - micros(FORGOTTEN_WHEN_FULL));
            }
        });
    }

    private void forget(long before) {
        update("delete from people_attempt where last_at < ?1", before);
    }

    private int update(String sql, Object... values) {
        var query = unit.em().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }

    /** A login may be any text somebody typed: only its digest is kept. */
    private Bucket byLogin(String login) {
        long memory = Math.max(micros(FORGOTTEN), micros(limits.longestWait()));
        return new Bucket("login:" + Digests.sha256(login), limits.freePerLogin(), memory);
    }

    private Bucket byPlace(String place) {
        return new Bucket(
                "place:" + Digests.sha256(Places.of(place)), limits.freePerPlace(), micros(limits.longestWait()));
    }

    private static long micros(Duration duration) {
        return duration.toSeconds() * MICROS;
    }
}
