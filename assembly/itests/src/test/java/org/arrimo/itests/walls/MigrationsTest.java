package org.arrimo.itests.walls;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.data.core.Migrations;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever state a module's tables have been left in by an earlier version, this one brings them to its own. */
class MigrationsTest {
    /** Tells every step otherwise; kept, or the setting would be forgotten. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.WARNING);
    }

    static Stream<Path> changelogs() {
        return House.sources("glob:**/bundles/**/src/main/resources/" + Migrations.CHANGELOG).stream();
    }

    @Test
    void thereAreChangelogs() {
        assertThat(changelogs()).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @MethodSource("changelogs")
    void everyEarlierStateCanBeUpgraded(Path changelog) throws Exception {
        try (ResourceAccessor resources = new CompositeResourceAccessor(
                new DirectoryResourceAccessor(changelog.getParent().getParent()),
                new ClassLoaderResourceAccessor(Migrations.class.getClassLoader()))) {
            int sets = liquibase(connection(), resources)
                    .getDatabaseChangeLog()
                    .getChangeSets()
                    .size();
            List<String> refused = new ArrayList<>();
            for (int ran = 1; ran < sets; ran++) {
                try (Connection connection = connection()) {
                    liquibase(connection, resources).update(ran, new Contexts(), new LabelExpression());
                    new Migrations().upgrade(connection, resources);
                } catch (Exception e) {
                    refused.add("after " + ran + " change sets: " + e);
                }
            }
            assertThat(refused).isEmpty();
        }
    }

    private static Connection connection() throws Exception {
        return DriverManager.getConnection("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true");
    }

    private static Liquibase liquibase(Connection connection, ResourceAccessor resources) throws Exception {
        return new Liquibase(
                Migrations.CHANGELOG,
                resources,
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)));
    }
}
