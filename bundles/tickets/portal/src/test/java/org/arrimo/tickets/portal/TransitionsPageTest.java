package org.arrimo.tickets.portal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Step;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on which administrators say who takes which step. */
class TransitionsPageTest {
    private static final Step CONFIRM = new Step(Kind.PROBLEM, State.RESOLVED, State.CLOSED);

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
    void whatIsTickedIsWhoTakesTheStepOfThatKindAlone() {
        var saved = portal.browser.post("ada", "/tickets/transitions/problem", administratorsAlone());
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(roles(CONFIRM)).containsExactly(Role.ADMIN);
        assertThat(roles(new Step(Kind.INCIDENT, State.RESOLVED, State.CLOSED))).contains(Role.REQUESTER, Role.AGENT);
        assertThat(page("problem")).contains("Resolved → Closed", "changed");
        assertThat(page("incident")).doesNotContain(">changed<");
    }

    @Test
    void aFormThatLeavesNoWayOutIsRefusedAndSaysSo() {
        var refused = portal.browser.post("ada", "/tickets/transitions/service-request", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Administrators must keep a way out of every state");
        assertThat(roles(new Step(Kind.SERVICE_REQUEST, State.NEW, State.CANCELLED)))
                .contains(Role.REQUESTER);
    }

    @Test
    void everyPairOfStatesIsThereAndOneThatIsGivenAsksForWhatItNeeds() {
        assertThat(page("incident").split("type=\"checkbox\" name=\"new.closed\"", -1))
                .hasSize(5);
        assertThat(page("incident")).contains("name=\"closed.on-hold\"", "tk-step-none");
        Step atOnce = new Step(Kind.INCIDENT, State.NEW, State.CLOSED);
        desk.transitions.change(desk.actor("ada"), Map.of(atOnce, Set.of(Role.AGENT)));
        TicketNumber number = desk.incident("VPN is down");
        Map<String, String> form = new HashMap<>(
                Map.of("version", "1", "state", "closed", "before-state", "new", "resolution", "", "solution", ""));
        var refused = portal.browser.post("ana", "/tickets/" + number + "/properties", form);
        assertThat(refused.statusCode()).isEqualTo(400);
        form.put("resolution", "solved");
        form.put("solution", "Restarted");
        var closed = portal.browser.post("ana", "/tickets/" + number + "/properties", form);
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(303);
        assertThat(desk.tickets.get(desk.actor("ana"), number).solution()).contains("Restarted");
        desk.transitions.change(desk.actor("ada"), Map.of(atOnce, Set.of()));
    }

    @Test
    void whatThereIsNotIsNotFoundAndOthersAreRefused() {
        assertThat(portal.browser.get("ada", "/tickets/transitions/wish").statusCode())
                .isEqualTo(404);
        assertThat(portal.browser
                        .post("ana", "/tickets/transitions/problem", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void itSpeaksThreeLanguages() {
        assertThat(portal.browser.in("pt-BR").get("ada", "/tickets/transitions").body())
                .contains("Quem pode levar um chamado", "Solicitante");
        assertThat(portal.browser.in("es").get("ada", "/tickets/transitions").body())
                .contains("Quién puede llevar un ticket", "Socio");
    }

    /** The form in which administrators alone take each step. */
    private static Map<String, String> administratorsAlone() {
        Map<String, String> form = new HashMap<>();
        desk.transitions
                .list(desk.actor("ada"))
                .forEach(it -> form.put(
                        Wire.name(it.step().from()) + "." + Wire.name(it.step().to()), "admin"));
        return form;
    }

    private static Set<Role> roles(Step step) {
        return desk.transitions.list(desk.actor("ada")).stream()
                .filter(it -> it.step().equals(step))
                .findFirst()
                .orElseThrow()
                .roles();
    }

    private static String page(String kind) {
        return portal.browser.get("ada", "/tickets/transitions/" + kind).body();
    }
}
