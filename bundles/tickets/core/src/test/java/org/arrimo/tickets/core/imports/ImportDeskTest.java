package org.arrimo.tickets.core.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestDatabase;
import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.ImportJob.JobState;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ParameterizedClass
@EnumSource(Engine.class)
class ImportDeskTest {
    private final Engine engine;

    @TempDir
    Path folder;

    private ImportDeskOnTest desk;

    ImportDeskTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        desk = new ImportDeskOnTest(engine, folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** By itself it is done a minute after the last rows. */
    @Test
    void whatWasResolvedThereIsToCloseHereByItself() throws IOException {
        String waiting = "select count(*) from tickets_timer where kind = 'state.fill' and due_at > 0";
        desk.end(desk.start(LogRows.file(List.of(LogRows.row())), true), Duration.ofSeconds(60));
        assertThat(desk.number(waiting)).isZero();
        desk.take(LogRows.file(List.of(LogRows.row())));
        assertThat(desk.number(waiting)).isOne();
    }

    @Test
    void rowsBecomeATicketWithItsHistoryAtTheOriginalTimes() throws IOException {
        ImportJob job = desk.take(LogRows.file(List.of(
                LogRows.row(),
                LogRows.row(
                        "incident_state", "Active",
                        "sys_mod_count", "1",
                        "sys_updated_at", "29/2/2016 08:53",
                        "sys_updated_by", "Agent 9",
                        "assigned_to", "Bia",
                        "reassignment_count", "1",
                        "assignment_group", "Network"),
                LogRows.row(
                        "incident_state", "Closed",
                        "active", "false",
                        "sys_mod_count", "2",
                        "sys_updated_at", "5/3/2016 12:00",
                        "assigned_to", "Bia",
                        "reassignment_count", "1",
                        "assignment_group", "Network"))));
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(List.of(job.rows(), job.taken(), job.rejected(), job.tickets()))
                .containsExactly(3L, 3L, 0L, 1L);
        Ticket ticket = desk.ticket("INC0000001");
        assertThat(ticket.state()).isEqualTo(State.CLOSED);
        assertThat(ticket.subject()).isEqualTo("Network · Wireless");
        assertThat(ticket.openedAt()).isEqualTo("2016-02-29T01:16:00Z");
        assertThat(ticket.resolvedAt()).contains(Instant.parse("2016-02-29T11:29:00Z"));
        assertThat(ticket.closedAt()).contains(Instant.parse("2016-03-05T12:00:00Z"));
        assertThat(ticket.reassignments()).isEqualTo(1);
        assertThat(ticket.version()).isEqualTo(4);
        assertThat(ticket.facts()).containsEntry("location", "Hall 3").doesNotContainKey("cmdb_ci");
        List<Entry> history = desk.history(ticket.number());
        assertThat(history)
                .extracting(entry -> entry.event().type(), Entry::actorName, entry -> entry.event()
                        .at()
                        .toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("tickets.opened", "Desk  1", "2016-02-29T01:16:00Z"),
                        org.assertj.core.groups.Tuple.tuple("tickets.changed", "Agent 7", "2016-02-29T01:23:00Z"),
                        org.assertj.core.groups.Tuple.tuple("tickets.changed", "Agent 9", "2016-02-29T08:53:00Z"),
                        org.assertj.core.groups.Tuple.tuple("tickets.changed", "Agent 7", "2016-03-05T12:00:00Z"));
        assertThat(history.get(2).event().changes())
                .extracting(change -> change.field() + ": " + change.before() + " > " + change.after())
                .containsExactly(
                        "state: new > in-progress",
                        "team: Service Desk > Network",
                        "assignee: null > Bia",
                        "reassignments: 0 > 1",
                        "facts.incident_state: New > Active",
                        "facts.sys_mod_count: 0 > 1");
    }

    @Test
    void everyColumnOfEveryRowCanBeReadFromTheRecord() throws IOException {
        List<Map<String, String>> rows = InventedLog.rows(120);
        rows.add(LogRows.row(
                "number", "INC0000900",
                "caller_id", "Unknown caller",
                "assigned_to", "",
                "opened_at", "01/03/2016 01:16",
                "reopen_count", "00",
                "location", "\"two\r\nlines, and \"\"marks\"\"\"",
                "sys_updated_by", "?",
                "category", "?",
                "subcategory", ""));
        rows.add(LogRows.row("number", "INC0000901", "caller_id", "unknown  CALLER", "sys_created_by", "?"));
        ImportJob job = desk.take(LogRows.file(rows));
        assertThat(job.taken()).as(job.toString()).isEqualTo(rows.size());
        Reconstruction reconstruction =
                new Reconstruction(MappingReader.read(new MappingShelf(folder).text("servicenow")), LogRows.HEADER);
        List<Map<String, String>> told = new ArrayList<>();
        for (TicketRow ticket : desk.tickets()) {
            told.addAll(reconstruction.rows(desk.history(ticket.number())));
        }
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(LogRows::unquoted).toList());
    }

