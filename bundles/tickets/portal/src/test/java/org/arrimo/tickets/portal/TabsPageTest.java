package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketTabs;

import static org.assertj.core.api.Assertions.assertThat;

/** The tickets a member of the staff has open, above the ticket's page and the queue. */
class TabsPageTest {
    private static final Pattern TAB = Pattern.compile("<a class=\"tk-tab-link\" href=\"/tickets/([A-Z]+-[0-9]+)\"");

    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;
    private static int tickets;

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

    @BeforeEach
    void closeAll() {
        for (String login : List.of("ana", "max")) {
            desk.tabs.list(desk.actor(login)).forEach(tab -> desk.tabs.close(desk.actor(login), tab.number()));
        }
    }

    @Test
    void whatIsOpenedIsATabOnEveryPageUntilItIsClosed() {
        TicketNumber one = desk.incident("First <tab>");
        TicketNumber two = desk.incident("Second tab");
        assertThat(queue("ana"))
                .contains("id=\"ticket-tabs\"", "data-live=\"tickets/*\"")
                .doesNotContain("tk-tab-link");
        page("ana", one.toString());
        String second = page("ana", two + "/history");
        assertThat(tabs(second)).containsExactly(one, two);
        assertThat(second)
                .contains("First &lt;tab&gt;</span></a>")
                .contains("href=\"/tickets/" + two + "\" aria-current=\"page\"")
                .doesNotContain("href=\"/tickets/" + one + "\" aria-current=\"page\"");
        assertThat(tabs(queue("ana"))).containsExactly(one, two);
        assertThat(post("ana", one, "close", Map.of("at", "")).headers().firstValue("Location"))
                .contains("/tickets");
        assertThat(tabs(queue("ana"))).containsExactly(two);
        assertThat(tabs(queue("ada"))).isEmpty();
    }

    @Test
    void whoClosesTheTabOfThePageComesToTheNextOneOrToTheQueue() {
        List<TicketNumber> all = open(3);
        assertThat(closedAt(all.get(0))).isEqualTo("/tickets/" + all.get(1));
        desk.clock.advance(Duration.ofSeconds(1));
        page("ana", all.get(0).toString());
        assertThat(closedAt(all.get(0))).as("the last one").isEqualTo("/tickets/" + all.get(2));
        assertThat(closedAt(all.get(1))).isEqualTo("/tickets/" + all.get(2));
        assertThat(closedAt(all.get(2))).isEqualTo("/tickets");
        List<TicketNumber> others = open(2);
        Map<String, String> aside = Map.of("at", others.get(1).toString());
        assertThat(post("ana", others.get(0), "close", aside).headers().firstValue("Location"))
                .as("of another page")
                .contains("/tickets/" + others.get(1));
    }

    @Test
    void withHtmxTheStripAloneIsExchanged() {
        List<TicketNumber> all = open(2);
        Browser htmx = portal.browser.with("HX-Request", "true");
        Map<String, String> at = Map.of("at", all.get(1).toString());
        HttpResponse<String> strip = htmx.post("ana", "/tickets/tabs/" + all.get(0) + "/close", at);
        assertThat(strip.statusCode()).isEqualTo(200);
        assertThat(strip.body().strip()).startsWith("<nav id=\"ticket-tabs\"").endsWith("</nav>");
        assertThat(tabs(strip.body())).containsExactly(all.get(1));
        assertThat(strip.body()).contains("aria-current=\"page\"");
        HttpResponse<String> last = htmx.post("ana", "/tickets/tabs/" + all.get(1) + "/close", at);
        assertThat(last.headers().firstValue("HX-Redirect")).contains("/tickets");
    }

    @Test
    void keysLeadToTheTabsBesideAndCloseThatOfThePage() {
        List<TicketNumber> all = open(3);
        String last = page("ana", all.get(2).toString());
        assertThat(last)
                .contains("<a hidden data-key=\"[\" href=\"/tickets/" + all.get(1) + "\">Previous tab</a>")
                .contains("<a hidden data-key=\"]\" href=\"/tickets/" + all.get(0) + "\">Next tab</a>")
                .containsPattern("(?s) action=\"/tickets/tabs/" + all.get(2) + "/close\".{0,900} data-key=\"w\"")
                .containsOnlyOnce("data-key=\"w\"");
        assertThat(queue("ana"))
                .contains("data-key=\"[\" href=\"/tickets/" + all.get(2))
                .contains("data-key=\"]\" href=\"/tickets/" + all.get(0))
                .doesNotContain("data-key=\"w\"");
        all.subList(1, 3).forEach(number -> desk.tabs.close(desk.actor("ana"), number));
        assertThat(page("ana", all.get(0).toString())).doesNotContain("data-key=\"[\"", "data-key=\"]\"");
    }

    @Test
    void whatIsFetchedInAdvanceBecomesATabWhenItIsLookedAt() {
        TicketNumber number = desk.incident("Perhaps");
        for (String purpose : List.of("prefetch", "prefetch;prerender")) {
            String early = portal.browser
                    .with("Sec-Purpose", purpose)
                    .get("ana", "/tickets/" + number)
                    .body();
            assertThat(tabs(early)).isEmpty();
            assertThat(early).contains("data-tk-opens=\"/tickets/tabs/" + number + "/open\"");
        }
        assertThat(tabs(queue("ana"))).isEmpty();
        Browser htmx = portal.browser.with("HX-Request", "true");
        Map<String, String> at = Map.of("at", number.toString());
        String strip = htmx.post("ana", "/tickets/tabs/" + number + "/open", at).body();
        assertThat(tabs(strip)).containsExactly(number);
        assertThat(strip).contains("aria-current=\"page\"").doesNotContain("data-tk-opens");
        assertThat(post("ana", number, "open", at).headers().firstValue("Location"))
                .contains("/tickets/" + number);
    }

