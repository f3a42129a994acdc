package org.arrimo.platform.data.core;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;

/** One of the two databases Arrimo runs on: how to reach it and how to change its tables safely. */
interface Engine {

    /** Work that changes tables. */
    @FunctionalInterface
    interface Migration {
        /**
         * @param connection autocommitting; not closed by the work
         * @return whether any table was changed
         */
        boolean run(Connection connection) throws Exception;
    }

    /** Runs a migration alone: no other node and no other connection of this one is at work on the tables. */
    void migrate(Migration migration) throws Exception;

    /** Whether connections must be returned and the pool emptied before a migration. */
    boolean migratesAlone();

    /** Whether its driver keeps what was prepared, so that a pool has no need to. */
    boolean keepsStatements();

    Driver driver();

    String url();

    String user();

    String password();

    /** Ends what runs inside this process. */
    void shutDown() throws SQLException;
}
