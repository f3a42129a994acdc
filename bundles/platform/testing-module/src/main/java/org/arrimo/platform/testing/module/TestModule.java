package org.arrimo.platform.testing.module;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.Transactions;
import org.arrimo.platform.data.Unit;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.journal.core.Bell;
import org.arrimo.platform.journal.core.JdbcJournal;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestClock;
import org.arrimo.platform.testing.TestDatabase;

/** What a module's {@code core} finds below it: a database with its tables, the journal, the time. */
public final class TestModule implements AutoCloseable {
    private final TestDatabase database;
    private final TestClock clock = new TestClock();
    private final Journal journal;

    private TestModule(TestDatabase database) {
        this.database = database;
        this.journal = new JdbcJournal(database.source(), database.transactions(), new Bell(), clock);
    }

    /** A new database, with empty tables. */
    public static TestModule on(Engine engine) {
        return new TestModule(TestDatabase.on(engine));
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

    /** @return a module's entities, by the name of its persistence unit */
    public Unit unit(String name) {
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

    @Override
    public void close() {
        database.close();
    }
}
