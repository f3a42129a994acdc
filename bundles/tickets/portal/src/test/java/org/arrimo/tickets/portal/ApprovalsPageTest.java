package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.Approvals;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/** Approvals: asked for on a ticket's page, answered among what waits or by a link. */
class ApprovalsPageTest {
    private static final String APPROVALS = "/tickets/approvals";
    private static final Pattern LINK = Pattern.compile("/approve/([A-Za-z0-9_-]{43})");

    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;
    private static Approvals approvals;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
        approvals = desk.real.pending().approvals();
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @Test
    void theDeskAsksInStagesAndWhatIsSaidStandsBesideTheTicket() {
        TicketNumber ticket = desk.incident("New <b>laptop</b>");
        assertThat(panel("ana", ticket)).contains("No approval was asked for.", "Ask for approval");
        assertThat(panel("rita", ticket)).isEmpty();
        var asked =
                ask(ticket, Map.of("approvers1", "stan, role:manager", "needs1", "all", "approvers2", "lead:Network"));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        assertThat(asked.body())
                .contains("May we <i>buy</i>?".replace("<", "&lt;").replace(">", "&gt;"), "Stan Stranger");
        assertThat(panel("ana", ticket)).contains("Waits", "Stan Stranger", "Any manager", "Lead of Network");
        assertThat(portal.browser.get("max", APPROVALS).body())
                .contains("New &lt;b&gt;laptop&lt;/b&gt;", "Ana Agent asked");
        assertThat(portal.browser.get("lia", APPROVALS).body()).contains("Nothing waits for your answer.");
        long id = one(ticket).id();
        assertThat(portal.browser.get("stan", APPROVALS + "/" + id).body())
                .contains("Rita Requester", "I approve")
                .doesNotContain("since 9");
        assertThat(portal.browser.get("lia", APPROVALS + "/" + id).statusCode()).isEqualTo(404);
        for (String login : List.of("stan", "max", "lia")) {
            assertThat(answer(login, id, "approved").statusCode()).as(login).isEqualTo(303);
        }
        assertThat(panel("max", ticket)).contains("Approved", "because");
        assertThat(portal.browser.get("ana", "/tickets/" + ticket + "/history").body())
                .contains("dealt with an approval", "Answer");
        assertThat(portal.browser.get("stan", APPROVALS + "/" + id).body())
                .contains("It has been decided.")
                .doesNotContain("<button");
    }

