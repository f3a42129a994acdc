package org.arrimo.platform.journal.core;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Work on the current transaction's connection. */
final class Sql {
    /** Some statements. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private Sql() {}

    static <T> T with(DataSource source, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new JournalFailure(e);
        }
    }

    /** What the database refused; its cause says what and why, and whether to try again. */
    static final class JournalFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        JournalFailure(SQLException cause) {
            super("The journal could not be read or written", cause);
        }
    }
}
