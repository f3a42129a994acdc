package org.arrimo.platform.data.core;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL server, perhaps shared with other nodes. */
final class PostgresEngine implements Engine {
    /** "arrimo" in ASCII: the advisory lock under which one node at a time changes tables; it ends with the session. */
    private static final long MIGRATION_LOCK = 0x617272696d6fL;

    private final Driver driver = new org.postgresql.Driver();
    private final DatabaseSettings settings;

    PostgresEngine(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public void migrate(Migration migration) throws Exception {
        Properties properties = new Properties();
        if (!settings.user().isEmpty()) {
            properties.setProperty("user", settings.user());
        }
        if (!settings.password().isEmpty()) {
            properties.setProperty("password", settings.password());
        }
        // An index on a large table takes its time; a server that vanishes meanwhile is noticed by TCP.
        properties.setProperty("socketTimeout", "0");
        try (Connection connection = driver.connect(address(), properties)) {
            try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
                lock.setLong(1, MIGRATION_LOCK);
                lock.execute();
            }
            migration.run(connection);
        }
    }

    @Override
    public boolean migratesAlone() {
        return false;
    }

    @Override
    public boolean keepsStatements() {
        return true;
    }

    @Override
    public Driver driver() {
        return driver;
    }

    /** A host that has vanished is noticed: nothing that Arrimo asks takes minutes. Many rows go as one statement. */
    @Override
    public String url() {
        return address() + "&socketTimeout=300";
    }

    private String address() {
        return settings.url() + (settings.url().contains("?") ? "&" : "?")
                + "ApplicationName=arrimo&tcpKeepAlive=true&connectTimeout=5&reWriteBatchedInserts=true";
    }

    @Override
    public String user() {
        return settings.user().isEmpty() ? null : settings.user();
    }

    @Override
    public String password() {
        return settings.password().isEmpty() ? null : settings.password();
    }

    @Override
    public void shutDown() throws SQLException {
        // The server is not ours to stop.
    }
}
