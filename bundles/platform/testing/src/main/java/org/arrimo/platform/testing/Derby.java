package org.arrimo.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases of this virtual machine's own Derby, in memory. The tables are made once; each begins as a copy of that one. */
final class Derby {
    private static final String MEMORY = "jdbc:derby:memory:";
    private static final String DROPPED = "08006";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final Path TEMPLATE = template();

    private Derby() {}

    /** @return the address of a new database, with empty tables */
    static String create() {
        String url = MEMORY + "test" + COUNT.incrementAndGet();
        try {
            DriverManager.getConnection(url + ";createFrom=" + TEMPLATE).close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url;
    }

    static void drop(String url) throws SQLException {
        try (Connection never = DriverManager.getConnection(url + ";drop=true")) {
            throw new IllegalStateException("Derby did not drop " + never);
        } catch (SQLException e) {
            if (!DROPPED.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static Path template() {
        String url = MEMORY + "template";
        TestDatabase.migrate(url + ";create=true");
        try (Connection connection = DriverManager.getConnection(url);
                CallableStatement backup = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
            Path folder = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "derby-");
            backup.setString(1, folder.toString());
            backup.execute();
            return folder.resolve("template");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
