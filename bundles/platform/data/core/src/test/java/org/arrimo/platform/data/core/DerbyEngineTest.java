package org.arrimo.platform.data.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DerbyEngineTest {
    @TempDir
    Path folder;

    @Test
    void aDatabaseIsThereOnlyWhenItsFirstMigrationIsDone() throws Exception {
        DerbyEngine engine = new DerbyEngine(folder.resolve("derby"));
        assertThatThrownBy(() -> engine.migrate(connection -> {
                    throw new IllegalArgumentException("as a power cut");
                }))
                .hasMessage("as a power cut");
        assertThat(folder.resolve("derby")).doesNotExist();

        engine.migrate(connection -> {
            assertThat(folder.resolve("derby")).doesNotExist();
            return execute(connection, "create table kept (id int)");
        });
        assertThat(folder.resolve("derby")).isDirectory();
        assertThat(folder.resolve("derby.unfinished")).doesNotExist();
        insertsAndStops(engine);
    }

    @Test
    void whatAnInterruptedCreationLeftIsRemoved() throws Exception {
        Files.createDirectories(folder.resolve("derby.unfinished/log"));
        Files.writeString(folder.resolve("derby.unfinished/service.properties"), "half");
        DerbyEngine engine = new DerbyEngine(folder.resolve("derby"));
        engine.migrate(connection -> execute(connection, "create table kept (id int)"));
        insertsAndStops(engine);
    }

    private static void insertsAndStops(DerbyEngine engine) throws Exception {
        try (Connection connection = engine.driver().connect(engine.url(), new Properties())) {
            execute(connection, "insert into kept values (1)");
        }
        engine.shutDown();
    }

    private static boolean execute(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return true;
    }
}
