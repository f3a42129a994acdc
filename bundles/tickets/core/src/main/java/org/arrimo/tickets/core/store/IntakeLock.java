package org.arrimo.tickets.core.store;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;

/** Whoever changes how tickets are taken in does so alone. In the caller's transaction. */
public enum IntakeLock {
    CATEGORIES(1),
    FIELDS(2),
    FORMS(3);

    private final long row;

    IntakeLock(long row) {
        this.row = row;
    }

    /** Returns when nobody else changes them, until the transaction ends. */
    public void take(DataSource source) {
        Sql.prepared(source, "update tickets_intake_lock set id = id where id = ?", statement -> {
            statement.setLong(1, row);
            return statement.executeUpdate();
        });
    }
}