    @Test
    void aSecondRunTakesNothingAndALongerFileOnlyWhatIsNew() throws IOException {
        List<Map<String, String>> rows = InventedLog.rows(40);
        String shorter = LogRows.file(rows.subList(0, rows.size() / 2));
        long taken = desk.take(shorter).taken();
        ImportJob again = desk.take(shorter);
        assertThat(again.taken()).isZero();
        assertThat(again.known()).isEqualTo(taken);
        ImportJob longer = desk.take(LogRows.file(rows));
        assertThat(longer.known()).isEqualTo(taken);
        assertThat(longer.taken()).isEqualTo(rows.size() - taken);
        assertThat(desk.events()).isEqualTo(rows.size() + 40L);
        assertThat(desk.number("select count(*) from tickets_ticket")).isEqualTo(40);
    }

    @Test
    void aRowThatCannotBeTakenIsRejectedWithItsLineAndReason() throws IOException {
        String file = LogRows.file(List.of(
                        LogRows.row(),
                        LogRows.row("incident_state", "-100", "sys_mod_count", "1"),
                        LogRows.row("incident_state", "Active", "sys_mod_count", "2"),
                        LogRows.row("number", "=cmd()", "opened_at", "never")))
                + "INC0000077,New,true";
        ImportJob job = desk.take(file);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(List.of(job.rows(), job.taken(), job.rejected())).containsExactly(5L, 2L, 3L);
        assertThat(desk.rejects(job))
                .hasSize(4)
                .satisfiesExactly(
                        header -> assertThat(header).isEqualTo("line,reason,row"),
                        state -> assertThat(state)
                                .startsWith(
                                        "3,\"incident_state: \"\"-100\"\" is no state that the mapping knows\",\"INC0000001,"),
                        date -> assertThat(date).startsWith("5,\"opened_at: ").contains(",\"'=cmd(),New,"),
                        cut -> assertThat(cut)
                                .isEqualTo("6,\"has 3 columns, the header has 36\",\"INC0000077,New,true\""));
        assertThat(desk.ticket("INC0000001").state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void aCutCompressedFileIsTakenUpToTheCutWhichIsRejected() throws IOException {
        List<Map<String, String>> rows = InventedLog.rows(300);
        byte[] whole = SourceRowsTest.gzip(LogRows.file(rows));
        byte[] cut = Arrays.copyOf(whole, whole.length * 2 / 3);
        ImportJob job = desk.end(
                desk.imports.start(desk.admin, "servicenow", "log.csv.gz", new ByteArrayInputStream(cut), false),
                Duration.ofSeconds(60));
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.rejected()).isEqualTo(1);
        assertThat(job.taken()).isBetween(rows.size() / 3L, rows.size() - 1L);
        assertThat(desk.rejects(job).get(1)).contains("the compressed file breaks off or is damaged here");
        ImportJob rest = desk.end(
                desk.imports.start(desk.admin, "servicenow", "log.csv.gz", new ByteArrayInputStream(whole), false),
                Duration.ofSeconds(60));
        assertThat(rest.known()).isEqualTo(job.taken());
        assertThat(rest.taken()).isEqualTo(rows.size() - job.taken());
    }

    @Test
    void aDryRunWritesNothingButCountsTheSame() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>(InventedLog.rows(60));
        rows.add(LogRows.row("number", "INC0000999", "priority", "9"));
        rows.add(rows.get(0));
        ImportJob dry = desk.end(desk.start(LogRows.file(rows), true), Duration.ofSeconds(60));
        assertThat(desk.events()).isZero();
        assertThat(desk.number("select count(*) from tickets_ticket")).isZero();
        assertThat(desk.people.byLogin(desk.admin, "agent-7")).isEmpty();
        assertThat(desk.rejects(dry)).hasSize(2);
        ImportJob real = desk.take(LogRows.file(rows));
        assertThat(List.of(dry.rows(), dry.taken(), dry.known(), dry.rejected(), dry.tickets()))
                .containsExactly(real.rows(), real.taken(), real.known(), real.rejected(), real.tickets());
    }

