package org.arrimo.platform.data.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Statements in the caller's transaction, for work that no entity is needed for. */
public final class Sql {
    /**
     * Some statements.
     *
     * @param <T> what they give
     */
    @FunctionalInterface
    public interface Work<T> {
        /** @param connection that of the current transaction, never to be kept */
        T on(Connection connection) throws SQLException;
    }

    /**
     * One statement.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    public interface Statement<T> {
        /** @param statement prepared, and closed afterwards with its results */
        T on(PreparedStatement statement) throws SQLException;
    }

    private Sql() {}

    /**
     * @param <T> what the work gives
     * @return what the work gave
     * @throws DatabaseException when the database refuses
     */
    public static <T> T with(DataSource source, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * @param <T> what the statement gives
     * @param sql with a {@code ?} for each value; never with a value from outside in its text
     * @return what the statement gave
     * @throws DatabaseException when the database refuses
     */
    public static <T> T prepared(DataSource source, String sql, Statement<T> statement) {
        return with(source, connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(sql)) {
                return statement.on(prepared);
            }
        });
    }
}
