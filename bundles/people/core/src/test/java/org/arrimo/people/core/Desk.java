package org.arrimo.people.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.api.PersonalRecords;
import org.arrimo.people.core.signin.Passwords;
import org.arrimo.people.core.signin.Seal;
import org.arrimo.people.core.signin.SignInLimits;
import org.arrimo.people.core.signin.Throttle;
import org.arrimo.people.core.signin.TokenKey;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.core.Bell;
import org.arrimo.platform.journal.core.JdbcJournal;
import org.arrimo.platform.spi.signin.Traces;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestClock;
import org.arrimo.platform.testing.TestDatabase;

/**
 * This module wired as in the container. Its database is kept from test to test as long as the engine is the same, since
 * it takes longer to make than to empty.
 */
public final class Desk {
    private static TestDatabase open;

    static final Actor SYSTEM = Actor.system("test");
    static final String PASSWORD = "correct horse battery";

    final TestDatabase database;
    final Path keys = temporary();
    final TestClock clock = new TestClock();
    final JdbcJournal journal;
    final PeopleService people;
    final GroupService groups;
    final SkillService skills;
    final AbsenceService absences;
    final TokenService tokens;
    final List<PersonalRecords> others = new ArrayList<>();
    final List<Traces> traces = new ArrayList<>();
    final PersonalDataService personalData;
    final Actors actors;
    final Throttle throttle;
    final SignIn signIn;

    /** @return an empty desk, if every test before left it so by {@link #clear} */
    public static synchronized Desk on(Engine engine) {
        if (open == null || open.engine() != engine) {
            if (open != null) {
                open.close();
            }
            open = TestDatabase.on(engine);
        }
        return new Desk(open);
    }

    private Desk(TestDatabase kept) {
        database = kept;
        Transactions transactions = database.transactions();
        Unit unit = database.unit("people");
        journal = new JdbcJournal(database.source(), transactions, new Bell(), clock);
        Passwords passwords = new Passwords();
        actors = new Actors(transactions, unit);
        throttle = new Throttle(transactions, unit, new SignInLimits(5, 50, Duration.ofMinutes(15)), clock);
        people = new PeopleService(transactions, database.source(), unit, journal, passwords, throttle, actors, clock);
        groups = new GroupService(transactions, database.source(), unit, journal, clock);
        skills = new SkillService(transactions, unit, journal, clock);
        absences = new AbsenceService(transactions, unit, journal, clock);
        personalData = new PersonalDataService(
                transactions, database.source(), unit, journal, people, throttle, others, traces, clock);
        DigestTokens digestTokens = digestTokens(keys);
        tokens = new TokenService(transactions, unit, journal, digestTokens, clock);
        signIn = new SignIn(new Credentials(transactions, unit), tokens, digestTokens, actors, passwords, throttle);
    }

    /** Forgets everybody, so that the next test begins with an empty desk. */
    public void clear() {
        for (String table : List.of(
                "member",
                "token",
                "attempt",
                "skills",
                "absence",
                "person",
                "team",
                "organisation",
                "site",
                "erasure",
                "erasure_name",
                "erasure_part")) {
            sql("delete from people_" + table);
        }
    }

    /** The tokens for digest of a node whose data folder is another. */
    DigestTokens digestTokens(Path folder) {
        return new DigestTokens(
                database.transactions(), database.unit("people"), new Seal(new TokenKey(folder.toString())), clock);
    }

    public TestDatabase database() {
        return database;
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("arrimo-keys-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a statement; gives the first column of the first row, if it is a query. */
    String sql(String statement) {
        return database.transactions().required(() -> {
            try (Connection connection = database.source().getConnection();
                    Statement sql = connection.createStatement()) {
                if (!sql.execute(statement)) {
                    return null;
                }
                try (ResultSet rows = sql.getResultSet()) {
                    return rows.next() ? rows.getString(1) : null;
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    Person person(String login, Role... roles) {
        return people.add(SYSTEM, PersonDraft.of(login, "Name of " + login, Set.of(roles)));
    }

    /** The person as they come in, without signing in. */
    Actor actor(Person person) {
        return actors.find(person.id()).orElseThrow().actor();
    }

    /** Adds a person who can sign in, and signs them in. */
    Actor signedIn(String login, Role... roles) {
        Person person = person(login, roles);
        people.setPassword(SYSTEM, person.id(), Optional.empty(), PASSWORD);
        return signIn.password(login, PASSWORD, "here", Actor.Via.REST);
    }
}
