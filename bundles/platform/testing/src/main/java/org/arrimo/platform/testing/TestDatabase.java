package org.arrimo.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;

import org.apache.commons.dbcp2.managed.BasicManagedDataSource;
import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.apache.openjpa.persistence.PersistenceProviderImpl;

import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.data.core.JtaTransactions;
import org.arrimo.platform.data.core.JtaUnit;

/**
 * A database of a test's own, with the tables of every module on the class path. Two of them over the same {@link
 * #url()} are two nodes.
 */
public final class TestDatabase implements AutoCloseable {
    static {
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    private final Engine engine;
    private final String url;
    private final boolean owner;
    private final GeronimoTransactionManager manager = TestManager.shared();
    private final BasicManagedDataSource source;
    private final JtaTransactions transactions;
    private final Map<String, EntityManagerFactory> factories = new HashMap<>();

    private TestDatabase(Engine engine, String url, boolean owner) {
        this.engine = engine;
        this.url = url;
        this.owner = owner;
        source = new BasicManagedDataSource();
        source.setTransactionManager(manager);
        source.setTransactionSynchronizationRegistry(manager);
        source.setUrl(url);
        source.setMaxTotal(32);
        source.setMaxIdle(32);
        transactions = new JtaTransactions(manager, manager);
    }

    /** A new database, with empty tables. */
    public static TestDatabase on(Engine engine) {
        String url =
                switch (engine) {
                    case DERBY -> Derby.create();
                    case POSTGRESQL -> Postgres.create();
                };
        return new TestDatabase(engine, url, true);
    }

    /** A database that is there already, such as one in a folder or one another node has open; it is left as it is. */
    public static TestDatabase at(String url) {
        return new TestDatabase(url.startsWith("jdbc:derby:") ? Engine.DERBY : Engine.POSTGRESQL, url, false);
    }

    /** Makes the tables in an empty database. */
    public static void migrate(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            Changelogs.apply(connection);
        } catch (Exception e) {
            throw new IllegalStateException("The tables could not be made in " + url, e);
        }
    }

    public Engine engine() {
        return engine;
    }

    public String url() {
        return url;
    }

    public DataSource source() {
        return source;
    }

    public Transactions transactions() {
        return transactions;
    }

    /** A module's entities, by the name of its persistence unit. */
    public Unit unit(String name) {
        return new JtaUnit(factories.computeIfAbsent(name, this::factory), manager);
    }

    @Override
    public void close() {
        factories.values().forEach(EntityManagerFactory::close);
        try {
            source.close();
            if (owner) {
                drop();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void drop() throws SQLException {
        switch (engine) {
            case DERBY -> Derby.drop(url);
            case POSTGRESQL -> Postgres.drop(url);
        }
    }

    private EntityManagerFactory factory(String name) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("openjpa.ConnectionFactory", source);
        properties.put("openjpa.ConnectionFactoryMode", "managed");
        properties.put("javax.persistence.jtaDataSource", source);
        properties.put(
                "openjpa.ManagedRuntime",
                "invocation(TransactionManagerMethod=" + TestManager.class.getName() + ".current)");
        EntityManagerFactory factory = new PersistenceProviderImpl().createEntityManagerFactory(name, properties);
        if (factory == null) {
            throw new IllegalStateException("There is no persistence unit " + name);
        }
        return factory;
    }

    /** @return whether a transaction of this database is open on the calling thread */
    public boolean inTransaction() {
        return manager.getTransaction() != null;
    }
}
