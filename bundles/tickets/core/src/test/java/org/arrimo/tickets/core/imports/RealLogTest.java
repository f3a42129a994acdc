package org.arrimo.tickets.core.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.platform.testing.Engine;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Figures;
import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.ImportJob.JobState;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketFilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A real desk's audit log (UCI Machine Learning Repository, dataset 498, CC BY 4.0), which is not part of the project:
 * it is looked for in a folder {@code shared/data} beside one of this folder's parents.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class RealLogTest {
    private static final int ROWS = 119_998;
    private static final int TICKETS = 20_769;

    private final Engine engine;

    @TempDir
    Path folder;

    RealLogTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void givesTheFiguresOfEachTicketsLastRowAndNothingMoreTheSecondTime() throws IOException {
        Optional<Path> log = log();
        assumeTrue(log.isPresent(), "skipped: there is no shared/data/servicenow-incidents.csv.gz beside the project");
        try (ImportDeskOnTest desk = new ImportDeskOnTest(engine, folder)) {
            HeapWatch heap = HeapWatch.start();
            long begin = System.nanoTime();
            ImportJob first = desk.take(log.get(), Duration.ofMinutes(10));
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "import on %s: %d rows, %d events, %.1f s, %.0f events/s, at most %d MiB of heap after a collection%n",
                    engine, ROWS, desk.events(), seconds, desk.events() / seconds, heap.stop());
            assertThat(first.state()).as(first.toString()).isEqualTo(JobState.DONE);
            assertThat(first.rows()).isEqualTo(ROWS);
            assertThat(first.taken()).isEqualTo(ROWS - 2);
            assertThat(first.rejected()).isEqualTo(2);
            assertThat(first.tickets()).isEqualTo(TICKETS);
            assertThat(desk.rejects(first))
                    .hasSize(3)
                    .anyMatch(line -> line.startsWith("115643,") && line.contains("-100"))
                    .anyMatch(line -> line.startsWith("115644,") && line.contains("-100"));
            assertThat(desk.events()).isEqualTo(ROWS - 2 + TICKETS);
            assertFigures(desk);
            ImportJob second = desk.take(log.get(), Duration.ofMinutes(10));
            assertThat(second.taken()).isZero();
            assertThat(second.known()).isEqualTo(ROWS - 2);
            assertThat(desk.events()).isEqualTo(ROWS - 2 + TICKETS);
            assertFigures(desk);
        }
    }

    private static void assertFigures(ImportDeskOnTest desk) {
        Figures figures = desk.tickets.figures(desk.admin, TicketFilter.ALL);
        assertThat(figures.tickets()).isEqualTo(TICKETS);
        assertThat(figures.byState()).isEqualTo(Map.of(State.CLOSED, 20_768L, State.NEW, 1L));
        assertThat(figures.byPriority())
                .isEqualTo(Map.of(
                        Priority.CRITICAL, 220L, Priority.HIGH, 337L, Priority.MODERATE, 19_554L, Priority.LOW, 658L));
        assertThat(figures.reopened()).isEqualTo(234);
        assertThat(figures.reassignments()).isEqualTo(20_520);
        assertThat(figures.byContact()).isEqualTo(Map.of(Contact.PHONE, 20_733L, Contact.EMAIL, 36L));
    }

    private static Optional<Path> log() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path log = at.resolve("shared/data/servicenow-incidents.csv.gz");
            if (Files.isRegularFile(log)) {
                return Optional.of(log);
            }
        }
        return Optional.empty();
    }
}