    @Test
    void aLinkIsShownOnceAnswersForItsPersonAndReadingItChangesNothing() {
        TicketNumber ticket = desk.incident("By link");
        var asked = ask(ticket, Map.of("approvers1", "stan, chef", "needs1", "all"));
        assertThat(asked.headers().firstValue("Cache-Control")).hasValue("no-store");
        Matcher found = LINK.matcher(asked.body());
        assertThat(found.find()).isTrue();
        String link = found.group();
        assertThat(portal.browser.get("ana", APPROVALS + "/of/" + ticket).body())
                .doesNotContain(link);
        var read = portal.browser.get("nobody", link + "?verdict=approved");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("May we", "I approve").doesNotContain("since 9");
        assertThat(read.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(one(ticket).status()).isEqualTo(Approval.Status.WAITING);
        assertThat(one(ticket).stages().get(0).votes())
                .noneMatch(vote -> vote.verdict().isPresent());
        assertThat(portal.browser
                        .post("nobody", link, Map.of("verdict", "rejected", "comment", "no"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(one(ticket).status()).isEqualTo(Approval.Status.REJECTED);
        assertThat(panel("ana", ticket)).contains("by the link", "Rejected");
        assertThat(portal.browser.get("nobody", link).body()).contains("It has been decided.", "Rejected");
        var again = portal.browser.post("nobody", link, Map.of("verdict", "approved"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("It has been decided.");
    }

    @Test
    void aLinkThatIsForgedWithdrawnOrLapsedSaysSo() {
        TicketNumber ticket = desk.incident("Links");
        String link = link(ask(ticket, Map.of("approvers1", "stan")).body());
        String altered = link.substring(0, 12) + (link.charAt(12) == 'x' ? 'y' : 'x') + link.substring(13);
        for (String none : List.of(altered, link + "A", link + "/more", "/approve/x", "/approve")) {
            assertThat(portal.browser.get("nobody", none).statusCode()).as(none).isEqualTo(404);
            assertThat(portal.browser
                            .post("nobody", none, Map.of("verdict", "approved"))
                            .statusCode())
                    .as(none)
                    .isEqualTo(404);
        }
        var withdrawn = portal.browser.post(
                "ana", APPROVALS + "/of/" + ticket + "/" + one(ticket).id() + "/withdraw", Map.of());
        assertThat(withdrawn.statusCode()).isEqualTo(303);
        assertThat(portal.browser.get("nobody", link).body()).contains("The desk has withdrawn what it asked.");
        String late = link(ask(ticket, Map.of("approvers1", "stan")).body());
        desk.clock.advance(Duration.ofDays(Approvals.DAYS));
        assertThat(portal.browser.get("nobody", late).body()).contains("The time to answer is over.");
        assertThat(portal.browser
                        .post("nobody", late, Map.of("verdict", "approved"))
                        .body())
                .contains("The time to answer is over.");
    }

    @Test
    void whatIsWrongIsToldInTheFormWithWhatWasTyped() {
        TicketNumber ticket = desk.incident("Wrong");
        assertThat(ask(ticket, Map.of()).body()).contains("Name somebody who is to approve.", "May we");
        assertThat(ask(ticket, Map.of("approvers1", "role:king")).body()).contains("Name people with an open account");
        assertThat(ask(ticket, Map.of("approvers1", "ana")).body())
                .contains("You can’t approve what you ask for yourself.");
        assertThat(ask(ticket, Map.of("approvers1", "stan", "until", "soon")).body())
                .contains("Give a date and a time.");
        assertThat(approvals.list(desk.actor("ana"), ticket)).isEmpty();
        desk.change(ticket, TicketPatch.NONE.withState(State.IN_PROGRESS));
        ask(ticket, Map.of("approvers1", "stan", "hold", "true"));
        assertThat(desk.tickets.get(desk.actor("ana"), ticket).state()).isEqualTo(State.ON_HOLD);
        assertThat(approvals.waiting(desk.actor("stan"), PageRequest.first(50)).items())
                .isNotEmpty();
    }

    @Test
    void onlyTheDeskAsksAndItSpeaksThreeLanguages() {
        TicketNumber ticket = desk.incident("Idiomas");
        Map<String, String> fields = fields(Map.of("approvers1", "stan"));
        for (String login : List.of("rita", "chef", "stan", "paco")) {
            assertThat(portal.browser
                            .post(login, APPROVALS + "/of/" + ticket, fields)
                            .statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        assertThat(portal.browser
                        .post("max", APPROVALS + "/of/" + ticket, fields)
                        .statusCode())
                .isEqualTo(403);
        assertThat(portal.browser
                        .in("pt-BR")
                        .get("ana", APPROVALS + "/of/" + ticket)
                        .body())
                .contains("Pedir aprovação");
        assertThat(portal.browser
                        .in("es")
                        .get("ana", APPROVALS + "/of/" + ticket)
                        .body())
                .contains("Pedir aprobación");
    }

    private static HttpResponse<String> ask(TicketNumber ticket, Map<String, String> more) {
        return portal.browser.post("ana", APPROVALS + "/of/" + ticket, fields(more));
    }

    private static Map<String, String> fields(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("question", "May we <i>buy</i>?"));
        fields.putAll(more);
        return fields;
    }

    private static HttpResponse<String> answer(String login, long id, String verdict) {
        return portal.browser.post(login, APPROVALS + "/" + id, Map.of("verdict", verdict, "comment", "because"));
    }

    private static String link(String body) {
        Matcher found = LINK.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group();
    }

    private static Approval one(TicketNumber ticket) {
        return approvals.list(desk.actor("max"), ticket).get(0);
    }

    private static String panel(String login, TicketNumber number) {
        var request = new FakeRequest(desk.actor(login), Locale.ENGLISH, null);
        var output = new StringOutput();
        new ApprovalPanel(approvals, desk.people, desk.groups)
                .content(request, number.toString())
                .ifPresent(panel -> panel.writeTo(output));
        return output.toString();
    }
}
