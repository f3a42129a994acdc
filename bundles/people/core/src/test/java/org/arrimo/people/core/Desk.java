package org.arrimo.people.core;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.core.signin.Passwords;
import org.arrimo.people.core.signin.SignIn;
import org.arrimo.people.core.signin.SignInLimits;
import org.arrimo.people.core.signin.Throttle;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.Transactions;
import org.arrimo.platform.data.Unit;
import org.arrimo.platform.journal.core.Bell;
import org.arrimo.platform.journal.core.JdbcJournal;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestClock;
import org.arrimo.platform.testing.TestDatabase;

/** This module wired as in the container, over a database of a test's own. */
final class Desk implements AutoCloseable {
    static final Actor SYSTEM = Actor.system("test");
    static final String PASSWORD = "correct horse battery";

    final TestDatabase database;
    final TestClock clock = new TestClock();
    final JdbcJournal journal;
    final PeopleService people;
    final GroupService groups;
    final TokenService tokens;
    final SignIn signIn;

    Desk(Engine engine) {
        database = TestDatabase.on(engine);
        Transactions transactions = database.transactions();
        Unit unit = database.unit("people");
        journal = new JdbcJournal(database.source(), transactions, new Bell(), clock);
        Passwords passwords = new Passwords();
        Actors actors = new Actors(transactions, unit);
        people = new PeopleService(transactions, unit, journal, passwords, actors, clock);
        groups = new GroupService(transactions, unit, journal, clock);
        tokens = new TokenService(transactions, unit, journal, clock);
        Throttle throttle =
                new Throttle(database.source(), transactions, new SignInLimits(5, 50, Duration.ofMinutes(15)), clock);
        signIn = new SignIn(new Credentials(transactions, unit), tokens, actors, passwords, throttle);
    }

    Person person(String login, Role... roles) {
        return people.add(SYSTEM, PersonDraft.of(login, "Name of " + login, Set.of(roles)));
    }

    /** Adds a person who can sign in, and signs them in. */
    Actor signedIn(String login, Role... roles) {
        Person person = person(login, roles);
        people.setPassword(SYSTEM, person.id(), Optional.empty(), PASSWORD);
        return signIn.password(login, PASSWORD, "here", Actor.Via.REST);
    }

    @Override
    public void close() {
        database.close();
    }
}
