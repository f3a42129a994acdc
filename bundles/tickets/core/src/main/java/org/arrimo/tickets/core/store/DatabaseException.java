package org.arrimo.tickets.core.store;

import java.sql.SQLException;

/** A failure of the database on its way to the transaction, which knows by its cause what to do about it. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseException(SQLException cause) {
        super(cause);
    }
}
