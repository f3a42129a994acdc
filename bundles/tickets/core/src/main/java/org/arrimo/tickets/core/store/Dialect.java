package org.arrimo.tickets.core.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Where one database is asked otherwise than the other. */
public final class Dialect {
    private static final String DERBY = "Apache Derby";

    private Dialect() {}

    /** @return whether the connection is to Derby; else it is to PostgreSQL */
    public static boolean isDerby(Connection connection) throws SQLException {
        return DERBY.equals(connection.getMetaData().getDatabaseProductName());
    }
}
