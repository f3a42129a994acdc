package org.arrimo.platform.data.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An upgrade's migration leaves what the version before can run on, or is refused before anything is changed. */
class CompatibilityTest {
    private static final String FIRST = "<changeSet id='m-1' author='a'><createTable tableName='m_thing'>"
            + "<column name='id' type='bigint'><constraints nullable='false' primaryKey='true'/></column>"
            + "<column name='name' type='varchar(20)'/></createTable></changeSet>";
    private static final String EXPAND =
            set("m-2", "<addColumn tableName='m_thing'><column name='label' type='varchar(20)'/></addColumn>");
    private static final String CONTRACT =
            set("m-3", "<comment>contracts m-2</comment><dropColumn tableName='m_thing' columnName='name'/>");

    private static final String NEW_TABLE =
            "<createTable tableName='m_new'><column name='thing_id' type='bigint'/></createTable>";
    private static final String REFERENCE = "<addForeignKeyConstraint baseTableName='m_new' baseColumnNames='thing_id'"
            + " constraintName='m_fk' referencedTableName='m_thing' referencedColumnNames='id'";

    /** Tells every step otherwise; kept, or the setting would be forgotten. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.WARNING);
    }

    @TempDir
    Path folder;

    private Connection connection;

    @BeforeEach
    void installed() throws Exception {
        connection = DriverManager.getConnection("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true");
        migrate(FIRST);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dropTable tableName='m_thing'/>",
                "<dropColumn tableName='m_thing' columnName='name'/>",
                "<renameTable oldTableName='m_thing' newTableName='m_other'/>",
                "<renameColumn tableName='m_thing' oldColumnName='name' newColumnName='label'/>",
                "<modifyDataType tableName='m_thing' columnName='name' newDataType='varchar(10)'/>",
                "<addNotNullConstraint tableName='m_thing' columnName='name' columnDataType='varchar(20)'/>",
                "<addUniqueConstraint tableName='m_thing' columnNames='id' constraintName='m_u'/>",
                "<createIndex tableName='m_thing' indexName='m_i' unique='true'><column name='name'/></createIndex>",
                "<dropDefaultValue tableName='m_thing' columnName='name'/>",
                "<delete tableName='m_thing'/>",
                NEW_TABLE + REFERENCE + "/>",
                NEW_TABLE + REFERENCE + " onDelete='RESTRICT'/>",
                "<comment>keeps m_other</comment>" + NEW_TABLE + REFERENCE + "/>",
                "<comment>keeps m_thing</comment><addForeignKeyConstraint baseTableName='m_thing' baseColumnNames='id'"
                        + " constraintName='m_fk' referencedTableName='m_thing' referencedColumnNames='id'/>",
                "<sql>drop table m_thing</sql>",
                "<addColumn tableName='m_thing'><column name='x' type='bigint'><constraints nullable='false'/>"
                        + "</column></addColumn>"
            })
    void refusesWhatTheVersionBeforeCannotRunOn(String change) throws Exception {
        String before = columns();
        assertThatThrownBy(() -> migrate(FIRST + EXPAND + set("m-9", change)))
                .hasStackTraceContaining("does not fit the version before: m-9: ");
        assertThat(columns()).as("nothing was changed").isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<addColumn tableName='m_thing'><column name='x' type='bigint' defaultValueNumeric='0'>"
                        + "<constraints nullable='false'/></column></addColumn>",
                "<createIndex tableName='m_thing' indexName='m_i'><column name='name'/></createIndex>",
                "<createTable tableName='m_new'><column name='id' type='bigint'/></createTable>"
                        + "<dropTable tableName='m_new'/>",
                NEW_TABLE + REFERENCE + " onDelete='CASCADE'/>",
                "<comment>keeps m_other, m_thing</comment>" + NEW_TABLE + REFERENCE + "/>",
                "<update tableName='m_thing'><column name='name' value='x'/></update>"
            })
    void letsThroughWhatOnlyAdds(String change) {
        assertThatCode(() -> migrate(FIRST + set("m-9", change))).doesNotThrowAnyException();
    }

    @Test
    void contractsOnlyWhatAnEarlierUpgradeExpanded() throws Exception {
        assertThatThrownBy(() -> migrate(FIRST + EXPAND + CONTRACT))
                .hasStackTraceContaining("m-3 contracts m-2, which no earlier upgrade has run");
        migrate(FIRST + EXPAND);
        migrate(FIRST + EXPAND + CONTRACT);
        assertThat(columns()).isEqualTo("ID LABEL ");
    }

    @Test
    void theVersionBeforeRunsOnTheExpandedTables() throws Exception {
        migrate(FIRST + EXPAND);
        migrate(FIRST);
        connection.createStatement().executeUpdate("insert into m_thing (id, name) values (1, 'x')");
        assertThat(columns()).isEqualTo("ID NAME LABEL ");
    }

    @Test
    void refusesAChangedChangeSetThatHasRun() {
        assertThatThrownBy(() -> migrate(FIRST.replace("varchar(20)", "varchar(30)")))
                .hasStackTraceContaining("m-1");
    }

    private static String set(String id, String changes) {
        return "<changeSet id='" + id + "' author='a'>" + changes + "</changeSet>";
    }

    @Test
    void aFirstMigrationThatWasBrokenOffGoesOnWhateverItDoes() throws Exception {
        migrate(FIRST + set("m-2", "<sql>alter table m_thing add column broken_off int</sql>"), false);
        assertThat(columns()).isEqualTo("ID NAME BROKEN_OFF ");
    }

    private void migrate(String sets) throws Exception {
        migrate(sets, true);
    }

    private void migrate(String sets, boolean upgrade) throws Exception {
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(
                folder.resolve(Migrations.CHANGELOG),
                "<databaseChangeLog xmlns='http://www.liquibase.org/xml/ns/dbchangelog'"
                        + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                        + " xsi:schemaLocation='http://www.liquibase.org/xml/ns/dbchangelog"
                        + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd'>"
                        + sets + "</databaseChangeLog>");
        try (CompositeResourceAccessor all = new CompositeResourceAccessor(
                new DirectoryResourceAccessor(folder),
                new ClassLoaderResourceAccessor(Migrations.class.getClassLoader()))) {
            if (upgrade) {
                new Migrations().upgrade(connection, all);
            } else {
                new Migrations().apply(connection, all);
            }
        }
    }

    private String columns() throws SQLException {
        StringBuilder names = new StringBuilder();
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, "M_THING", null)) {
            while (columns.next()) {
                names.append(columns.getString("COLUMN_NAME")).append(' ');
            }
        }
        return names.toString();
    }
}
