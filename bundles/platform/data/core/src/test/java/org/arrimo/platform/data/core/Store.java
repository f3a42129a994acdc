package org.arrimo.platform.data.core;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.transaction.xa.XAException;

import org.apache.commons.dbcp2.managed.BasicManagedDataSource;
import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;

/** A database with one table, {@code kept}, and transactions over it. */
final class Store implements AutoCloseable {
    final JtaTransactions transactions;
    private final BasicManagedDataSource source = new BasicManagedDataSource();

    Store(String url) {
        try {
            GeronimoTransactionManager manager = new GeronimoTransactionManager();
            transactions = new JtaTransactions(manager, manager);
            source.setTransactionManager(manager);
            source.setTransactionSynchronizationRegistry(manager);
        } catch (XAException e) {
            throw new IllegalStateException(e);
        }
        source.setUrl(url);
    }

    void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int number(String query) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
