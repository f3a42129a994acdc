package org.arrimo.platform.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.transaction.Status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ParameterizedClass
@EnumSource(Engine.class)
class TestDatabaseTest {
    private final TestDatabase database;

    TestDatabaseTest(Engine engine) {
        database = TestDatabase.on(engine);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatATransactionWroteIsThereAfterItAndNotAfterAFailure() {
        execute("create table kept (id int)");
        database.transactions().run(() -> execute("insert into kept values (1)"));
        assertThatThrownBy(() -> database.transactions().run(() -> {
                    execute("insert into kept values (2)");
                    throw new IllegalArgumentException("as the test wants");
                }))
                .hasMessage("as the test wants");
        assertThat(count("kept")).isEqualTo(1);
        assertThat(database.inTransaction()).isFalse();
    }

    @Test
    void anotherOpenDatabaseDoesNotMatter() {
        try (TestDatabase other = TestDatabase.at(database.url())) {
            database.transactions().run(() -> assertThat(TestManager.current())
                    .satisfies(manager -> assertThat(manager.getStatus()).isEqualTo(Status.STATUS_ACTIVE)));
            assertThat(other.inTransaction()).isFalse();
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String table) {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
