package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** The register of breaches in the portal. */
class BreachesPageTest {
    private static final String PATH = "/tickets/breaches";

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
    void anAgentRecordsAWarningThePersonRepliesAndALeadWithdrawsIt() {
        TicketNumber shown = desk.incident("Shouting");
        String breach = recorded(
                "ana",
                Map.of("person", "rita", "evidence", "" + shown.id(), "account", "<b>Shouted</b>", "days", "30"));
        assertThat(page("rita", breach))
                .contains("&lt;b&gt;Shouted&lt;/b&gt;", shown.toString(), "Your reply")
                .doesNotContain("Why it is withdrawn");
        assertThat(portal.browser
                        .post("rita", breach + "/reply", Map.of("text", "I did not"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("ana", breach))
                .contains("I did not", "Rita Requester replied")
                .doesNotContain("Your reply");
        assertThat(page("lia", breach)).contains("Why it is withdrawn");
        assertThat(portal.browser
                        .post("lia", breach + "/withdraw", Map.of("reason", "A mistake"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("rita", breach)).contains("A mistake", "withdrawn").doesNotContain("Your reply");
    }

    @Test
    void aLimitIsALeadsToSetAndTellsThePersonWhatIsLeft() {
        Map<String, String> limit =
                Map.of("person", "chef", "account", "x", "measure", "limit", "ticketsADay", "2", "days", "30");
        assertThat(post("ana", limit).statusCode()).isEqualTo(403);
        String breach = recorded("lia", limit);
        assertThat(page("chef", breach)).contains("you may open 2 tickets within 24 hours");
        assertThat(widget("chef")).contains("At most 2 tickets in 24 hours", breach);
        assertThat(widget("rita")).doesNotContain("At most 2");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingIsRecorded() {
        String before = portal.browser.get("ada", PATH).body();
        assertThat(post("ana", Map.of("person", "nobody-at-all", "account", "x", "days", "1"))
                        .body())
                .contains("Nobody here is called so.");
        assertThat(post("ana", Map.of("person", "max", "account", "x", "days", "1"))
                        .body())
                .contains("Whoever works at the desk does not stand here.");
        assertThat(post("ana", Map.of("person", "rita", "account", "x", "days", "4294967297"))
                        .body())
                .contains("from 1 to 730");
        assertThat(post("ana", Map.of("person", "rita", "evidence", "999999", "account", "x", "days", "1"))
                        .body())
                .contains("There is no ticket of this number here.");
        assertThat(portal.browser.get("ada", PATH).body()).isEqualTo(before);
    }

    @Test
    void nobodyReadsWhatIsRecordedAgainstSomebodyElse() {
        String breach = recorded("ana", Map.of("person", "rita", "account", "Only for Rita", "days", "30"));
        for (String login : new String[] {"chef", "stan", "paco"}) {
            assertThat(portal.browser.get(login, breach).statusCode()).as(login).isEqualTo(404);
            assertThat(portal.browser.get(login, PATH).body()).as(login).doesNotContain("Only for Rita");
        }
        assertThat(portal.browser.get("max", PATH).body())
                .contains("Only for Rita")
                .doesNotContain("Record a breach");
    }

    @Test
    void thePanelTellsTheDeskWhatIsInForce() {
        TicketNumber number = desk.incident("Beside");
        String breach = recorded("ana", Map.of("person", "rita", "account", "x", "days", "30"));
        var output = new StringOutput();
        new BreachesPanel(desk.breaches, desk.tickets)
                .content(new FakeRequest(desk.actor("ana"), Locale.ENGLISH, null), number.toString())
                .ifPresent(panel -> panel.writeTo(output));
        assertThat(output.toString()).contains(breach, "Warning");
    }

    @Test
    void itSpeaksThreeLanguages() {
        assertThat(portal.browser.in("pt-BR").get("ana", PATH).body()).contains("Registrar uma infração");
        assertThat(portal.browser.in("es").get("ana", PATH).body()).contains("Registrar una infracción");
    }

    private static String widget(String login) {
        var output = new StringOutput();
        new BreachesWidget(desk.breaches)
                .content(new FakeRequest(desk.actor(login), Locale.ENGLISH, null))
                .ifPresent(widget -> widget.writeTo(output));
        return output.toString();
    }

    /** @return where it stands */
    private static String recorded(String login, Map<String, String> fields) {
        HttpResponse<String> answer = post(login, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> post(String login, Map<String, String> fields) {
        return portal.browser.post(login, PATH, fields);
    }

    private static String page(String login, String path) {
        return portal.browser.get(login, path).body();
    }
}
