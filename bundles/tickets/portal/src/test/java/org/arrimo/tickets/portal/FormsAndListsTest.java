package org.arrimo.tickets.portal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.testing.PageCheck;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

class FormsAndListsTest {
    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;
    private static TicketNumber pressing;
    private static TicketNumber done;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
        pressing = desk.incident("Server room is hot");
        desk.change(pressing, TicketPatch.NONE.overriding(Priority.CRITICAL, "It burns"));
        done = desk.incident("Toner is empty");
        desk.resolve(done);
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @Test
    void theQueueBeginsWithOpenTicketsAndShowsAllWhenAsked() {
        assertThat(queue("")).contains(pressing.toString()).doesNotContain(done.toString());
        assertThat(queue("?state=all")).contains(pressing.toString(), done.toString());
        assertThat(queue("?state=resolved")).contains(done.toString()).doesNotContain(pressing.toString());
        assertThat(queue("?state=all&priority=critical"))
                .contains("P1 Critical")
                .doesNotContain(done.toString());
        assertThat(queue("?words=toner")).contains(done.toString()).doesNotContain("/tickets/" + pressing);
        assertThat(queue("?words=nothing+like+it")).contains("No ticket matches");
    }

    @Test
    void ofWordsItIsSaidHowManyWereFoundSoFar() {
        desk.incident("Quill broken");
        assertThat(queue("?words=quill")).contains("<span>1 ticket</span>");
        desk.incident("Quill lost");
        assertThat(queue("?words=quill")).contains("<span>2 tickets</span>");
        assertThat(queue("?words=quill&limit=1")).contains("<span>1+ tickets</span>");
    }

