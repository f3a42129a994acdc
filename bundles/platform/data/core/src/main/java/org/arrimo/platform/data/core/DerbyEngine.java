package org.arrimo.platform.data.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.apache.derby.iapi.jdbc.AutoloadedDriver;

/**
 * The embedded Derby. A power cut while it is created, or after a change of tables in the same session, can leave it
 * unable to start; so it is created elsewhere and renamed, and shut down after every migration.
 */
final class DerbyEngine implements Engine {
    /** Derby says so when a database has been shut down as asked. */
    private static final String SHUT_DOWN = "08006";

    private final Driver driver = new AutoloadedDriver();
    private final Path folder;

    DerbyEngine(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public void migrate(Migration migration) throws Exception {
        if (Files.isDirectory(folder)) {
            migrate(folder, false, migration);
            return;
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        delete(unfinished);
        migrate(unfinished, true, migration);
        Files.move(unfinished, folder);
    }

    private void migrate(Path where, boolean create, Migration migration) throws Exception {
        boolean changed = true;
        String url = "jdbc:derby:directory:" + where + (create ? ";create=true" : "");
        try (Connection connection = driver.connect(url, new Properties())) {
            changed = migration.run(connection) || create;
        } finally {
            if (changed) {
                shutDown(where);
            }
        }
    }

    @Override
    public boolean migratesAlone() {
        return true;
    }

    @Override
    public boolean keepsStatements() {
        return false;
    }

    @Override
    public Driver driver() {
        return driver;
    }

    @Override
    public String url() {
        return "jdbc:derby:directory:" + folder;
    }

    @Override
    public String user() {
        return null;
    }

    @Override
    public String password() {
        return null;
    }

    @Override
    public void shutDown() throws SQLException {
        shutDown(folder);
    }

    private void shutDown(Path where) throws SQLException {
        Properties shutdown = new Properties();
        shutdown.setProperty("shutdown", "true");
        shutdown.setProperty("deregister", "false");
        try (Connection never = driver.connect("jdbc:derby:directory:" + where, shutdown)) {
            throw new SQLException("Derby did not shut down: " + never);
        } catch (SQLException e) {
            // XJ004: it was never opened, as after a failed creation
            if (!List.of(SHUT_DOWN, "XJ004").contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static void delete(Path where) throws IOException {
        if (!Files.exists(where)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(where)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
