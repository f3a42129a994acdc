package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/** A ticket in short, beside a link to it. */
class PreviewTest {
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
    void itTellsWhatTheTicketIsAndWhatWasSaidLastForAllToRead() {
        TicketNumber number = desk.incident("VPN <down>");
        assertThat(preview("ana", number))
                .contains("VPN &lt;down&gt;", "New", "P", "Rita Requester · Bakery", "No team", "Nobody")
                .contains("<b>Rita Requester</b>", "since 9 sharp");
        desk.change(
                number,
                TicketPatch.NONE
                        .withTeam(OptionalLong.of(desk.network))
                        .withAssignee(OptionalLong.of(desk.actor("lia").personId())));
        desk.tickets.say(desk.actor("ana"), number, Visibility.PUBLIC, "Is it <still> so?\n\n> since 9\n> sharp");
        desk.tickets.say(desk.actor("ana"), number, Visibility.PRIVATE, "Psst");
        for (String login : new String[] {"ana", "max", "rita", "chef"}) {
            assertThat(preview(login, number))
                    .as(login)
                    .contains("Network", "Lia Lead", "<b>Ana Agent</b>", "Is it &lt;still&gt; so?")
                    .doesNotContain("Psst", "since 9");
        }
    }

    @Test
    void aLongTextIsCut() {
        TicketNumber number = desk.incident("Long");
        String words = "word ".repeat(100);
        desk.tickets.say(desk.actor("rita"), number, Visibility.PUBLIC, words + "end");
        assertThat(preview("ana", number))
                .contains("word ".repeat(59) + "word…")
                .doesNotContain("end", "word ".repeat(60));
        desk.tickets.say(desk.actor("rita"), number, Visibility.PUBLIC, "x" + "👍".repeat(200));
        assertThat(preview("ana", number)).contains("x" + "👍".repeat(149) + "…");
    }

    @Test
    void whatMayNotBeSeenIsNotThere() {
        TicketNumber number = desk.incident("Not for Stan");
        HttpResponse<String> foreign = portal.browser.get("stan", "/tickets/" + number + "/preview");
        HttpResponse<String> missing = portal.browser.get("stan", "/tickets/INC-999999/preview");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(missing.body());
        assertThat(portal.browser.get("paco", "/tickets/" + number + "/preview").statusCode())
                .isEqualTo(404);
    }

    @Test
    void toLookChangesNothing() {
        TicketNumber number = desk.incident("Untouched");
        var before = desk.tickets.get(desk.actor("ana"), number);
        preview("ana", number);
        assertThat(desk.tickets.get(desk.actor("ana"), number)).isEqualTo(before);
        assertThat(desk.tabs.list(desk.actor("ana"))).isEmpty();
        assertThat(desk.tickets
                        .history(desk.actor("ana"), number, PageRequest.first(10))
                        .items())
                .hasSize(1);
    }

    @Test
    void pagesWithLinksToTicketsHaveItsScriptAndTellItsKey() {
        TicketNumber number = desk.incident("Linked");
        for (String path : new String[] {"/tickets", "/tickets/" + number, "/tickets/find?q=linked"}) {
            assertThat(portal.browser.get("ana", path).body())
                    .as(path)
                    .containsPattern("/tickets/assets/[0-9a-f]+/preview.js\" data-tickets=\"/tickets/\" defer")
                    .contains("data-keys-told=\"p\">Show or hide a ticket’s preview");
        }
        String script = Assets.PREVIEW.path();
        assertThat(portal.browser.get("ana", script).headers().firstValue("Content-Type"))
                .contains("text/javascript; charset=UTF-8");
    }

    @Test
    void itSpeaksThreeLanguages() {
        TicketNumber number = desk.incident("Idiomas");
        assertThat(portal.browser
                        .in("pt-BR")
                        .get("ana", "/tickets/" + number + "/preview")
                        .body())
                .contains("Solicitante", "Ninguém");
        assertThat(portal.browser
                        .in("es")
                        .get("ana", "/tickets/" + number + "/preview")
                        .body())
                .contains("Solicitante", "Nadie");
    }

    private static String preview(String login, TicketNumber number) {
        HttpResponse<String> answer = portal.browser.get(login, "/tickets/" + number + "/preview");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
