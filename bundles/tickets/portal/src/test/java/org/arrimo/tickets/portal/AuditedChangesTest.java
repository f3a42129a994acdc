package org.arrimo.tickets.portal;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.core.Bell;
import org.arrimo.platform.journal.core.JdbcJournal;
import org.arrimo.platform.spi.portal.AuditWords;
import org.arrimo.platform.testing.module.PlainRequest;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.Tickets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every method of the API that changes how the desk works leaves a line in the record of administration, told in words. A
 * method that is new has to be put into one of the lists here.
 */
class AuditedChangesTest {
    /** Services about tickets, or about what somebody has for themselves, with the reason why nothing of them is told. */
    private static final Map<String, String> NO_ADMINISTRATION = Map.ofEntries(
            Map.entry("Approvals", "of a ticket: in its history"),
            Map.entry("Attachments", "of a ticket: in its history"),
            Map.entry("Breaches", "about a person: on its own page, for those whom it concerns"),
            Map.entry("Bulk", "of tickets: in the history of each"),
            Map.entry("Checklists", "of a ticket: in its history"),
            Map.entry("Copies", "of a ticket: in its history"),
            Map.entry("Drafts", "somebody's own"),
            Map.entry("Duplicates", "only reads"),
            Map.entry("Exports", "only reads"),
            Map.entry("Families", "of tickets: in the history of each"),
            Map.entry("Filters", "only reads"),
            Map.entry("Followers", "of a ticket: in its history"),
            Map.entry("FormDrafts", "somebody's own"),
            Map.entry("Handovers", "of a ticket: in its history"),
            Map.entry("Imports", "of tickets: in the history of each, with the job"),
            Map.entry("LaterMessages", "of a ticket: in its history"),
            Map.entry("DeskFigures", "changes nothing"),
            Map.entry("Links", "of tickets: in the history of both"),
            Map.entry("MajorIncidents", "of a ticket: in its history"),
            Map.entry("Merges", "of tickets: in the history of each"),
            Map.entry("Notes", "of a ticket: in its history"),
            Map.entry("OpenWork", "of tickets: in the history of each"),
            Map.entry("Presences", "passes at once"),
            Map.entry("Reversals", "of a ticket: in its history"),
            Map.entry("Satisfaction", "of a ticket: in its history"),
            Map.entry("StagedFiles", "somebody's own"),
            Map.entry("Stopwatch", "somebody's own"),
            Map.entry("TicketFields", "of a ticket: in its history"),
            Map.entry("Tickets", "of a ticket: in its history"),
            Map.entry("TicketTabs", "somebody's own"),
            Map.entry("TimeSpent", "of a ticket: in its history"),
            Map.entry("Views", "how a person or a team looks at tickets, in no way how they are worked on"));
    /** Methods that change something that is no matter of administration, though others of their service are. */
    private static final Set<String> OF_TICKETS =
            Set.of("Forms.open", "Macros.run", "SavedReplies.say", "Tags.add", "Tags.remove");
    /** Methods that change nothing. */
    private static final Set<String> READING = Set.of(
            "Activities.currency",
            "Activities.list",
            "BusinessHours.get",
            "BusinessHours.workingTime",
            "Categories.get",
            "Categories.list",
            "ChecklistTemplates.get",
            "ChecklistTemplates.list",
            "CustomFields.get",
            "CustomFields.list",
            "Forms.all",
            "Forms.catalogue",
            "Forms.get",
            "Forms.of",
            "Forms.sheet",
            "Macros.get",
            "Macros.list",
            "Plans.get",
            "Plans.list",
            "Plans.preview",
            "Priorities.matrix",
            "Routing.get",
            "Routing.rules",
            "Routing.tryOut",
            "SavedReplies.count",
            "SavedReplies.figures",
            "SavedReplies.fill",
            "SavedReplies.filled",
            "SavedReplies.get",
            "SavedReplies.list",
            "Tags.count",
            "Tags.list",
            "Tags.of",
            "Tags.suggest",
            "Transitions.list");

    @TempDir
    static Path folder;

    private static Desk desk;
    private static Actor admin;
    private static JdbcJournal journal;
    private static AuditWords words;
    private static Administration administration;

