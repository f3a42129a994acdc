package org.arrimo.tickets.core;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.arrimo.people.api.Absences;
import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Skills;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.testing.TestDatabase;
import org.arrimo.tickets.core.imports.ImportSettings;
import org.arrimo.tickets.core.timing.Timers;

/** The real tickets on a test's database, put together as the bundle does it. */
public final class RealTickets {
    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 1000;

    private static final int MAX_FILES = 10;

    private RealTickets() {}

    public static Assembly on(
            TestDatabase database,
            People people,
            Groups groups,
            Skills skills,
            Absences absences,
            Journal journal,
            Path folder,
            Clock clock) {
        var settings = new Settings(folder, MAX_BYTES, MAX_FILES, Duration.ofMinutes(10), ImportSettings.in(folder));
        var assembly = new Assembly(
                settings,
                database.transactions(),
                database.unit("tickets"),
                database.source(),
                journal,
                people,
                groups,
                skills,
                absences,
                clock);
        assembly.lookout().start();
        return assembly;
    }

    /** What they do at a later time, for tests to let it happen. */
    public static Timers timers(Assembly real) {
        return real.timers();
    }

    public static void close(Assembly real) {
        try {
            real.lookout().stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
