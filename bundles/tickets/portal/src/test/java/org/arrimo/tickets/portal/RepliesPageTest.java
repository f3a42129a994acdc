package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.tickets.api.ReplyFigures;
import org.arrimo.tickets.api.SavedReply;
import org.arrimo.tickets.api.SavedReplyDraft;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of saved replies, and the choice above the reply box. */
class RepliesPageTest {
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
    void oneIsWrittenFoundChangedAndRemoved() {
        assertThat(post("ana", "/new", form("Restart", "{{requester.name}}, restart it"))
                        .statusCode())
                .isEqualTo(303);
        SavedReply reply = named("Restart");
        assertThat(get("ana", "?q=rest")).contains("/tickets/replies/" + reply.id(), "Only me");
        assertThat(get("ana", "/" + reply.id())).contains("value=\"Restart\"", "{{requester.name}}, restart it");
        assertThat(portal.browser.get("ada", "/tickets/replies/" + reply.id()).statusCode())
                .isEqualTo(404);
        assertThat(post("ana", "/" + reply.id(), form("Reboot", "x", "version", "1"))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> stale = post("ana", "/" + reply.id(), form("Again", "y", "version", "1"));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("value=\"Again\"");
        assertThat(post("ana", "/" + reply.id() + "/remove", Map.of("version", "2"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("ana", "?q=reboot")).contains("Nothing found");
    }

    @Test
    void whatIsWrongStandsOnTheFormWithWhatWasTyped() {
        HttpResponse<String> refused = post("ana", "/new", form("Odd", "Dear {{requester.nam}}"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("There is no placeholder “requester.nam”.", "Dear {{requester.nam}}", "value=\"Odd\"");
        assertThat(post("ana", "/new", Map.of("title", "t", "text", "x", "scope", "global"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("ana", "/new")).doesNotContain("All of the desk");
        assertThat(get("ada", "/new")).contains("All of the desk", "Team Network");
    }

    @Test
    void whatIsChosenFillsTheReplyBoxAndIsCountedWhenItIsSent() {
        SavedReply reply =
                desk.replies.add(desk.actor("ada"), draft("Hello", "Dear {{requester.name}} <{{ticket.number}}>"));
        TicketNumber number = desk.incident("Box");
        assertThat(panel("ana", number)).contains("value=\"" + reply.id() + "\">Hello", "name=\"reply\"");
        assertThat(panel("paco", number)).isEmpty();
        String filled = portal.browser
                .get("ana", "/tickets/" + number + "?reply=" + reply.id())
                .body();
        assertThat(filled)
                .contains("Dear Rita Requester &lt;" + number)
                .contains("<input type=\"hidden\" name=\"reply\" value=\"" + reply.id() + "\">");
        assertThat(portal.browser
                        .get("ana", "/tickets/" + number + "?reply=999999")
                        .statusCode())
                .isEqualTo(404);
        assertThat(portal.browser
                        .get("rita", "/tickets/" + number + "?reply=" + reply.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(number, reply.id(), "Dear Rita")).isEqualTo(303);
        assertThat(uses(reply)).isEqualTo(1);
        assertThat(get("max", "/figures?from=2026-03&to=2026-03")).contains("Hello", "Ana Agent: 1");
        desk.replies.remove(desk.actor("ada"), reply.id(), 1);
        assertThat(send(number, reply.id(), "Dear Rita, again")).isEqualTo(303);
        assertThat(desk.tickets
                        .messages(desk.actor("rita"), number, PageRequest.first(5))
                        .items())
                .hasSize(2);
        assertThat(uses(reply)).isEqualTo(1);
    }

    @Test
    void oneOfHtmlIsShownCleanedAndFillsTheReplyBoxAsText() {
        String written = "<p onclick=\"x()\">Dear <b>{{requester.name}}</b></p><script>x()</script>";
        String cleaned = "<p>Dear <b>{{requester.name}}</b></p>";
        assertThat(post("ada", "/new", form("Bold", written, "format", "html", "scope", "global"))
                        .statusCode())
                .isEqualTo(303);
        SavedReply reply = named("Bold");
        assertThat(reply.html()).contains(cleaned);
        assertThat(get("ada", "/" + reply.id()))
                .contains("value=\"html\" selected", "&lt;p&gt;Dear &lt;b&gt;", ">" + cleaned + "</div>");
        assertThat(get("max", "/" + reply.id()))
                .contains(">" + cleaned + "</div>")
                .doesNotContain("name=\"text\"");
        assertThat(get("ana", "?words=bold")).contains(">HTML</span>", "Dear {{requester.name}}");
        TicketNumber number = desk.incident("Plain box");
        assertThat(portal.browser
                        .get("ana", "/tickets/" + number + "?reply=" + reply.id())
                        .body())
                .contains("\nDear Rita Requester</textarea>");
        assertThat(portal.browser
                        .get("ana", "/tickets/picks/" + number + "?of=replies&words=bold")
                        .body())
                .contains("data-tk-text=\"Dear Rita Requester\"");
        HttpResponse<String> refused = post(
                "ada",
                "/" + reply.id(),
                form(
                        "Bold",
                        "<a href=\"https://a.example/{{ticket.number}}\">x</a>",
                        "format",
                        "html",
                        "version",
                        "1"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "id=\"f-text-problem\"", "not in an address", "value=\"html\" selected", "/{{ticket.number}}");
        assertThat(post("ada", "/" + reply.id(), form("Bold", "x", "format", "rtf", "version", "1"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(
                                "ada",
                                "/" + reply.id(),
                                form("Bold", "<b>x", "format", "plain", "scope", "global", "version", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(named("Bold").html()).isEmpty();
        assertThat(get("ada", "/" + reply.id()))
                .contains("&lt;b&gt;x</textarea>")
                .doesNotContain("As it will look");
    }

    @Test
    void theSearchLeadsBackToTheTicket() {
        SavedReply reply = desk.replies.add(desk.actor("ada"), draft("Way back", "x"));
        TicketNumber number = desk.incident("From here");
        assertThat(get("ana", "?for=" + number + "&q=way"))
                .contains("/tickets/" + number + "?reply=" + reply.id() + "#reply");
    }

    @Test
    void itSpeaksThreeLanguages() {
        for (Map.Entry<String, String> told :
                Map.of("pt-BR", "cliente", "es", "Título").entrySet()) {
            assertThat(portal.browser
                            .in(told.getKey())
                            .get("ana", "/tickets/replies/new")
                            .body())
                    .contains(told.getValue(), "{{requester.name|cliente}}");
        }
    }

    private static int send(TicketNumber number, long reply, String body) {
        return portal.browser
                .post(
                        "ana",
                        "/tickets/" + number + "/messages",
                        Map.of("visibility", "public", "body", body, "reply", String.valueOf(reply)))
                .statusCode();
    }

    private static long uses(SavedReply reply) {
        YearMonth month = YearMonth.from(desk.clock.instant().atOffset(ZoneOffset.UTC));
        return desk.replies.figures(desk.actor("max"), month, month).stream()
                .filter(figures -> figures.reply() == reply.id())
                .mapToLong(ReplyFigures::uses)
                .sum();
    }

    private static SavedReply named(String title) {
        return desk.replies.list(desk.actor("ana"), Optional.of(title), PageRequest.first(5)).items().stream()
                .findFirst()
                .orElseThrow();
    }

    private static SavedReplyDraft draft(String title, String text) {
        return new SavedReplyDraft(Scope.GLOBAL, OptionalLong.empty(), title, text, Optional.empty(), Optional.empty());
    }

    private static Map<String, String> form(String title, String text, String... more) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of("title", title, "text", text, "scope", "personal"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static String panel(String login, TicketNumber number) {
        var request = new FakeRequest(desk.actor(login), Locale.ENGLISH, null);
        var output = new StringOutput();
        new RepliesPanel(desk.replies).content(request, number.toString()).ifPresent(panel -> panel.writeTo(output));
        return output.toString();
    }

    private static String get(String login, String path) {
        return portal.browser.get(login, "/tickets/replies" + path).body();
    }

    private static HttpResponse<String> post(String login, String form, Map<String, String> fields) {
        return portal.browser.post(login, "/tickets/replies" + form, fields);
    }
}
