package org.arrimo.platform.data.core;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

import javax.sql.DataSource;
import javax.transaction.TransactionSynchronizationRegistry;

import org.apache.commons.dbcp2.BasicDataSource;

/**
 * The one DataSource all modules share. While tables change, callers wait at its gate; whoever is inside a transaction
 * that has a connection goes on with it, since closing waits for them. A database that can only be read
 * is nobody's to use: Derby opens as one when it met a full disk, and stays so until it is opened again.
 */
final class GatedDataSource implements DataSource {
    private static final int WAIT_SECONDS = 10;

    private final TransactionSynchronizationRegistry registry;
    private final Runnable onReadOnly;
    private volatile CountDownLatch gate = new CountDownLatch(1);
    private volatile BasicDataSource pool;

    /**
     * @param registry knows the caller's transaction
     * @param onReadOnly told, by a caller's thread, that the database can only be read
     */
    GatedDataSource(TransactionSynchronizationRegistry registry, Runnable onReadOnly) {
        this.registry = registry;
        this.onReadOnly = onReadOnly;
    }

    /** Lets callers in. */
    void open(BasicDataSource newPool) {
        pool = newPool;
        gate.countDown();
    }

    /** Lets nobody in any more and waits until those inside are done, though not for ever. */
    void close() throws SQLException, InterruptedException {
        gate = new CountDownLatch(1);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (pool != null && pool.getNumActive() > 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        if (pool != null) {
            pool.close();
        }
    }

    /** @return whether callers have to wait */
    boolean isClosed() {
        return gate.getCount() > 0;
    }

    @Override
    public Connection getConnection() throws SQLException {
        boolean inTransaction = registry.getTransactionKey() != null;
        if (inTransaction && registry.getResource(this) instanceof BasicDataSource joined) {
            return joined.getConnection();
        }
        await();
        BasicDataSource entered = pool;
        Connection connection = entered.getConnection();
        if (connection.isReadOnly()) {
            connection.close();
            onReadOnly.run();
            throw new SQLTransientConnectionException(
                    "The database can only be read, as after a full disk; it is being opened again");
        }
        if (inTransaction) {
            registry.putResource(this, entered);
        }
        return connection;
    }

    private void await() throws SQLException {
        try {
            if (!gate.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTransientConnectionException("The database is being prepared");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while waiting for the database", e);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("There is one user, and it is configured");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return WAIT_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Wraps nothing that callers may see");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return false;
    }
}
