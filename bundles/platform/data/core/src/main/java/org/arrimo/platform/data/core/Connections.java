package org.arrimo.platform.data.core;

import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;

/** The pool of connections to the database and the gate before it. */
final class Connections {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Engine engine;
    private final int size;
    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final GatedDataSource source;

    /** @param onReadOnly told that the database has to be reopened, because it can only be read */
    Connections(
            Engine engine,
            int size,
            TransactionManager manager,
            TransactionSynchronizationRegistry registry,
            Runnable onReadOnly) {
        this.engine = engine;
        this.size = size;
        this.manager = manager;
        this.registry = registry;
        this.source = new GatedDataSource(registry, onReadOnly);
    }

    /** What modules get their connections from; the same one as long as this lives. */
    DataSource source() {
        return source;
    }

    void open() {
        source.open(pool());
    }

    /** Waits for the connections in use, though not for ever. */
    void close() throws SQLException, InterruptedException {
        source.close();
    }

    /** Ends the database's engine, if it runs in this process, and starts it anew; callers wait meanwhile. */
    void reopen() throws SQLException, InterruptedException {
        close();
        try {
            engine.shutDown();
        } finally {
            open();
        }
    }

    private ConnectionPool pool() {
        ConnectionPool pool = new ConnectionPool(!engine.keepsStatements());
        pool.setTransactionManager(manager);
        pool.setTransactionSynchronizationRegistry(registry);
        pool.setDriver(engine.driver());
        pool.setUrl(engine.url());
        pool.setUsername(engine.user());
        pool.setPassword(engine.password());
        pool.setMaxTotal(size);
        pool.setMaxIdle(size);
        pool.setMaxWait(LONGEST_WAIT);
        return pool;
    }
}
