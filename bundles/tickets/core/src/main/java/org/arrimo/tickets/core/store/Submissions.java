package org.arrimo.tickets.core.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.TicketNumber;

/**
 * What was reported lately, so that the same is not reported twice: by a form that was sent twice, above all. In the
 * caller's transaction; of two at the same moment the key lets one through, and the other finds it when done again.
 */
public final class Submissions {
    private final DataSource source;
    private final Duration window;

    /** @param window how long the same is the same report */
    public Submissions(DataSource source, Duration window) {
        this.source = source;
        this.window = window;
    }

    /**
     * Keeps a report, and forgets those of before the window.
     *
     * @param parts all that makes two reports the same
     * @return the ticket that was opened for the same report within the window; then nothing is kept
     */
    public Optional<TicketNumber> keep(long requester, Instant now, TicketNumber number, String... parts) {
        Sql.prepared(source, "delete from tickets_submission where reported_at < ?", statement -> {
            statement.setLong(1, Micros.of(now.minus(window)));
            return statement.executeUpdate();
        });
        String digest = digest(parts);
        Optional<TicketNumber> same = same(requester, digest);
        if (same.isEmpty()) {
            add(requester, digest, now, number);
        }
        return same;
    }

    private Optional<TicketNumber> same(long requester, String digest) {
        String sql = "select ticket from tickets_submission where requester = ? and digest = ?";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, requester);
            query.setString(2, digest);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? TicketNumber.parse(row.getString(1)) : Optional.<TicketNumber>empty();
            }
        });
    }

    private void add(long requester, String digest, Instant now, TicketNumber number) {
        String sql = "insert into tickets_submission (requester, digest, reported_at, ticket) values (?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, requester);
            statement.setString(2, digest);
            statement.setLong(3, Micros.of(now));
            statement.setString(4, number.toString());
            return statement.executeUpdate();
        });
    }

    private static String digest(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] octets = part.getBytes(StandardCharsets.UTF_8);
                digest.update((octets.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(octets);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
