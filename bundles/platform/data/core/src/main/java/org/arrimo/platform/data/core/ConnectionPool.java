package org.arrimo.platform.data.core;

import java.time.Duration;
import java.time.Instant;

import org.apache.commons.dbcp2.ConnectionFactory;
import org.apache.commons.dbcp2.PoolableConnection;
import org.apache.commons.dbcp2.PoolableConnectionFactory;
import org.apache.commons.dbcp2.managed.BasicManagedDataSource;
import org.apache.commons.dbcp2.managed.PoolableManagedConnectionFactory;
import org.apache.commons.dbcp2.managed.XAConnectionFactory;
import org.apache.commons.pool2.PooledObject;

/**
 * A pool that can keep what was prepared on its connections, and asks one whether it still works only if it has not been
 * used for a moment: else every transaction would go to the server and back once more.
 */
final class ConnectionPool extends BasicManagedDataSource {
    private static final Duration TRUSTED = Duration.ofMillis(500);
    private static final Duration VALIDATION = Duration.ofSeconds(2);
    private static final int STATEMENTS = 200;

    /** @param keepStatements asks the server for the schema with every use of a connection: for an engine in this process */
    ConnectionPool(boolean keepStatements) {
        setPoolPreparedStatements(keepStatements);
        setMaxOpenPreparedStatements(STATEMENTS);
    }

    @Override
    protected PoolableConnectionFactory createPoolableConnectionFactory(ConnectionFactory connections) {
        PoolableConnectionFactory factory = new Trusting((XAConnectionFactory) connections);
        factory.setValidationQueryTimeout(VALIDATION);
        factory.setCacheState(true);
        return factory;
    }

    private static final class Trusting extends PoolableManagedConnectionFactory {
        private Trusting(XAConnectionFactory connections) {
            super(connections, null);
        }

        @Override
        public boolean validateObject(PooledObject<PoolableConnection> connection) {
            boolean trusted = connection.getLastReturnInstant().plus(TRUSTED).isAfter(Instant.now());
            return trusted || super.validateObject(connection);
        }
    }
}
