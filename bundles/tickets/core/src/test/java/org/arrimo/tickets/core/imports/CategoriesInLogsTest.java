package org.arrimo.tickets.core.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.testing.Engine;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.Ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A log's words for what tickets are about become categories, where the mapping says which. */
@ParameterizedClass
@EnumSource(Engine.class)
class CategoriesInLogsTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Engine engine;

    @TempDir
    Path folder;

    private ImportDeskOnTest desk;

    CategoriesInLogsTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() throws IOException {
        desk = new ImportDeskOnTest(engine, folder);
        desk.categories.add(desk.admin, "net", Optional.empty(), Label.of("Network"));
        desk.categories.add(desk.admin, "wlan", Optional.of("net"), Label.of("Wireless"));
        mapping("own", "Wireless = wlan\nCables = net");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aListedWordIsTheCategoryAndAnotherOneAFact() throws IOException {
        List<Map<String, String>> rows = List.of(
                LogRows.row(),
                LogRows.row("sys_updated_at", "1/3/2016 08:53", "subcategory", "Cables"),
                LogRows.row("sys_updated_at", "2/3/2016 08:53", "subcategory", "Weather"));
        take("own", rows.subList(0, 2));
        Ticket second = desk.ticket("INC0000001");
        assertThat(second.category()).contains("net");
        assertThat(second.facts()).doesNotContainKey("subcategory");
        take("own", rows);
        Ticket third = desk.ticket("INC0000001");
        assertThat(third.category()).isEmpty();
        assertThat(third.facts()).containsEntry("subcategory", "Weather");
        assertThat(desk.history(third.number()).stream()
                        .flatMap(entry -> entry.event().changes().stream())
                        .filter(change -> change.field().equals("category")))
                .extracting(change -> change.before() + " to " + change.after())
                .containsExactly("null to wlan", "wlan to net", "net to null");
        Mapping own = MappingReader.read(Files.readString(file("own")));
        assertThat(new Reconstruction(own, LogRows.HEADER).rows(desk.history(third.number())))
                .containsExactlyElementsOf(rows);
    }

    @Test
    void aFileThatSaysNothingOfItLeavesWhatTheDeskGaveTheTicket() throws IOException {
        take("own", List.of(LogRows.row()));
        take("servicenow", List.of(LogRows.row("sys_updated_at", "1/3/2016 08:53")));
        assertThat(desk.ticket("INC0000001").category()).contains("wlan");
    }

    @Test
    void aCategoryThatTheDeskDoesNotHaveIsNamedBeforeAnythingIsTakenIn() throws IOException {
        mapping("other", "Wireless = nowhere");
        Problem problem = catchThrowableOfType(
                        ProblemException.class, () -> desk.start("other", LogRows.file(List.of(LogRows.row())), false))
                .problem();
        assertThat(problem.field()).contains("mapping");
        assertThat(problem.detail()).contains("nowhere");
        assertThat(desk.imports.latest(desk.admin)).isEmpty();
    }

    private void take(String mapping, List<Map<String, String>> rows) throws IOException {
        assertThat(desk.end(desk.start(mapping, LogRows.file(rows), false), SOON)
                        .rejected())
                .isZero();
    }

    private Path file(String name) {
        return ImportSettings.in(folder).mappings().resolve(name + ".mapping");
    }

    private void mapping(String name, String words) throws IOException {
        String shipped = new MappingShelf(folder)
                .text("servicenow")
                .replace("\nsubject =", "\ncategory = subcategory\nsubject =");
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), shipped + "\n[category]\n" + words + "\n");
    }
}
