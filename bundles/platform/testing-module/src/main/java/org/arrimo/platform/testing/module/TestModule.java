package org.arrimo.platform.testing.module;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.journal.core.Bell;
import org.arrimo.platform.journal.core.JdbcJournal;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestClock;
import org.arrimo.platform.testing.TestDatabase;

/**
 * What a module's {@code core} finds below it: a database with its tables, the journal, the time. The database is kept
 * from test to test as long as the engine is the same, since it takes longer to make than to empty.
 */
public final class TestModule {
    private static TestDatabase open;

    private final String name;
    private final TestDatabase database;
    private final TestClock clock = new TestClock();
    private final Journal journal;

    private TestModule(String name, TestDatabase database) {
        this.name = name;
        this.database = database;
        this.journal = new JdbcJournal(database.source(), database.transactions(), new Bell(), clock);
    }

    /**
     * A database in which the module has no rows; ids go on where they were.
     *
     * @param name the module's name, as its tables and its persistence unit carry it
     * @param engine on which database
     */
    public static synchronized TestModule of(String name, Engine engine) {
        if (open == null || open.engine() != engine) {
            if (open != null) {
                open.close();
            }
            open = TestDatabase.on(engine);
        }
        TestModule module = new TestModule(name, open);
        module.empty();
        return module;
    }

    /** @return somebody with these roles; the same person for the same roles */
    public static Actor actor(Role... roles) {
        Set<Role> all = Set.of(roles);
        long id = 1 + all.stream().mapToLong(role -> 1L << role.ordinal()).sum();
        String name = roles.length == 0 ? "nobody" : roles[0].wire();
        return new Actor(
                id,
                name,
                "Name of " + name,
                all,
                Set.of(),
                OptionalLong.empty(),
                false,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Actor.Via.PORTAL);
    }

    /** @return transactions on the database */
    public Transactions transactions() {
        return database.transactions();
    }

    /** @return the database, for statements in a transaction */
    public DataSource source() {
        return database.source();
    }

    /** @return the module's entities */
    public Unit unit() {
        return database.unit(name);
    }

    /** @return the journal, on the same database */
    public Journal journal() {
        return journal;
    }

    /** @return the time, which stands still unless it is moved */
    public TestClock clock() {
        return clock;
    }

    /** @return what the journal says of a subject, oldest first */
    public List<Entry> history(String subject) {
        return transactions().required(() -> journal.history(subject, true, PageRequest.first(PageRequest.MAX_LIMIT))
                .items());
    }

    private void empty() {
        transactions().run(() -> {
            try (Connection connection = database.source().getConnection();
                    Statement sql = connection.createStatement()) {
                for (String table : tables(connection)) {
                    sql.executeUpdate("delete from " + table);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet all = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (all.next()) {
                String table = all.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (table.startsWith(name + "_")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }
}