    @Test
    void aNumberInTheSearchLeadsToTheTicket() {
        var answer = portal.browser.get(
                "rita", "/tickets?words=" + pressing.toString().toLowerCase());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/tickets/" + pressing);
        assertThat(portal.browser
                        .get("stan", "/tickets?words=" + pressing)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/requests"));
    }

    @Test
    void aWrongFilterIsRefusedAndNotIgnored() {
        for (String wrong : List.of("state=odd", "priority=1", "team=x", "assignee=ana", "contact=fax", "cursor=x")) {
            assertThat(portal.browser.get("ana", "/tickets?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void theQueueGoesOnPageByPage() {
        String first = queue("?state=all&limit=1");
        assertThat(first).contains("rel=\"next\"", "cursor=");
        String next = first.replaceAll("(?s).*href=\"(\\?[^\"]*cursor=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(queue(next)).contains("First page").isNotEqualTo(first);
    }

    @Test
    void aRequesterOpensATicketInPlainWords() {
        assertThat(portal.browser.get("rita", "/tickets/new").body())
                .contains("Something does not work")
                .doesNotContain("name=\"priority\"", "name=\"requester\"");
        var opened = portal.browser.upload(
                "rita",
                "/tickets/new",
                Map.of("kind", "service-request", "subject", "A chair", "description", "please"),
                "chair.txt",
                "red");

        String path = opened.headers().firstValue("Location").orElseThrow();
        assertThat(path).startsWith("/tickets/REQ-");
        assertThat(portal.browser.get("rita", path).body()).contains("A chair", "chair.txt");
        assertThat(portal.browser.get("rita", "/requests").body()).contains("A chair", "We have received it.");
    }

    @Test
    void aRequesterCanNotSlipInWhatOnlyTheDeskMaySay() {
        var opened = portal.browser.post(
                "rita",
                "/tickets/new",
                Map.of("kind", "incident", "subject", "Urgent!", "priority", "critical", "requester", "ada"));

        Ticket ticket = ticket(opened.headers().firstValue("Location").orElseThrow());
        assertThat(ticket.priority()).isEqualTo(Priority.MODERATE);
        assertThat(ticket.requester()).isEqualTo(desk.actor("rita").personId());
    }

    @Test
    void theDeskOpensForSomebodyElse() {
        var fields = new HashMap<>(Map.of(
                "kind", "incident",
                "subject", "Called in",
                "requester", "rita",
                "priority", "high",
                "priorityReason", "Stands in the rain",
                "contact", "phone",
                "team", String.valueOf(desk.network),
                "mine", "true"));
        var opened = portal.browser.post("ana", "/tickets/new", fields);

        Ticket ticket = ticket(opened.headers().firstValue("Location").orElseThrow());
        assertThat(ticket.requester()).isEqualTo(desk.actor("rita").personId());
        assertThat(ticket.team()).isEqualTo(OptionalLong.of(desk.network));
        assertThat(ticket.assignee())
                .isEqualTo(OptionalLong.of(desk.actor("ana").personId()));

        fields.put("requester", "nobody-of-that-name");
        var refused = portal.browser.post("ana", "/tickets/new", fields);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Nobody has this login or name.", "value=\"nobody-of-that-name\"", "value=\"Called in\"");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndTheRestStays() {
        var refused = portal.browser.post(
                "rita", "/tickets/new", Map.of("kind", "service-request", "subject", " ", "description", "kept text"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("f-subject-problem", "kept text");
        assertThat(refused.body()).containsPattern("value=\"service-request\"\\s+checked");
    }

    @Test
    void whatIsKnownAlreadyIsShownWhileTheSubjectIsWritten() {
        TicketNumber known = desk.incident("Coffee <machine> leaks");
        assertThat(portal.browser.get("rita", "/tickets/new").body()).contains("data-hx-get=\"/tickets/similar\"");
        String shown = portal.browser
                .get("rita", "/tickets/similar?subject=our+coffee+machine+leaks")
                .body();
        assertThat(shown).contains("Is it one of these?", "/tickets/" + known, "Coffee &lt;machine&gt; leaks");
        assertThat(portal.browser
                        .get("stan", "/tickets/similar?subject=our+coffee+machine+leaks")
                        .body())
                .doesNotContain(known.toString());
    }

    @Test
    void theSameFormSentTwiceOpensOneTicket() {
        Map<String, String> form = Map.of("kind", "incident", "subject", "Sent by a double click", "description", "");
        assertThat(portal.browser.post("rita", "/tickets/new", form).statusCode())
                .isEqualTo(303);
        var again = portal.browser.post("rita", "/tickets/new", form);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("You sent the same a moment ago: it is INC-");
    }

    @Test
    void suggestionsAreOptionsWithLogins() {
        assertThat(portal.browser
                        .get("ana", "/tickets/requesters?requester=rit")
                        .body())
                .contains("<option value=\"rita\">Rita Requester</option>");
        assertThat(portal.browser.get("ana", "/tickets/requesters").body()).doesNotContain("<option");
    }

    @Test
    void aColleagueWhoMaySeesTheOrganisationsRequests() {
        assertThat(portal.browser.get("chef", "/requests").body())
                .contains("My organisation")
                .doesNotContain("Server room");
        assertThat(portal.browser.get("chef", "/requests?of=organisation").body())
                .contains("Server room");
        assertThat(portal.browser.get("stan", "/requests?of=organisation").body())
                .doesNotContain("Server room");
    }

    @Test
    void anImportIsStartedWatchedAndCancelled() {
        var started = portal.browser.upload(
                "ada", "/tickets/import", Map.of("mapping", "servicenow", "dry", "true"), "log.csv", "a,b\n1,2\n");
        assertThat(started.statusCode()).isEqualTo(303);
        assertThat(portal.browser.get("ada", "/tickets/import/jobs").body())
                .contains("log.csv", "Check only", "every 2s");

        assertThat(portal.browser
                        .post("ada", "/tickets/import/1/cancel", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(portal.browser.get("ada", "/tickets/import/jobs").body())
                .contains("Cancelled", "Resume")
                .doesNotContain("every 2s");
        assertThat(portal.browser
                        .post("ada", "/tickets/import", Map.of("mapping", "servicenow"))
                        .body())
                .contains("Choose a file.");
        assertThat(portal.browser.get("ada", "/tickets/import/1/rejects").statusCode())
                .isEqualTo(404);
        assertThat(portal.browser.get("ada", "/tickets/import/9/rejects").statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyPageIsWellFormedInEveryLanguage() {
        for (String tag : List.of("en", "pt-BR", "es")) {
            var browser = portal.browser.in(tag);
            for (String login : List.of("rita", "ana", "ada", "paco")) {
                for (String path : List.of(
                        "/tickets?state=all",
                        "/tickets/" + pressing,
                        "/tickets/" + done,
                        "/tickets/" + done + "/history",
                        "/tickets/new",
                        "/tickets/import",
                        "/requests?show=all")) {
                    var answer = browser.get(login, path);
                    if (answer.statusCode() == 200) {
                        PageCheck.wellFormed(answer.body());
                    }
                }
            }
        }
    }

    @Test
    void widgetsShowFiguresAndOpenTickets() {
        var request = new FakeRequest(desk.actor("ana"), java.util.Locale.ENGLISH, null);
        var figures =
                new QueueWidget(desk.tickets, desk.people, desk.groups, desk.presences, desk.majors).content(request);
        var own = new OpenTicketsWidget(desk.tickets)
                .content(new FakeRequest(desk.actor("rita"), request.locale(), null));

        assertThat(text(figures)).contains("Unassigned", "/tickets?assignee=none");
        assertThat(text(own)).contains("Server room is hot", "My requests");
    }

    @Test
    void styleAndScriptAreKeptUntilTheyChange() {
        var style = portal.browser.get("rita", Assets.STYLE.path());
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(portal.browser
                        .get("rita", "/tickets/assets/old/tickets.css")
                        .headers()
                        .firstValue("Cache-Control"))
                .contains("no-cache");
        assertThat(portal.browser.get("rita", "/tickets/assets/x/other.css").statusCode())
                .isEqualTo(404);
    }

    private static String text(Optional<gg.jte.Content> content) {
        return Templates.text(content.orElseThrow());
    }

    private static Ticket ticket(String path) {
        return desk.tickets.get(desk.actor("ana"), TicketNumber.of(path.substring("/tickets/".length())));
    }

    /** @return the queue's page without the tabs of what was opened before */
    private static String queue(String search) {
        String page = portal.browser.get("ana", "/tickets" + search).body();
        return page.replaceFirst("(?s)<nav id=\"ticket-tabs\".*?</nav>", "");
    }
}
