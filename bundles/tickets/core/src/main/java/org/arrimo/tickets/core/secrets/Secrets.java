package org.arrimo.tickets.core.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;

/**
 * Secrets by which somebody speaks without signing in: 256 random bits each, for one purpose and one subject, until a time.
 * Only their digests are kept, so that whoever reads the database speaks for nobody. In the caller's transaction.
 */
public final class Secrets {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();
    private final DataSource source;
    private final Clock clock;

    public Secrets(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Makes one, and forgets those whose time is over.
     *
     * @param purpose what it is for; it is good for nothing else
     */
    public String make(String purpose, long subject, Instant until) {
        Sql.prepared(source, "delete from tickets_secret where until_at <= ?", statement -> {
            statement.setLong(1, Micros.of(clock.instant()));
            return statement.executeUpdate();
        });
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Sql.prepared(source, "insert into tickets_secret (digest, subject, until_at) values (?, ?, ?)", statement -> {
            statement.setString(1, digest(purpose, secret));
            statement.setLong(2, subject);
            statement.setLong(3, Micros.of(until));
            return statement.executeUpdate();
        });
        return secret;
    }

    /** @return what it is for; nothing for one that was never made, was made for something else, or is over */
    public OptionalLong subject(String purpose, String secret) {
        if (secret == null || !FORM.matcher(secret).matches()) {
            return OptionalLong.empty();
        }
        String sql = "select subject from tickets_secret where digest = ? and until_at > ?";
        return Sql.prepared(source, sql, query -> {
            query.setString(1, digest(purpose, secret));
            query.setLong(2, Micros.of(clock.instant()));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        });
    }

    /** 43 characters hold two bits more than a secret has; they count, or an altered one would do. */
    private static String digest(String purpose, String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((purpose + ":").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
