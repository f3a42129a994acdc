package org.arrimo.tickets.core.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringJoiner;

import org.awaitility.Awaitility;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.core.AbsenceService;
import org.arrimo.people.core.Actors;
import org.arrimo.people.core.GroupService;
import org.arrimo.people.core.PeopleService;
import org.arrimo.people.core.SkillService;
import org.arrimo.people.core.signin.Passwords;
import org.arrimo.people.core.signin.SignInLimits;
import org.arrimo.people.core.signin.Throttle;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.journal.core.Bell;
import org.arrimo.platform.journal.core.JdbcJournal;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestDatabase;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.ImportJob.JobState;
import org.arrimo.tickets.api.Imports;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.Assembly;
import org.arrimo.tickets.core.Settings;

/** A desk that imports, on a database of its own. */
class ImportDeskOnTest implements AutoCloseable {
    final TestDatabase database;
    final Actor admin = Actor.system("administrator");
    final Journal journal;
    final People people;
    final Groups groups;
    final Tickets tickets;
    final Imports imports;
    final Categories categories;
    private final Assembly assembly;

    ImportDeskOnTest(Engine engine, Path folder) {
        this(TestDatabase.on(engine), ImportSettings.in(folder));
    }

    ImportDeskOnTest(TestDatabase database, ImportSettings settings) {
        this.database = database;
        journal = new JdbcJournal(database.source(), database.transactions(), new Bell(), Clock.systemUTC());
        Unit unit = database.unit("people");
        people = new PeopleService(
                database.transactions(),
                database.source(),
                unit,
                journal,
                new Passwords(),
                new Throttle(
                        database.transactions(),
                        unit,
                        new SignInLimits(5, 50, Duration.ofMinutes(15)),
                        Clock.systemUTC()),
                new Actors(database.transactions(), unit),
                Clock.systemUTC());
        groups = new GroupService(database.transactions(), database.source(), unit, journal, Clock.systemUTC());
        assembly = new Assembly(
                new Settings(settings.folder(), 1, 1, Duration.ofMinutes(1), settings),
                database.transactions(),
                database.unit("tickets"),
                database.source(),
                journal,
                people,
                groups,
                new SkillService(database.transactions(), unit, journal, Clock.systemUTC()),
                new AbsenceService(database.transactions(), unit, journal, Clock.systemUTC()),
                Clock.systemUTC());
        tickets = assembly.tickets();
        categories = assembly.definitions().categories();
        imports = assembly.imports();
        try {
            assembly.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportJob take(Path file, Duration atMost) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return end(imports.start(admin, "servicenow", file.getFileName().toString(), in, false), atMost);
        }
    }

    ImportJob take(String file) throws IOException {
        return end(start(file, false), Duration.ofSeconds(60));
    }

    ImportJob start(String file, boolean dryRun) throws IOException {
        return start("servicenow", file, dryRun);
    }

    ImportJob start(String mapping, String file, boolean dryRun) throws IOException {
        InputStream in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        return imports.start(admin, mapping, "log.csv", in, dryRun);
    }

    ImportJob end(ImportJob job, Duration atMost) {
        Awaitility.await()
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> imports.get(admin, job.id()).state() != JobState.RUNNING);
        return imports.get(admin, job.id());
    }

    List<String> rejects(ImportJob job) throws IOException {
        return Files.readAllLines(imports.rejects(admin, job.id()).orElseThrow());
    }

    /** Another node over the same database and folder; to be closed before this one. */
    ImportDeskOnTest otherNode(Path folder) {
        return new ImportDeskOnTest(database, ImportSettings.in(folder)) {
            @Override
            public void close() {
                stop();
            }
        };
    }

    Ticket ticket(String reference) {
        return tickets
                .list(
                        admin,
                        new TicketFilter(
                                Set.of(),
                                Set.of(),
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                false,
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                Set.of(),
                                Optional.of(reference),
                                Optional.empty(),
                                Optional.empty(),
                                Set.of()),
                        PageRequest.first(1))
                .items()
                .stream()
                .map(row -> tickets.get(admin, row.number()))
                .findFirst()
                .orElseThrow();
    }

    List<TicketRow> tickets() {
        return tickets.list(admin, TicketFilter.ALL, PageRequest.first(200)).items();
    }

    List<Entry> history(TicketNumber number) {
        return journal.history(number.toString(), true, PageRequest.first(200)).items();
    }

    long events() {
        return number("select count(*) from journal_entry where subject like 'INC-%'");
    }

    long number(String query) {
        return Long.parseLong(lines(query).get(0));
    }

    /** What a query gives, a line for each row, in the order of the lines. */
    List<String> lines(String query) {
        return database.transactions().required(() -> {
            try (Connection connection = database.source().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                List<String> lines = new ArrayList<>();
                while (row.next()) {
                    StringJoiner line = new StringJoiner("|");
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        line.add(row.getString(i));
                    }
                    lines.add(line.toString());
                }
                lines.sort(Comparator.naturalOrder());
                return lines;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() {
        stop();
        database.close();
    }

    final void stop() {
        try {
            assembly.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