    @BeforeAll
    static void open() {
        desk = new Desk(folder);
        admin = desk.actor("ada");
        journal = new JdbcJournal(desk.database.source(), desk.database.transactions(), new Bell(), desk.clock);
        var definitions = desk.real.definitions();
        var forms = desk.real.intake().forms();
        var plans = desk.real.pending().plans();
        words = new TicketsAudit(
                new AuditedThings(
                        definitions.categories(),
                        forms,
                        definitions.fields(),
                        desk.macros,
                        desk.replies,
                        desk.routing,
                        desk.activities,
                        desk.checklistTemplates,
                        plans),
                desk.people,
                desk.groups);
        administration = new Administration(desk);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void everyMethodIsKnown() throws Exception {
        Set<String> methods = new TreeSet<>();
        for (Class<?> service : services()) {
            if (!NO_ADMINISTRATION.containsKey(service.getSimpleName())) {
                for (Method method : service.getDeclaredMethods()) {
                    if (!Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()) {
                        methods.add(service.getSimpleName() + "." + method.getName());
                    }
                }
            }
        }
        Set<String> known = new TreeSet<>(READING);
        known.addAll(OF_TICKETS);
        known.addAll(administration.changes().keySet());
        assertThat(methods)
                .as("each changes something that is told, or is declared")
                .isEqualTo(known);
    }

    @Test
    void everyChangeIsToldInWords() {
        Set<String> kinds = new TreeSet<>();
        administration.changes().forEach((method, change) -> {
            long before = last();
            change.run();
            List<Entry> entries = since(before);
            assertThat(entries).as(method).isNotEmpty();
            for (Entry entry : entries) {
                AuditWords.Line line = line(entry);
                Optional<AuditWords.Told> told = words.told(new PlainRequest(admin), line);
                assertThat(told).as(method).isPresent();
                kinds.add(line.kind());
                assertThat(told.get().what()).as(method).doesNotStartWith("audit.");
                assertThat(told.get().thing()).as(method).isNotBlank();
                assertThat(told.get().values()).as(method).isNotEmpty().allSatisfy(value -> assertThat(value.field())
                        .as("%s of %s in words", value, method)
                        .matches("[A-Z].*"));
            }
        });
        assertThat(kinds).isEqualTo(new TreeSet<>(words.kinds(admin.locale()).keySet()));
    }

    @Test
    void whatSomebodyHasForThemselvesIsNotTold() {
        long before = last();
        desk.replies.add(desk.actor("ana"), administration.reply(Scope.PERSONAL, "my own words"));
        desk.macros.add(desk.actor("ana"), administration.macro(Scope.PERSONAL, "my own macro"));
        assertThat(since(before)).hasSize(2).allSatisfy(entry -> assertThat(
                        words.told(new PlainRequest(admin), line(entry)))
                .isEmpty());
    }

    @Test
    void valuesAreToldInWords() {
        AuditWords.Line cost = new AuditWords.Line(
                "tickets.activity",
                "activity",
                "1",
                List.of(new AuditWords.Value("hourlyCents", Optional.of("1250"), Optional.of("900"))));
        assertThat(words.told(new PlainRequest(admin), cost).orElseThrow().values())
                .containsExactly(new AuditWords.Value("Cost of an hour", Optional.of("12.50"), Optional.of("9.00")));
        AuditWords.Line steps = new AuditWords.Line(
                "tickets.transitions-changed",
                "transitions",
                "",
                List.of(new AuditWords.Value("incident.new.closed", Optional.of("agent, lead"), Optional.empty())));
        assertThat(words.told(new PlainRequest(admin), steps).orElseThrow().values())
                .containsExactly(new AuditWords.Value(
                        "Incident: New → Closed", Optional.of("Agent, Team lead"), Optional.empty()));
    }

    private static AuditWords.Line line(Entry entry) {
        String[] subject = entry.event().subject().split(":", 2);
        return new AuditWords.Line(
                entry.event().type(),
                subject[0],
                subject.length > 1 ? subject[1] : "",
                entry.event().changes().stream()
                        .map(change -> new AuditWords.Value(
                                change.field(),
                                Optional.ofNullable(change.before()),
                                Optional.ofNullable(change.after())))
                        .toList());
    }

    private static long last() {
        return since(0).stream().mapToLong(Entry::id).max().orElse(0);
    }

    /** What was recorded of no ticket. */
    private static List<Entry> since(long id) {
        return desk.database.transactions().required(() -> {
            List<Long> ids = Sql.prepared(
                    desk.database.source(), "select id from journal_entry where id > ? order by id", query -> {
                        query.setLong(1, id);
                        List<Long> found = new ArrayList<>();
                        try (ResultSet rows = query.executeQuery()) {
                            while (rows.next()) {
                                found.add(rows.getLong(1));
                            }
                        }
                        return found;
                    });
            return journal.entries(ids).stream()
                    .filter(entry -> !entry.event().subject().matches("[A-Z]+-[0-9]+"))
                    .toList();
        });
    }

    private static List<Class<?>> services() throws Exception {
        Path code = Path.of(Tickets.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(code)) {
            return services(code);
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + code.toUri()), new HashMap<>())) {
            return services(jar.getPath("/"));
        }
    }

    private static List<Class<?>> services(Path root) throws Exception {
        List<Class<?>> services = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve("org/arrimo/tickets/api"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.contains("$") && !name.startsWith("package-info")) {
                    Class<?> type = Class.forName("org.arrimo.tickets.api." + name.replace(".class", ""));
                    boolean asked = Stream.of(type.getDeclaredMethods())
                            .anyMatch(method ->
                                    Stream.of(method.getParameterTypes()).anyMatch(Actor.class::equals));
                    if (type.isInterface() && asked) {
                        services.add(type);
                    }
                }
            }
        }
        return services;
    }
}
