package org.arrimo.platform.data.core;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.RanChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a module's tables to what its changelog says. */
public final class Migrations {
    /** Where every bundle with tables keeps its changelog. */
    public static final String CHANGELOG = "db/changelog.xml";

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    /** Derby's and PostgreSQL's states: asking for the table is far cheaper than asking which tables there are. */
    private static final Set<String> NO_SUCH_TABLE = Set.of("42X05", "42P01");

    /**
     * Applies {@link #CHANGELOG}.
     *
     * @param connection to the database; nobody else may change tables meanwhile
     * @param resources where the changelog is found
     */
    public void apply(Connection connection, ResourceAccessor resources) throws Exception {
        run(connection, resources, false);
    }

    /**
     * Applies {@link #CHANGELOG} where an earlier version of it was applied as a whole.
     *
     * @param connection to the database; nobody else may change tables meanwhile
     * @param resources where the changelog is found
     * @throws IncompatibleMigration when that version could not run on the result; nothing is changed then
     */
    public void upgrade(Connection connection, ResourceAccessor resources) throws Exception {
        run(connection, resources, true);
    }

    private static void run(Connection connection, ResourceAccessor resources, boolean upgrade) throws Exception {
        // Liquibase reports usage to its makers and prints to standard output unless told not to.
        Map<String, Object> quietly =
                Map.of(Scope.Attr.ui.name(), new LoggerUIService(), "liquibase.analytics.enabled", false);
        Scope.child(quietly, () -> {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            // Whoever held Liquibase's own lock died: the caller sees to it that there is one at a time.
            LockServiceFactory.getInstance().getLockService(database).forceReleaseLock();
            Liquibase liquibase = new Liquibase(CHANGELOG, resources, database);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            if (upgrade) {
                refuseWhatBreaksTheVersionBefore(liquibase, connection);
            }
            liquibase.update(new Contexts(), new LabelExpression());
            connection.setAutoCommit(true);
        });
    }

    private static void refuseWhatBreaksTheVersionBefore(Liquibase liquibase, Connection connection) throws Exception {
        List<ChangeSet> pending = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression());
        Set<String> ran = liquibase.getDatabase().getRanChangeSetList().stream()
                .map(RanChangeSet::getId)
                .collect(Collectors.toSet());
        List<String> breaches = new Compatibility(ran).breaches(pending);
        if (!breaches.isEmpty()) {
            connection.rollback();
            connection.setAutoCommit(true);
            throw new IncompatibleMigration(breaches);
        }
    }

    /** Whether the changelog is the one that was applied last, which spares Liquibase's long way at every start. */
    boolean isCurrent(Connection connection, String module, BundleResources resources)
            throws SQLException, IOException {
        return resources.digest().equals(applied(connection, module));
    }

    /** Applies the changelog and remembers that it did. */
    void apply(Connection connection, String module, BundleResources resources) throws Exception {
        long begun = System.nanoTime();
        createRegister(connection);
        // A first migration that was broken off goes on; there is no version that could be gone back to.
        run(connection, resources, !applied(connection, module).isEmpty());
        remember(connection, module, resources.digest());
        LOG.info("event=schema.migrated module={} millis={}", module, (System.nanoTime() - begun) / 1_000_000);
    }

    private static void createRegister(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), null, new String[] {"TABLE"})) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase("platform_schema")) {
                    return;
                }
            }
        }
        try (Statement create = connection.createStatement()) {
            create.executeUpdate("create table platform_schema"
                    + " (module varchar(64) not null primary key, digest varchar(64) not null)");
        }
    }

    private static String applied(Connection connection, String module) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select digest from platform_schema where module = ?")) {
            query.setString(1, module);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.contains(e.getSQLState())) {
                return "";
            }
            throw e;
        }
    }

    private static void remember(Connection connection, String module, String digest) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from platform_schema where module = ?");
                PreparedStatement insert =
                        connection.prepareStatement("insert into platform_schema (module, digest) values (?, ?)")) {
            delete.setString(1, module);
            delete.executeUpdate();
            insert.setString(1, module);
            insert.setString(2, digest);
            insert.executeUpdate();
        }
    }
}
