package org.arrimo.tickets.portal;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.Sharing;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.ViewColumn;
import org.arrimo.tickets.api.ViewDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** Many tickets found, kept in views and changed at once. */
class ManyTicketsTest {
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
    void aFilterFindsAndSorts() {
        TicketNumber low = desk.incident("Scanner <b>low</b>");
        TicketNumber high = desk.incident("Scanner high");
        desk.change(high, TicketPatch.NONE.overriding(Priority.CRITICAL, "Because"));
        String page = find("scanner state:open&sort=priority");
        assertThat(page).contains("Scanner &lt;b&gt;low&lt;/b&gt;", "aria-sort=\"ascending\"");
        assertThat(page.indexOf(high.toString())).isLessThan(page.indexOf(low.toString()));
        assertThat(find("scanner -priority:critical")).contains(low.toString()).doesNotContain(high.toString());
    }

    @Test
    void whatIsNotUnderstoodIsSaidWithItsPlace() {
        HttpResponse<String> refused = get("/tickets/find?q=" + encoded("state:open colour:red"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("At character 12: there is no field “colour”. Known are state, kind");
        HttpResponse<String> order = get("/tickets/find?q=contact:portal&sort=priority");
        assertThat(order.body()).contains("add state:open to the filter");
        assertThat(portal.browser
                        .in("es")
                        .get("ana", "/tickets/find?q=colour:red")
                        .body())
                .contains("En el carácter 1: no existe el campo «colour»");
        assertThat(portal.browser
                        .in("pt-BR")
                        .get("ana", "/tickets/find?q=colour:red")
                        .body())
                .contains("No caractere 1: não existe o campo “colour”");
    }

    @Test
    void whatMayComeNextIsOffered() {
        assertThat(get("/tickets/find/complete?q=" + encoded("vpn team:N")).body())
                .contains("value=\"vpn team:Network\"");
        assertThat(portal.browser.get("paco", "/tickets/find/complete?q=team:").body())
                .contains("team:Provider")
                .doesNotContain("Network");
    }

    @Test
    void aViewIsKeptShownCountedChangedAndRemoved() {
        TicketNumber number = desk.incident("Beamer is dark");
        HttpResponse<String> kept = portal.browser.post(
                "ana",
                "/tickets/views",
                Map.of(
                        "name",
                        "Beamers <1>",
                        "q",
                        "beamer",
                        "sort",
                        "number",
                        "columns",
                        "number",
                        "sharing",
                        "personal"));
        assertThat(kept.statusCode()).isEqualTo(303);
        String address = kept.headers().firstValue("Location").orElseThrow();
        String id = address.substring(address.lastIndexOf('=') + 1);
        assertThat(get("/tickets/find?view=" + id).body())
                .contains("value=\"beamer\"", number.toString())
                .doesNotContain("Beamer is dark");
        assertThat(get("/tickets/views/bar").body()).contains("Beamers &lt;1&gt;", "<span class=\"tk-count\">1</span>");
        assertThat(portal.browser.get("max", "/tickets/find?view=" + id).statusCode())
                .isEqualTo(404);
        assertThat(portal.browser
                        .post(
                                "ana",
                                "/tickets/views/" + id,
                                Map.of("version", "1", "name", "X", "q", "colour:x", "columns", "number"))
                        .body())
                .contains("there is no field “colour”");
        assertThat(portal.browser
                        .post(
                                "ana",
                                "/tickets/views/" + id,
                                Map.of("version", "1", "name", "Renamed", "columns", "number"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("/tickets/views").body()).contains("Renamed");
        portal.browser.post("ana", "/tickets/views/" + id + "/remove", Map.of());
        assertThat(get("/tickets/views").body()).doesNotContain("Renamed");
    }

    @Test
    void aViewThatIsNotUnderstoodSaysSoAndTheOthersStay() {
        long gone = desk.groups
                .ensureTeams(org.arrimo.platform.api.Actor.system("test"), java.util.Set.of("Gone"))
                .get("Gone");
        desk.views.add(
                desk.actor("ada"),
                new ViewDraft(
                        "Theirs",
                        "team:Gone",
                        List.of(ViewColumn.NUMBER),
                        TicketOrder.LAST_UPDATED_FIRST,
                        Sharing.TEAM,
                        OptionalLong.of(desk.provider),
                        0));
        assertThat(gone).isPositive();
        assertThat(portal.browser.get("paco", "/tickets/views/bar").body()).contains("Theirs", "not understood");
        assertThat(portal.browser.get("paco", "/tickets/views").body()).contains("“Gone” is not known here.");
    }

    @Test
    void thoseChosenInTheQueueAreCheckedChangedAndTakenBackWithoutAScript() {
        TicketNumber one = desk.incident("Bulk one");
        TicketNumber two = desk.incident("Bulk two");
        desk.change(two, TicketPatch.NONE.withState(State.CANCELLED));
        assertThat(get("/tickets").body()).contains("form=\"tk-bulk\" name=\"number\" value=\"" + one + "\"");
        String form = get("/tickets/bulk?number=" + one + "&number=" + two).body();
        assertThat(form).contains("Chosen: 2.", "name=\"set\" value=\"state\"");

        Map<String, String> fields = Map.of(
                "q",
                "\"bulk\"",
                "set",
                "state",
                "state",
                "resolved",
                "priority",
                "low",
                "resolution",
                "solved",
                "solution",
                "Done");
        HttpResponse<String> checked = post("", with(fields, "do", "check"));
        assertThat(checked.body()).contains("1 of 2 would be changed.", two.toString(), "can’t follow");
        assertThat(desk.tickets.get(desk.actor("ana"), one).state()).isEqualTo(State.NEW);

        HttpResponse<String> done = post("", fields);
        assertThat(done.statusCode()).isEqualTo(303);
        String job = done.headers().firstValue("Location").orElseThrow();
        assertThat(get(local(job)).body()).contains("1 of 2 were changed.", "Take it back");
        assertThat(desk.tickets.get(desk.actor("ana"), one).state()).isEqualTo(State.RESOLVED);
        assertThat(desk.tickets.get(desk.actor("ana"), one).priority())
                .as("not ticked")
                .isEqualTo(Priority.MODERATE);
        assertThat(portal.browser.get("ada", local(job)).statusCode()).isEqualTo(404);

        HttpResponse<String> undone = portal.browser.post("ana", local(job) + "/undo", Map.of());
        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(desk.tickets.get(desk.actor("ana"), one).state()).isEqualTo(State.NEW);
        assertThat(portal.browser.post("ana", local(job) + "/undo", Map.of()).body())
                .contains("This was taken back already.");
    }

    @Test
    void manyArePutBelowOneAndFollowed() {
        TicketNumber parent = desk.incident("The outage");
        TicketNumber one = desk.incident("Reported");
        String form = get("/tickets/bulk?number=" + one).body();
        assertThat(form).contains("value=\"parent\"", "value=\"followed\"");
        String wrong = post("", Map.of("number", one.toString(), "set", "parent", "parent", "nonsense"))
                .body();
        assertThat(wrong).contains("There is no ticket of this number here.", "value=\"nonsense\"");
        HttpResponse<String> done =
                post("", Map.of("number", one.toString(), "set", "parent", "parent", parent.toString()));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(desk.links.list(desk.actor("ana"), parent)).hasSize(1);
        post("", Map.of("number", one.toString(), "set", "followed", "followed", "true"));
        assertThat(desk.followers.list(desk.actor("ana"), one)).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(post("", Map.of("number", desk.incident("Alone").toString())).body())
                .contains("Tick what is to be changed");
        assertThat(post("", Map.of("number", "nonsense")).body()).contains("is not the number of a ticket");
        assertThat(post("", Map.of("q", "nothinglikeit", "note", "x")).body()).contains("The filter finds no ticket.");
        assertThat(portal.browser.in("pt-BR").get("ana", "/tickets/bulk?q=x").body())
                .contains("Só o que está marcado");
        assertThat(portal.browser.in("es").get("ana", "/tickets/views").body()).contains("Nueva vista");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static String local(String location) {
        Matcher path = Pattern.compile("/tickets/bulk/[0-9]+").matcher(location);
        assertThat(path.find()).isTrue();
        return path.group();
    }

    private static String find(String q) {
        int more = q.indexOf('&');
        String filter = more < 0 ? q : q.substring(0, more);
        return get("/tickets/find?q=" + encoded(filter) + (more < 0 ? "" : q.substring(more)))
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(String path) {
        return portal.browser.get("ana", path);
    }

    private static HttpResponse<String> post(String path, Map<String, String> fields) {
        return portal.browser.post("ana", "/tickets/bulk" + path, fields);
    }
}
