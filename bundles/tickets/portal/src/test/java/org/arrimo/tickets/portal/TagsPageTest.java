package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of all tags, that of a ticket's, the panel beside a ticket and the queue's filter. */
class TagsPageTest {
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
    void aTagIsAddedAndRemovedAndTheTicketIsShownAgain() {
        TicketNumber number = desk.incident("Printer");
        HttpResponse<String> added = post("ana", "/" + number + "/add", Map.of("tag", "<b>toner</b>"));
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(added.headers().firstValue("Location")).contains("/tickets/" + number);
        assertThat(panel("ana", number))
                .contains("&lt;b&gt;toner&lt;/b&gt;", "/tickets/tags/" + number + "/remove")
                .contains("state=all&amp;tag=%3Cb%3Etoner%3C%2Fb%3E");
        assertThat(panel("max", number)).contains("toner").doesNotContain("<form");
        assertThat(post("ana", "/" + number + "/remove", Map.of("tag", "<b>TONER</b>"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.tags.of(desk.actor("ana"), number)).isEmpty();
        assertThat(panel("max", number)).isEmpty();
    }

    @Test
    void whatIsWrongStandsOnTheTicketsOwnPage() {
        TicketNumber number = desk.incident("Scanner");
        HttpResponse<String> refused = post("ana", "/" + number + "/add", Map.of("tag", "a, b"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("A tag has no comma.", "value=\"a, b\"");
        assertThat(post("ana", "/" + number + "/nonsense", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(portal.browser.get("ana", "/tickets/tags/INC-999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void leadsAndAdministratorsAreOfferedToMergeAndToNameAgentsAreNot() {
        desk.tags.add(desk.actor("ana"), desk.incident("Fax"), "fax");
        desk.tags.add(desk.actor("ana"), desk.incident("Facsimile"), "facsimile");
        assertThat(page("ana")).contains("fax").doesNotContain("Merge two tags");
        assertThat(page("ada")).contains("Merge two tags");
        assertThat(post("ada", "", Map.of("form", "synonym", "tag", "fax", "synonym", "telefax"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(post("ada", "", Map.of("form", "merge", "tag", "facsimile", "into", "telefax"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("ada")).contains("facsimile", "telefax", "tickets: 2");
        assertThat(post("ada", "", Map.of("form", "forget", "synonym", "facsimile"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("ada")).doesNotContain("facsimile");
        HttpResponse<String> refused = post("ada", "", Map.of("form", "merge", "tag", "none", "into", "fax"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("There is no tag of this name.");
    }

    @Test
    void tagsAreSuggestedWithTheirCountsForTheOneThatIsBeingTyped() {
        desk.tags.add(desk.actor("ana"), desk.incident("Net"), "network");
        assertThat(portal.browser
                        .get("ana", "/tickets/tags/suggestions?tag=net")
                        .body())
                .contains("<option value=\"network\">tickets: 1</option>");
        assertThat(portal.browser
                        .get("ana", "/tickets/tags/suggestions?tag=vpn,%20NET")
                        .body())
                .contains("network");
    }

    @Test
    void theQueueShowsThoseThatHaveTheTagToTheDeskAlone() {
        TicketNumber tagged = desk.incident("With it");
        TicketNumber plain = desk.incident("Without it");
        desk.tags.add(desk.actor("ana"), tagged, "on-site");
        String found = portal.browser.get("ana", "/tickets?tag=On-Site").body();
        assertThat(found)
                .contains("/tickets/" + tagged, "value=\"On-Site\"")
                .doesNotContain("/tickets/" + plain + "\"");
        String partner = portal.browser.get("paco", "/tickets?tag=on-site").body();
        assertThat(partner).doesNotContain("/tickets/" + tagged, "q-tag");
        assertThat(portal.browser.get("ana", "/tickets?tag=a,b,c,d,e,f").statusCode())
                .isEqualTo(400);
    }

    @Test
    void itSpeaksThreeLanguages() {
        TicketNumber number = desk.incident("Idiomas");
        desk.tags.add(desk.actor("ana"), number, "línguas");
        for (String language : List.of("pt-BR", "es")) {
            var browser = portal.browser.in(language);
            assertThat(browser.get("ada", "/tickets/tags").body()).contains("Etiqueta que", "línguas");
            assertThat(browser.get("ana", "/tickets/" + number + "/history").body())
                    .contains("Etiqueta: línguas");
        }
    }

    private static String panel(String login, TicketNumber number) {
        var request = new FakeRequest(desk.actor(login), Locale.ENGLISH, null);
        var output = new StringOutput();
        new TagsPanel(desk.tags).content(request, number.toString()).ifPresent(panel -> panel.writeTo(output));
        return output.toString();
    }

    private static String page(String login) {
        return portal.browser.get(login, "/tickets/tags").body();
    }

    private static HttpResponse<String> post(String login, String form, Map<String, String> fields) {
        return portal.browser.post(login, "/tickets/tags" + form, fields);
    }
}
