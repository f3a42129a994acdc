package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Rating.Verdict;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** The question whether a requester is satisfied: beside the ticket, among the requests, by a link; and the figures. */
class RatingsPageTest {
    private static final String RATINGS = "/tickets/ratings";
    private static final String QUESTION = "Are you satisfied with how this was handled?";

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
    void theRequesterAnswersBesideTheTicketWithOneClick() {
        TicketNumber ticket = desk.incident("Fast <b>help</b>");
        assertThat(panel("rita", ticket)).isEmpty();
        ask(ticket);
        assertThat(panel("rita", ticket)).contains(QUESTION, "value=\"good\"", "value=\"bad\"");
        assertThat(panel("ana", ticket)).contains("Asked").doesNotContain("<form");
        for (String login : List.of("chef", "paco")) {
            assertThat(post(login, RATINGS + "/" + ticket, Map.of("verdict", "bad"))
                            .statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        assertThat(panel("chef", ticket)).isEmpty();
        var answered = post("rita", RATINGS + "/" + ticket, Map.of("verdict", "good"));
        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(panel("ana", ticket)).contains("Good").doesNotContain("Change the answer");
        assertThat(panel("rita", ticket)).contains("Good", "Change the answer");
        post("rita", RATINGS + "/" + ticket, Map.of("verdict", "bad", "comment", "not <i>so</i>"));
        assertThat(panel("ana", ticket)).contains("Bad", "not &lt;i&gt;so&lt;/i&gt;");
        assertThat(portal.browser.get("ana", "/tickets/" + ticket + "/history").body())
                .contains("said how satisfied they are", "Answer");
    }

    @Test
    void whatIsAskedStandsAboveTheRequestsUntilItIsAnswered() {
        TicketNumber ticket = desk.incident("Ask me");
        ask(ticket);
        assertThat(portal.browser.get("rita", "/requests").body()).contains(QUESTION, RATINGS + "/" + ticket, "Ask me");
        assertThat(portal.browser.get("chef", "/requests").body()).doesNotContain(QUESTION);
        var wrong = post("rita", RATINGS + "/" + ticket, Map.of("verdict", "so-so", "comment", "hm"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Choose good or bad.", "hm");
        post("rita", RATINGS + "/" + ticket, Map.of("verdict", "good"));
        assertThat(portal.browser.get("rita", "/requests").body()).doesNotContain(RATINGS + "/" + ticket);
    }

    @Test
    void whoeverHasTheLinkIsAskedAndOnlyTheFormAnswers() {
        TicketNumber ticket = desk.incident("By link");
        ask(ticket);
        String link = "/rate/" + desk.satisfaction.secret(Actor.system("mail"), ticket);
        var read = portal.browser.get("nobody", link + "?verdict=bad");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body())
                .contains(QUESTION, ticket.toString(), "value=\"bad\" checked")
                .doesNotContain("By link");
        assertThat(read.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(desk.satisfaction
                        .find(desk.actor("ana"), ticket)
                        .orElseThrow()
                        .verdict())
                .isEmpty();
        assertThat(post("nobody", link, Map.of("verdict", "bad", "comment", "slow"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.satisfaction
                        .find(desk.actor("ana"), ticket)
                        .orElseThrow()
                        .verdict())
                .contains(Verdict.BAD);
        assertThat(portal.browser.get("nobody", link).body()).contains("value=\"bad\" checked", "slow");
    }

    @Test
    void aLinkThatIsForgedAlteredOrOverIsLikeNone() {
        TicketNumber ticket = desk.incident("Forged");
        ask(ticket);
        String link = "/rate/" + desk.satisfaction.secret(Actor.system("mail"), ticket);
        String altered = link.substring(0, 10) + (link.charAt(10) == 'x' ? 'y' : 'x') + link.substring(11);
        for (String none : List.of(altered, link + "A", link + "/more", "/rate/x", "/rate")) {
            assertThat(portal.browser.get("nobody", none).statusCode()).as(none).isEqualTo(404);
            assertThat(post("nobody", none, Map.of("verdict", "good")).statusCode())
                    .as(none)
                    .isEqualTo(404);
        }
        desk.clock.advance(Duration.ofDays(14));
        assertThat(portal.browser.get("nobody", link).statusCode()).isEqualTo(404);
        assertThat(post("nobody", link, Map.of("verdict", "good")).statusCode()).isEqualTo(404);
        assertThat(post("rita", RATINGS + "/" + ticket, Map.of("verdict", "good"))
                        .body())
                .contains("The days in which you could answer are over.");
        assertThat(desk.satisfaction
                        .find(desk.actor("ana"), ticket)
                        .orElseThrow()
                        .verdict())
                .isEmpty();
    }

    @Test
    void figuresTellTheShareWithTheNumberBehindIt() {
        desk.clock.advance(Duration.ofDays(400));
        for (String verdict : List.of("good", "good", "bad")) {
            TicketNumber ticket = desk.incident("Figures");
            ask(ticket);
            post("rita", RATINGS + "/" + ticket, Map.of("verdict", verdict));
        }
        ask(desk.incident("Silent"));
        LocalDate today = LocalDate.ofInstant(desk.clock.instant(), ZoneOffset.UTC);
        String days = "&from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
        for (String by : List.of("month", "team", "agent")) {
            assertThat(portal.browser.get("max", RATINGS + "?by=" + by + days).body())
                    .contains("67 % of 3");
        }
        assertThat(portal.browser
                        .get("max", RATINGS + "?by=team&from=2001-01-01&to=2001-01-02")
                        .body())
                .contains("Nobody was asked in these days.");
        assertThat(portal.browser.get("max", RATINGS + "?by=year").statusCode()).isEqualTo(400);
        assertThat(portal.browser.get("ana", RATINGS).statusCode()).isEqualTo(403);
    }

    @Test
    void itSpeaksThreeLanguages() {
        TicketNumber ticket = desk.incident("Idiomas");
        ask(ticket);
        assertThat(portal.browser
                        .in("pt-BR")
                        .get("rita", RATINGS + "/" + ticket)
                        .body())
                .contains("Você ficou satisfeito");
        assertThat(portal.browser.in("es").get("rita", RATINGS + "/" + ticket).body())
                .contains("¿Quedó satisfecho");
    }

    private static void ask(TicketNumber ticket) {
        desk.resolve(ticket);
        desk.clock.advance(Duration.ofHours(1));
        desk.timers.round();
    }

    private static String panel(String login, TicketNumber number) {
        var request = new FakeRequest(desk.actor(login), Locale.ENGLISH, null);
        var output = new StringOutput();
        new RatingPanel(desk.satisfaction)
                .content(request, number.toString())
                .ifPresent(panel -> panel.writeTo(output));
        return output.toString();
    }

    private static HttpResponse<String> post(String login, String path, Map<String, String> fields) {
        return portal.browser.post(login, path, fields);
    }
}
