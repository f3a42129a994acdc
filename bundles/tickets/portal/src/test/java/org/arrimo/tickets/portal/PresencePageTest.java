package org.arrimo.tickets.portal;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Presence.Activity;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Who else is at a ticket, on its page. */
class PresencePageTest {
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
    void staffSeeOneAnotherAndNotThemselves() {
        TicketNumber number = desk.incident("Here");
        assertThat(post("ana", number, "viewing")).isEqualTo(204);
        assertThat(get("ada", number)).contains("Ana Agent is looking at this");
        assertThat(get("ana", number)).doesNotContain("Ana Agent");
        assertThat(post("ana", number, "writing")).isEqualTo(204);
        assertThat(get("max", number)).contains("Ana Agent is writing");
        assertThat(portal.browser.get("ada", "/tickets").body()).contains("Here now: Ana Agent");
        assertThat(portal.browser.get("ana", "/tickets").body()).doesNotContain("Here now: Ana Agent");
        assertThat(post("ana", number, "gone")).isEqualTo(204);
        assertThat(get("ada", number)).doesNotContain("Ana Agent");
        assertThat(post("ana", number, "asleep")).isEqualTo(400);
    }

    @Test
    void nobodyElseSeesOrIsSeen() {
        TicketNumber number = desk.incident("Not for them");
        desk.presences.beat(desk.actor("ana"), number, Activity.WRITING);
        for (String login : new String[] {"rita", "chef", "stan", "paco"}) {
            assertThat(portal.browser.get(login, "/tickets/presence/" + number).statusCode())
                    .as(login)
                    .isIn(403, 404);
            assertThat(post(login, number, "viewing")).as(login).isIn(403, 404);
            assertThat(portal.browser.get(login, "/tickets/" + number).body())
                    .as(login)
                    .doesNotContain("ticket-presence", "Ana Agent");
        }
        assertThat(portal.browser.get("max", "/tickets/" + number).body())
                .contains("data-live-from=\"/tickets/presence/" + number + "\"");
    }

    @Test
    void itSpeaksThreeLanguages() {
        TicketNumber number = desk.incident("Idiomas");
        post("ana", number, "writing");
        assertThat(portal.browser
                        .in("pt-BR")
                        .get("ada", "/tickets/presence/" + number)
                        .body())
                .contains("Ana Agent está escrevendo");
        assertThat(portal.browser
                        .in("es")
                        .get("ada", "/tickets/presence/" + number)
                        .body())
                .contains("Ana Agent está escribiendo");
    }

    private static String get(String login, TicketNumber number) {
        return portal.browser.get(login, "/tickets/presence/" + number).body();
    }

    private static int post(String login, TicketNumber number, String state) {
        return portal.browser
                .post(login, "/tickets/presence/" + number, Map.of("state", state))
                .statusCode();
    }
}