    @Test
    void aPageThatIsKeptAsItIsOrHasARefusedFormOpensNoClosedTabAgain() {
        TicketNumber number = desk.incident("Closed elsewhere");
        page("ana", number.toString());
        desk.tabs.close(desk.actor("ana"), number);
        String anew = portal.browser
                .with("HX-Request", "true")
                .get("ana", "/tickets/" + number)
                .body();
        assertThat(tabs(anew)).isEmpty();
        HttpResponse<String> refused = portal.browser.post(
                "ana", "/tickets/" + number + "/messages", Map.of("visibility", "public", "body", "x\u0007"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"ticket-tabs\"");
        portal.browser.get("ana", "/tickets/" + number + "/preview");
        assertThat(tabs(queue("ana"))).isEmpty();
    }

    @Test
    void aTabIsPinnedOnItsPageAndNoMoreThanThereIsPlaceFor() {
        List<TicketNumber> all = open(TicketTabs.MOST);
        TicketNumber first = all.get(0);
        assertThat(page("ana", first.toString()))
                .containsPattern("(?s) action=\"/tickets/tabs/" + first + "/pin\".{0,900} aria-pressed=\"false\"");
        post("ana", first, "pin", Map.of("pinned", "true"));
        assertThat(queue("ana"))
                .containsPattern("(?s) action=\"/tickets/tabs/" + first + "/pin\".{0,900} aria-pressed=\"true\"");
        post("ana", first, "pin", Map.of("pinned", "false"));
        assertThat(queue("ana")).doesNotContain("id=\"tab-pin-", "/pin\"");
        all.subList(1, all.size()).forEach(number -> desk.tabs.pin(desk.actor("ana"), number, true));
        assertThat(page("ana", first.toString())).doesNotContain("aria-pressed=\"false\"");
        HttpResponse<String> refused = post("ana", first, "pin", Map.of("pinned", "true", "at", first.toString()));
        assertThat(refused.headers().firstValue("X-Flash").orElse("")).contains("At+most+11+tabs");
        assertThat(refused.headers().firstValue("Location")).contains("/tickets/" + first);
    }

    @Test
    void aTabShowsWhatTheTicketIsNow() {
        TicketNumber number = desk.incident("Before");
        page("max", number.toString());
        desk.change(number, TicketPatch.NONE.withSubject("After"));
        desk.resolve(number);
        assertThat(queue("max"))
                .contains("<span class=\"tk-tab-subject\">After</span>")
                .containsPattern("tk-tab-state bg-green-lt\"><svg.*circle-check.*Resolved</span>");
    }

    @Test
    void requestersAndPartnersHaveNone() {
        TicketNumber number = desk.incident("Not for them");
        desk.change(number, TicketPatch.NONE.withTeam(OptionalLong.of(desk.provider)));
        for (String login : List.of("rita", "chef", "paco")) {
            assertThat(page(login, number.toString()))
                    .as(login)
                    .contains("tk-subject")
                    .doesNotContain("ticket-tabs");
            for (String deed : List.of("open", "pin", "close")) {
                assertThat(post(login, number, deed, Map.of()).statusCode())
                        .as(login)
                        .isEqualTo(403);
            }
        }
        for (String wrong : List.of("/INC-999999/close", "/INC-1/open", "/" + number + "/burn", "/x/close", "")) {
            assertThat(portal.browser
                            .post("ana", "/tickets/tabs" + wrong, Map.of())
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(post("ana", number, "close", Map.of("at", "//evil")).statusCode())
                .isEqualTo(404);
        assertThat(portal.browser.get("ana", "/tickets/tabs/" + number).statusCode())
                .isEqualTo(404);
    }

    @Test
    void itSpeaksThreeLanguages() {
        TicketNumber number = desk.incident("Idiomas");
        open(1);
        assertThat(portal.browser.in("pt-BR").get("ana", "/tickets/" + number).body())
                .contains("Fechar a aba de " + number, "Próxima aba", "Fixar " + number);
        assertThat(portal.browser.in("es").get("ana", "/tickets/" + number).body())
                .contains("Cerrar la pestaña de " + number, "Pestaña anterior");
    }

    private static List<TicketNumber> open(int many) {
        List<TicketNumber> opened = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            opened.add(desk.incident("Tab " + ++tickets));
            page("ana", opened.get(i).toString());
        }
        return opened;
    }

    /** @return where closing the tab of the page leads to */
    private static String closedAt(TicketNumber number) {
        HttpResponse<String> answer = post("ana", number, "close", Map.of("at", number.toString()));
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static List<TicketNumber> tabs(String html) {
        return TAB.matcher(html)
                .results()
                .map(found -> TicketNumber.of(found.group(1)))
                .toList();
    }

    private static String queue(String login) {
        return portal.browser.get(login, "/tickets").body();
    }

    private static String page(String login, String path) {
        return portal.browser.get(login, "/tickets/" + path).body();
    }

    private static HttpResponse<String> post(
            String login, TicketNumber number, String deed, Map<String, String> fields) {
        return portal.browser.post(login, "/tickets/tabs/" + number + "/" + deed, fields);
    }
}
