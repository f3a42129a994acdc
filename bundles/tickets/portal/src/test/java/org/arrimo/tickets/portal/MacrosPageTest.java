package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of macros, and the choice on a ticket's page. */
class MacrosPageTest {
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
    void oneIsWrittenRunChangedAndRemoved() {
        HttpResponse<String> saved = post(
                "/new",
                form(
                        "Mine now",
                        "state",
                        "in-progress",
                        "assignee",
                        "me",
                        "tagsToAdd",
                        "vpn, eu",
                        "text",
                        "Dear {{requester.name}}"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        Macro macro = named("Mine now");
        assertThat(get("/" + macro.id()))
                .contains("value=\"vpn, eu\"", "Dear {{requester.name}}", "value=\"me\" selected");
        TicketNumber number = desk.incident("Take me");
        assertThat(panel("ana", number)).contains("value=\"" + macro.id() + "\">Mine now");
        assertThat(panel("max", number)).isEmpty();
        assertThat(run(number, macro.id(), 1).headers().firstValue("Location")).contains("/tickets/" + number);
        Ticket ticket = desk.tickets.get(desk.actor("ana"), number);
        assertThat(ticket.state()).isEqualTo(State.IN_PROGRESS);
        assertThat(ticket.assignee()).hasValue(desk.actor("ana").personId());
        assertThat(desk.tags.of(desk.actor("ana"), number)).containsExactly("eu", "vpn");
        assertThat(portal.browser.get("rita", "/tickets/" + number).body()).contains("Dear Rita Requester");
        assertThat(post("/" + macro.id(), form("Later", "priority", "low", "priorityReason", "Because", "version", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(post("/" + macro.id() + "/remove", Map.of("version", "2")).statusCode())
                .isEqualTo(303);
        assertThat(get("")).doesNotContain("Later");
    }

    @Test
    void whatItSaysMayBeHtml() {
        String written = "<p onclick=\"x()\">Dear <b>{{requester.name}}</b></p>";
        String cleaned = "<p>Dear <b>{{requester.name}}</b></p>";
        assertThat(post("/new", form("Bold macro", "text", written, "format", "html"))
                        .statusCode())
                .isEqualTo(303);
        Macro macro = named("Bold macro");
        assertThat(get("/" + macro.id()))
                .contains("value=\"html\" selected", "&lt;p&gt;Dear &lt;b&gt;", ">" + cleaned + "</div>");
        TicketNumber number = desk.incident("Say it boldly");
        run(number, macro.id(), 1);
        assertThat(portal.browser.get("rita", "/tickets/" + number).body())
                .contains("<p>Dear <b>Rita Requester</b></p>");
        HttpResponse<String> refused =
                post("/" + macro.id(), form("Bold macro", "text", "<p>{{x}}</p>", "format", "html", "version", "1"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"f-text-problem\"", "There is no placeholder “x”.");
    }

    @Test
    void whatCanNotBeRunSaysWhyAndLeadsBack() {
        Macro macro = add(
                "Close at once",
                Map.of("state", "closed", "priority", "low", "priorityReason", "Because"),
                MacroSteps.Next.STAY);
        TicketNumber number = desk.incident("Too early");
        HttpResponse<String> refused = run(number, macro.id(), 1);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Nothing was changed.", "/tickets/" + number);
        assertThat(desk.tickets.get(desk.actor("ana"), number).priority()).isEqualTo(Priority.MODERATE);
        assertThat(run(number, macro.id(), 7).statusCode()).isEqualTo(412);
        assertThat(run(number, 999_999, 1).statusCode()).isEqualTo(404);
    }

    @Test
    void afterwardsThePersonIsWhereTheMacroSays() {
        TicketNumber older = desk.incident("Waiting in the queue");
        desk.clock.advance(java.time.Duration.ofMinutes(1));
        TicketNumber number = desk.incident("On top of it");
        Macro next = add("Next", Map.of("priority", "low", "priorityReason", "Because"), MacroSteps.Next.NEXT);
        Macro close = add("Close", Map.of("priority", "high", "priorityReason", "Because"), MacroSteps.Next.CLOSE);
        assertThat(run(number, next.id(), 1).headers().firstValue("Location")).contains("/tickets/" + older);
        assertThat(run(number, close.id(), 2).headers().firstValue("Location")).contains("/tickets");
    }

    @Test
    void whatIsWrongStandsOnTheForm() {
        HttpResponse<String> empty = post("/new", form("Nothing"));
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("A macro does one thing at least.", "value=\"Nothing\"");
        HttpResponse<String> odd = post("/new", form("Odd", "text", "{{x}}"));
        assertThat(odd.body()).contains("There is no placeholder “x”.");
    }

    @Test
    void itSpeaksThreeLanguages() {
        for (Map.Entry<String, List<String>> told : Map.of(
                        "pt-BR", List.of("Sem alteração", "próximo"), "es", List.of("Sin cambios", "siguiente"))
                .entrySet()) {
            assertThat(portal.browser
                            .in(told.getKey())
                            .get("ana", "/tickets/macros/new")
                            .body())
                    .contains(told.getValue());
        }
    }

    private static HttpResponse<String> run(TicketNumber number, long macro, long version) {
        return post("/run/" + number, Map.of("macro", String.valueOf(macro), "version", String.valueOf(version)));
    }

    private static Macro add(String title, Map<String, String> changes, MacroSteps.Next next) {
        return desk.macros.add(
                desk.actor("ana"),
                new MacroDraft(
                        Scope.PERSONAL,
                        OptionalLong.empty(),
                        title,
                        new MacroSteps(changes, List.of(), List.of(), Optional.empty(), next)));
    }

    private static Macro named(String title) {
        return desk.macros.list(desk.actor("ana")).stream()
                .filter(macro -> macro.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> form(String title, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of("title", title, "scope", "personal"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static String panel(String login, TicketNumber number) {
        var request = new FakeRequest(desk.actor(login), Locale.ENGLISH, null);
        var output = new StringOutput();
        new MacrosPanel(desk.macros, desk.tickets)
                .content(request, number.toString())
                .ifPresent(panel -> panel.writeTo(output));
        return output.toString();
    }

    private static String get(String path) {
        return portal.browser.get("ana", "/tickets/macros" + path).body();
    }

    private static HttpResponse<String> post(String form, Map<String, String> fields) {
        return portal.browser.post("ana", "/tickets/macros" + form, fields);
    }
}
