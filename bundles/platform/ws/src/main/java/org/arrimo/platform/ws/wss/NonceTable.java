package org.arrimo.platform.ws.wss;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.ws.gate.Settings;

/** {@link Nonces} in the database. A row goes when no node can take its message for a fresh one any more. */
public final class NonceTable implements Nonces {
    private static final Logger LOG = LoggerFactory.getLogger(NonceTable.class);

    /** However an administrator widens the window meanwhile, and however much two nodes' clocks differ. */
    private static final Duration KEPT = Settings.LONGEST_WINDOW.plusMinutes(10);

    private static final Duration PRUNE_EVERY = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final DataSource source;
    private final Clock clock;
    private final AtomicReference<Instant> pruned = new AtomicReference<>(Instant.EPOCH);

    public NonceTable(Transactions transactions, DataSource source) {
        this(transactions, source, Clock.systemUTC());
    }

    public NonceTable(Transactions transactions, DataSource source, Clock clock) {
        this.transactions = transactions;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public boolean take(long person, byte[] nonce, Instant created) {
        String digest = digest(person, nonce);
        // who loses a race for the unique key finds the winner's row the second time
        boolean taken = transactions.required(() -> !isThere(digest) && insert(digest, created.plus(KEPT)));
        prune();
        return taken;
    }

    private boolean isThere(String digest) {
        return Sql.prepared(source, "SELECT 1 FROM ws_nonce WHERE digest = ?", statement -> {
            statement.setString(1, digest);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    private boolean insert(String digest, Instant until) {
        return Sql.prepared(source, "INSERT INTO ws_nonce (digest, until_at) VALUES (?, ?)", statement -> {
            statement.setString(1, digest);
            statement.setLong(2, until.toEpochMilli());
            return statement.executeUpdate() == 1;
        });
    }

    private void prune() {
        Instant now = clock.instant();
        Instant last = pruned.get();
        if (Duration.between(last, now).compareTo(PRUNE_EVERY) < 0 || !pruned.compareAndSet(last, now)) {
            return;
        }
        try {
            transactions.run(() -> Sql.prepared(source, "DELETE FROM ws_nonce WHERE until_at <= ?", statement -> {
                statement.setLong(1, now.toEpochMilli());
                return statement.executeUpdate();
            }));
        } catch (RuntimeException e) {
            // this one is taken; what has ended goes with a later one
            LOG.debug("event=nonces.prune-failed", e);
        }
    }

    /** A nonce may be any octets of any person: kept is a digest of one length. */
    private static String digest(long person, byte[] nonce) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(person).array());
            return HexFormat.of().formatHex(sha256.digest(nonce));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
