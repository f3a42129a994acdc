package org.arrimo.tickets.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;

/**
 * Gives out numbers from the database's sequences. A number once given is never given again; some are skipped when a
 * change is rolled back, or when embedded Derby is killed with up to a hundred of them in memory.
 */
public final class Series {
    /** The numbers people say. */
    public static final String TICKETS = "tickets_ticket_seq";

    public static final String MESSAGES = "tickets_message_seq";
    public static final String ATTACHMENTS = "tickets_attachment_seq";
    public static final String BREACHES = "tickets_breach_seq";

    private final DataSource source;

    public Series(DataSource source) {
        this.source = source;
    }

    /** @return the next number */
    public long next(String sequence) {
        return take(sequence, 1)[0];
    }

    /** @return the next numbers, ascending; with PostgreSQL in one way to the server and back */
    public long[] take(String sequence, int count) {
        return Sql.with(
                source,
                connection -> Dialect.isDerby(connection)
                        ? oneByOne(connection, sequence, count)
                        : atOnce(connection, sequence, count));
    }

    /** Derby keeps a hundred numbers in memory, so this is no way to the disk each time. */
    private static long[] oneByOne(Connection connection, String sequence, int count) throws SQLException {
        long[] numbers = new long[count];
        try (PreparedStatement next = connection.prepareStatement("values next value for " + sequence)) {
            for (int i = 0; i < count; i++) {
                try (ResultSet row = next.executeQuery()) {
                    row.next();
                    numbers[i] = row.getLong(1);
                }
            }
        }
        return numbers;
    }

    private static long[] atOnce(Connection connection, String sequence, int count) throws SQLException {
        long[] numbers = new long[count];
        try (PreparedStatement next =
                connection.prepareStatement("select nextval('" + sequence + "') from generate_series(1, ?)")) {
            next.setInt(1, count);
            try (ResultSet rows = next.executeQuery()) {
                for (int i = 0; rows.next(); i++) {
                    numbers[i] = rows.getLong(1);
                }
            }
        }
        return numbers;
    }
}
