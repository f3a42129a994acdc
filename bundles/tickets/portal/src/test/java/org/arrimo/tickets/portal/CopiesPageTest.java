package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is copied on a ticket, on its pages. */
class CopiesPageTest {
    private static final String COPIES = "/tickets/copies";

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
    void theRequesterCopiesAColleagueWhoThenFindsTheTicket() {
        TicketNumber number = desk.incident("Copied <b>case</b>");
        assertThat(add("rita", number, "stan").statusCode()).isEqualTo(400);
        assertThat(portal.browser.get("stan", "/tickets/" + number).statusCode())
                .isEqualTo(404);
        assertThat(add("rita", number, "chef").statusCode()).isEqualTo(303);
        assertThat(portal.browser.get("chef", COPIES).body())
                .contains(number.toString(), "Copied &lt;b&gt;case&lt;/b&gt;");
        assertThat(portal.browser.get("rita", "/tickets/" + number + "/history").body())
                .contains("changed who is copied", "Chef Colleague");
    }

    @Test
    void whoeverIsCopiedMayLeave() {
        TicketNumber number = desk.incident("Left");
        add("ana", number, "stan");
        assertThat(portal.browser.get("stan", "/tickets/" + number).statusCode())
                .isEqualTo(200);
        var left = post("stan", number, "remove", "" + desk.actor("stan").personId());
        assertThat(left.headers().firstValue("Location").orElse("")).endsWith(COPIES);
        assertThat(portal.browser.get("stan", "/tickets/" + number).statusCode())
                .isEqualTo(404);
        assertThat(portal.browser.get("stan", COPIES).body()).doesNotContain(number.toString());
    }

    @Test
    void nobodyElseCopiesAnybody() {
        TicketNumber number = desk.incident("Not copied");
        for (String login : List.of("chef", "max")) {
            assertThat(add(login, number, "stan").statusCode()).as(login).isEqualTo(403);
        }
        for (String login : List.of("stan", "paco")) {
            assertThat(add(login, number, "stan").statusCode()).as(login).isEqualTo(404);
        }
        assertThat(desk.real.participation().copies().list(desk.actor("ana"), number))
                .isEmpty();
    }

    private HttpResponse<String> add(String login, TicketNumber number, String person) {
        return post(login, number, "add", person);
    }

    private HttpResponse<String> post(String login, TicketNumber number, String what, String person) {
        return portal.browser.post(login, COPIES + "/" + number + "/" + what, Map.of("person", person));
    }
}