    @Test
    void aCancelledImportGoesOnWhereItStopped() throws IOException {
        List<Map<String, String>> rows = InventedLog.rows(2_000);
        ImportJob job = desk.start(LogRows.file(rows), false);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> desk.imports.get(desk.admin, job.id()).rows() > 0);
        desk.imports.cancel(desk.admin, job.id());
        ImportJob cancelled = desk.imports.get(desk.admin, job.id());
        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.rows()).isLessThan(rows.size());
        assertThatThrownBy(() -> desk.imports.cancel(desk.admin, job.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(Problem.Kind.CONFLICT));
        ImportJob done = desk.end(desk.imports.resume(desk.admin, job.id()), Duration.ofSeconds(60));
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.taken()).isEqualTo(rows.size());
        assertThat(desk.events()).isEqualTo(rows.size() + 2_000L);
        assertThatThrownBy(() -> desk.imports.resume(desk.admin, job.id())).hasMessageContaining("import-done");
    }

    @Test
    void twoNodesDoNotTakeAnythingTwice() throws IOException {
        List<Map<String, String>> rows = InventedLog.rows(500);
        try (ImportDeskOnTest other = desk.otherNode(folder)) {
            ImportJob first = desk.start(LogRows.file(rows), false);
            ImportJob second = other.start(LogRows.file(rows), false);
            ImportJob firstEnd = desk.end(first, Duration.ofSeconds(60));
            ImportJob secondEnd = other.end(second, Duration.ofSeconds(60));
            assertThat(List.of(firstEnd.state(), secondEnd.state())).containsOnly(JobState.DONE);
            assertThat(firstEnd.taken() + secondEnd.taken()).isEqualTo(rows.size());
            assertThat(firstEnd.rejected() + secondEnd.rejected()).isZero();
            assertThat(desk.events()).isEqualTo(rows.size() + 500L);
        }
    }

    @Test
    void aRowBeforeOneThatWasTakenIsNotSlippedInBehindIt() throws IOException {
        Map<String, String> first = LogRows.row();
        Map<String, String> second = LogRows.row("incident_state", "Active", "sys_mod_count", "1");
        Map<String, String> third = LogRows.row("incident_state", "Closed", "sys_mod_count", "2");
        desk.take(LogRows.file(List.of(first, third)));
        ImportJob job = desk.take(LogRows.file(List.of(first, second, third)));
        assertThat(List.of(job.taken(), job.known(), job.rejected())).containsExactly(0L, 2L, 1L);
        assertThat(desk.rejects(job).get(1)).startsWith("3,\"a later row of this ticket was taken in before");
        assertThat(desk.ticket("INC0000001").state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aRowThatIsMendedAfterwardsDoesNotTurnItsTicketBackHoweverFarItsLaterRowsAre() throws IOException {
        Map<String, String> first = LogRows.row();
        Map<String, String> mended =
                LogRows.row("incident_state", "Active", "sys_mod_count", "1", "sys_updated_at", "29/2/2016 02:00");
        Map<String, String> last =
                LogRows.row("incident_state", "Closed", "sys_mod_count", "2", "sys_updated_at", "29/2/2016 03:00");
        List<Map<String, String>> others = InventedLog.rows(700).stream()
                .filter(row -> !row.get("number").equals(first.get("number")))
                .toList();
        List<Map<String, String>> rows = new ArrayList<>(List.of(first));
        rows.addAll(others);
        rows.add(last);
        desk.take(LogRows.file(rows));
        rows.add(1, mended);
        ImportJob job = desk.take(LogRows.file(rows));
        assertThat(List.of(job.taken(), job.rejected())).containsExactly(0L, 1L);
        assertThat(desk.rejects(job).get(1)).startsWith("3,\"a later row of this ticket was taken in before");
        assertThat(desk.ticket("INC0000001").state()).isEqualTo(State.CLOSED);
    }

    @Test
    void peopleAndTeamsAreMadeOnceAndCannotSignIn() throws IOException {
        desk.take(LogRows.file(List.of(
                LogRows.row(),
                LogRows.row("number", "INC0000002", "caller_id", "ANA LIMA", "assigned_to", "Ana Lima"))));
        var ana = desk.people.byLogin(desk.admin, "ana-lima").orElseThrow();
        assertThat(ana.roles()).containsExactlyInAnyOrder(Role.REQUESTER, Role.AGENT);
        assertThat(ana.canSignIn()).isFalse();
        assertThat(desk.ticket("INC0000001").requester()).isEqualTo(ana.id());
        assertThat(desk.ticket("INC0000002").requester()).isEqualTo(ana.id());
        assertThat(desk.ticket("INC0000002").facts()).containsEntry("caller_id", "ANA LIMA");
        assertThat(desk.people.byLogin(desk.admin, "solver-3").orElseThrow().roles())
                .containsExactly(Role.AGENT);
        assertThat(desk.groups.teamByName(desk.admin, "Service Desk")).isPresent();
    }

    @Test
    void onlyAdministratorsImport() {
        Actor agent = new Actor(
                7,
                "agent",
                "Agent",
                Set.of(Role.AGENT, Role.LEAD, Role.MANAGER),
                Set.of(),
                OptionalLong.empty(),
                false,
                Locale.ENGLISH,
                java.time.ZoneOffset.UTC,
                Actor.Via.REST);
        ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
        List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> attempts = List.of(
                () -> desk.imports.start(agent, "servicenow", "a", nothing, true),
                () -> desk.imports.get(agent, 1),
                () -> desk.imports.latest(agent),
                () -> desk.imports.mappings(agent),
                () -> desk.imports.cancel(agent, 1),
                () -> desk.imports.resume(agent, 1),
                () -> desk.imports.rejects(agent, 1));
        attempts.forEach(
                attempt -> assertThatThrownBy(attempt).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                                e.problem().kind())
                        .isEqualTo(Problem.Kind.FORBIDDEN)));
    }

    @Test
    void aFileThatIsNoSuchLogIsRefusedAtOnceAndLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> desk.start("", false)).hasMessageContaining("file is empty");
        assertThatThrownBy(() -> desk.start("a,b,c\n1,2,3\n", false)).hasMessageContaining("has no column");
        assertThatThrownBy(() -> desk.start("a,a\n1,2\n", false)).hasMessageContaining("two columns \"a\"");
        assertThatThrownBy(() -> desk.imports.start(
                        desk.admin, "nonesuch", "log.csv", new ByteArrayInputStream(new byte[0]), false))
                .hasMessageContaining("mapping must be one of servicenow");
        assertThat(desk.imports.latest(desk.admin)).isEmpty();
        try (var files = Files.list(folder.resolve("imports"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        ImportSettings small = new ImportSettings(folder.resolve("small"), folder, 10_000, 100_000, 1_000, 10);
        TestDatabase database = TestDatabase.on(engine);
        try (ImportDeskOnTest tight = new ImportDeskOnTest(database, small)) {
            String large = LogRows.file(InventedLog.rows(100));
            assertThatThrownBy(() -> tight.start(large, false)).isInstanceOfSatisfying(ProblemException.class, e -> {
                assertThat(e.problem().kind()).isEqualTo(Problem.Kind.TOO_LARGE);
                assertThat(e.problem().field()).contains("file");
            });
            byte[] bomb = SourceRowsTest.gzip(LogRows.file(List.of()) + "x".repeat(200_000));
            ImportJob job = tight.end(
                    tight.imports.start(tight.admin, "servicenow", "b", new ByteArrayInputStream(bomb), false),
                    Duration.ofSeconds(60));
            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.message()).contains("The file unpacks to more than 100000 bytes.");
        }
    }
}
