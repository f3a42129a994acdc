package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.SplitDraft;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages on which tickets are merged and split. */
class MergePageTest {
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
    void bothSubjectsAreSeenBeforeTheTicketsAreMerged() {
        TicketNumber one = desk.incident("Printer <b>out</b>");
        TicketNumber into = desk.incident("No paper");
        assertThat(page("ana", "/tickets/merge/" + one))
                .contains("Into which ticket?")
                .doesNotContain("Is it the same?");
        assertThat(page("ana", "/tickets/merge/" + one + "?into=" + into.id()))
                .contains("Is it the same?", "</span> Printer &lt;b&gt;out&lt;/b&gt;", "</span> No paper");
        assertThat(page("ana", "/tickets/merge/" + one + "?into=nonsense"))
                .contains("There is no ticket of this number here.");
        HttpResponse<String> merged = merge(one, into);
        assertThat(merged.statusCode()).isEqualTo(303);
        assertThat(get(one).mergedInto()).contains(into);
    }

    @Test
    void theMergedTicketLeadsToTheOtherOneWhichShowsWhatWasReportedAndSaid() {
        TicketNumber one = desk.incident("Same again");
        TicketNumber into = desk.incident("The first");
        desk.tickets.say(desk.actor("ana"), one, Visibility.PUBLIC, "have you tried");
        merge(one, into);
        assertThat(page("ana", "/tickets/" + one))
                .contains("It goes on in", "/tickets/" + into)
                .doesNotContain("props-title", "id=\"reply\"");
        assertThat(page("rita", "/tickets/" + one)).contains("It goes on in", "id=\"reply\"");
        for (String login : List.of("ana", "rita")) {
            assertThat(page(login, "/tickets/" + into)).contains("from " + one, "have you tried", "report-" + one);
        }
    }

    @Test
    void itIsUndoneFromThePanelOfEitherTicket() {
        TicketNumber one = desk.incident("Undone");
        TicketNumber into = desk.incident("Other");
        merge(one, into);
        assertThat(panel("ana", one)).contains("Merged into", "/tickets/merge/" + one + "/undo");
        assertThat(panel("ana", into)).contains("Merged here", "/tickets/merge/" + one + "/undo");
        assertThat(panel("rita", one)).contains("Merged into").doesNotContain("/undo");
        HttpResponse<String> undone =
                portal.browser.post("ana", "/tickets/merge/" + one + "/undo", Map.of("version", version(one)));
        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(get(one).state()).isEqualTo(State.NEW);
        assertThat(panel("rita", one)).isEmpty();
    }

    @Test
    void whatIsWrongStandsOnThePage() {
        TicketNumber one = desk.incident("Alone");
        assertThat(merge(one, one).body()).contains("A ticket can’t be merged into itself.");
        HttpResponse<String> stale = portal.browser.post(
                "ana",
                "/tickets/merge/" + one + "/into",
                Map.of("version", "77", "into", desk.incident("x").toString()));
        assertThat(stale.statusCode()).isEqualTo(412);
        HttpResponse<String> nothing = portal.browser.post(
                "ana", "/tickets/split/" + one + "/off", Map.of("version", version(one), "subject", "x"));
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("Choose at least one message.");
        assertThat(portal.browser
                        .post("ana", "/tickets/merge/" + one + "/nonsense", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void chosenMessagesBecomeATicketAndArePutBack() {
        TicketNumber one = desk.incident("Two things");
        long moves = desk.tickets
                .say(desk.actor("rita"), one, Visibility.PUBLIC, "and a <i>screen</i>")
                .id();
        assertThat(page("ana", "/tickets/split/" + one)).contains("and a &lt;i&gt;screen", "Rita Requester");
        HttpResponse<String> made = portal.browser.post(
                "ana",
                "/tickets/split/" + one + "/off",
                Map.of(
                        "version",
                        version(one),
                        "subject",
                        "A screen",
                        "kind",
                        "service-request",
                        "message",
                        String.valueOf(moves)));
        assertThat(made.statusCode()).isEqualTo(303);
        TicketNumber split =
                desk.merges.of(desk.actor("ana"), one).splits().get(0).number();
        assertThat(page("rita", "/tickets/" + split)).contains("and a &lt;i&gt;screen", "from " + one);
        assertThat(page("rita", "/tickets/" + one)).doesNotContain("and a &lt;i&gt;screen");
        assertThat(panel("ana", one)).contains("Split off to", "/tickets/split/" + split + "/undo");
        HttpResponse<String> back =
                portal.browser.post("ana", "/tickets/split/" + split + "/undo", Map.of("version", version(split)));
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(page("rita", "/tickets/" + one)).contains("and a &lt;i&gt;screen");
    }

    @Test
    void itSpeaksThreeLanguages() {
        TicketNumber one = desk.incident("Idiomas");
        TicketNumber into = desk.incident("Outro");
        long message = desk.tickets
                .say(desk.actor("ana"), into, Visibility.PUBLIC, "x")
                .id();
        merge(one, into);
        desk.merges.split(
                desk.actor("ana"),
                into,
                OptionalLong.empty(),
                new SplitDraft(Kind.INCIDENT, "Parte", OptionalLong.empty(), Set.of(message)));
        assertThat(portal.browser
                        .in("pt-BR")
                        .get("ana", "/tickets/" + into + "/history")
                        .body())
                .contains("mesclou com outro chamado", "Mesclado aqui: " + one, "separou mensagens");
        assertThat(portal.browser
                        .in("es")
                        .get("ana", "/tickets/" + one + "/history")
                        .body())
                .contains("lo fusionó con otro ticket", "Fusionado con: " + into);
        assertThat(portal.browser.get("ana", "/tickets/" + one + "/history").body())
                .contains("merged it with another ticket", "Merged into: " + into);
        assertThat(portal.browser.in("es").get("ana", "/tickets/merge/" + into).body())
                .contains("¿Con qué ticket?", "Fusionado aquí");
    }

    private static HttpResponse<String> merge(TicketNumber one, TicketNumber into) {
        return portal.browser.post(
                "ana", "/tickets/merge/" + one + "/into", Map.of("version", version(one), "into", into.toString()));
    }

    private static Ticket get(TicketNumber number) {
        return desk.tickets.get(desk.actor("ana"), number);
    }

    private static String version(TicketNumber number) {
        return String.valueOf(get(number).version());
    }

    private static String panel(String login, TicketNumber number) {
        var request = new FakeRequest(desk.actor(login), Locale.ENGLISH, null);
        var output = new StringOutput();
        new MergesPanel(desk.tickets, desk.merges)
                .content(request, number.toString())
                .ifPresent(panel -> panel.writeTo(output));
        return output.toString();
    }

    private static String page(String login, String path) {
        return portal.browser.get(login, path).body();
    }
}
