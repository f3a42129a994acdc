package org.arrimo.platform.data.api;

import java.sql.SQLException;

/** What the database refused. Its cause says what and why; {@link Transactions} know what it means, and whether to try again. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause what the database said */
    public DatabaseException(SQLException cause) {
        super(cause);
    }
}
