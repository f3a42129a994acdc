package org.arrimo.platform.data.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.transaction.xa.XAException;

import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConnectionsTest {
    @TempDir
    Path folder;

    private final GeronimoTransactionManager manager;
    private final AtomicInteger complaints = new AtomicInteger();
    private Path database;
    private DerbyEngine engine;
    private Connections connections;

    ConnectionsTest() throws XAException {
        manager = new GeronimoTransactionManager();
    }

    @BeforeEach
    void open() throws Exception {
        database = folder.resolve("derby");
        engine = new DerbyEngine(database);
        engine.migrate(connection -> {
            try (Statement statement = connection.createStatement()) {
                return !statement.execute("create table kept (id int)");
            }
        });
        connections = new Connections(engine, 4, manager, manager, complaints::incrementAndGet);
        connections.open();
    }

    @AfterEach
    void close() throws Exception {
        connections.close();
        engine.shutDown();
    }

    @Test
    void aDatabaseThatCanOnlyBeReadIsWritableAgainOnceItsDiskIsAndItWasReopened() throws Exception {
        insert();
        Path inTheWay = makeReadOnly();

        assertThatThrownBy(this::insert).isInstanceOf(SQLException.class).hasMessageContaining("only be read");
        assertThat(complaints).hasValue(1);
        assertThat(new DatabaseFaults().classify(catchInsert())).isEqualTo(DatabaseFaults.Fault.UNAVAILABLE);

        connections.reopen();
        assertThatThrownBy(this::insert).hasMessageContaining("only be read");

        Files.delete(inTheWay.resolve("something"));
        Files.delete(inTheWay);
        connections.reopen();
        insert();
    }

    @Test
    void aTransactionThatHasAConnectionEndsWhileOthersWaitAtTheGate() throws Exception {
        manager.begin();
        insert();
        CountDownLatch closing = new CountDownLatch(1);
        CompletableFuture<Void> reopened = CompletableFuture.runAsync(() -> {
            closing.countDown();
            try {
                connections.reopen();
            } catch (SQLException | InterruptedException e) {
                throw new CompletionException(e);
            }
        });
        closing.await();
        Awaitility.await().until(() -> ((GatedDataSource) connections.source()).isClosed());
        insert();
        manager.commit();
        reopened.get(5, TimeUnit.SECONDS);
        assertThat(rows()).isEqualTo(2);
    }

    /** As a full disk does: Derby can't make its lock file when it starts, and goes on without writing. */
    private Path makeReadOnly() throws Exception {
        connections.close();
        engine.shutDown();
        Path lock = database.resolve("db.lck");
        Files.deleteIfExists(lock);
        Files.createDirectory(lock);
        Files.createFile(lock.resolve("something"));
        connections.open();
        return lock;
    }

    private SQLException catchInsert() {
        try {
            insert();
        } catch (SQLException e) {
            return e;
        }
        throw new AssertionError("inserted");
    }

    private int rows() throws SQLException {
        try (Connection connection = connections.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from kept")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void insert() throws SQLException {
        try (Connection connection = connections.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into kept values (1)");
        }
    }
}
