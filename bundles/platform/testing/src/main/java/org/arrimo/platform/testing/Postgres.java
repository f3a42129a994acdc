package org.arrimo.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The one PostgreSQL server of this virtual machine; it ends with it. The tables are made once; each database begins as a copy. */
final class Postgres {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String TEMPLATE = "arrimo_template";

    static {
        execute("create database " + TEMPLATE);
        TestDatabase.migrate(url(TEMPLATE));
    }

    private Postgres() {}

    /** @return the address of a new database, with empty tables */
    static String create() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return url(name);
    }

    static void drop(String url) {
        String name = url.replaceFirst(".*/(test_[0-9]+).*", "$1");
        execute("drop database " + name + " with (force)");
    }

    private static String url(String name) {
        return SERVER.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true"; // as in the container
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
