package org.arrimo.tickets.portal;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.MatrixCell;
import org.arrimo.tickets.api.Priority;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on which administrators say which priority follows from what. */
class PrioritiesPageTest {
    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @Test
    void aCellIsChangedAndTheOthersStay() {
        var saved = portal.browser.post("ada", "/tickets/priorities", Map.of("high.low", "high", "low.low", "low"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        var matrix = desk.priorities.matrix(desk.actor("ada"));
        assertThat(matrix).containsEntry(new MatrixCell(Level.HIGH, Level.LOW), Priority.HIGH);
        assertThat(matrix).containsEntry(new MatrixCell(Level.HIGH, Level.HIGH), Priority.CRITICAL);
    }

    @Test
    void whatIsNoPriorityIsRefusedAndOthersMayNot() {
        assertThat(portal.browser
                        .post("ada", "/tickets/priorities", Map.of("high.high", "huge"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(portal.browser
                        .post("ana", "/tickets/priorities", Map.of("high.high", "low"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(portal.browser.get("ada", "/tickets/priorities/x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void itSpeaksThreeLanguages() {
        assertThat(portal.browser.get("ada", "/tickets/priorities").body()).contains("Impact High, urgency Low");
        assertThat(portal.browser.in("pt-BR").get("ada", "/tickets/priorities").body())
                .contains("Que prioridade um chamado recebe", "urgência");
        assertThat(portal.browser.in("es").get("ada", "/tickets/priorities").body())
                .contains("según su impacto y urgencia");
    }
}
