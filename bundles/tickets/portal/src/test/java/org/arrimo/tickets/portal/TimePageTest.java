package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Activity;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TimeDraft;
import org.arrimo.tickets.api.TimeEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** Time beside a ticket, on its pages, and the page of activities. */
class TimePageTest {
    private static final String TIME = "/tickets/time";
    private static final String ACTIVITIES = "/tickets/activities";

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
    void timeIsNotedCorrectedAndTakenBack() {
        TicketNumber ticket = desk.incident("Laptop");
        assertThat(page("ana", ticket)).contains("No time was noted yet.");
        var added = post("ana", "/" + ticket + "/add", Map.of("minutes", "85", "note", "with <care>"));
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(page("ana", ticket)).contains("1 h 25 min", "with &lt;care&gt;", "Ana Agent");
        String entry = "/" + ticket + "/" + entries(ticket).get(0).id();
        var stale = post("ana", entry + "/correct", Map.of("version", "9", "minutes", "7"));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("value=\"7\"");
        assertThat(post("ana", entry + "/correct", Map.of("version", "1", "minutes", "20"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(portal.browser.get("max", TIME + entry).body())
                .contains("What was said before", "1 h 25 min", "with &lt;care&gt;")
                .doesNotContain("/take-back");
        post("ana", entry + "/take-back", Map.of());
        assertThat(page("ana", ticket)).contains("Taken back");
        assertThat(post("ana", entry + "/nonsense", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongStandsOnThePage() {
        TicketNumber ticket = desk.incident("Wrong");
        var range = post("ana", "/" + ticket + "/add", Map.of("minutes", "1441"));
        assertThat(range.statusCode()).isEqualTo(400);
        assertThat(range.body()).contains("Between 1 and 1440 minutes.", "value=\"1441\"");
        assertThat(post("ana", "/" + ticket + "/add", Map.of("minutes", "5", "day", "2999-01-01"))
                        .body())
                .contains("This day is still to come.");
        assertThat(post("ana", "/" + ticket + "/add", Map.of("minutes", "5", "day", "soon"))
                        .body())
                .contains("Give a day such as 2026-11-27.");
        assertThat(post("ana", "/watch/pause", Map.of()).body()).contains("You have started no watch.");
        assertThat(entries(ticket)).isEmpty();
    }

    @Test
    void theWatchIsStartedBesideTheTicketAndStoppedOnOnesOwnPage() {
        TicketNumber ticket = desk.incident("Measured");
        TicketNumber other = desk.incident("Other");
        assertThat(panel("lia", ticket)).contains("Start the watch");
        var started = post("lia", "/" + ticket + "/start", Map.of("back", "ticket"));
        assertThat(started.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/tickets/" + ticket));
        desk.clock.advance(Duration.ofMinutes(12));
        assertThat(panel("lia", ticket)).contains("Measuring: 12 min", "Stop");
        assertThat(panel("lia", other))
                .contains("Your watch measures " + ticket)
                .doesNotContain("/start");
        post("lia", "/watch/pause", Map.of());
        assertThat(panel("lia", ticket)).contains("Paused at 12 min", "Go on");
        assertThat(portal.browser.get("lia", TIME).body()).contains("Paused at 12 min");
        assertThat(post("lia", "/" + other + "/start", Map.of()).body()).contains("Stop it first.");
        assertThat(post("lia", "/watch/stop", Map.of("minutes", "0")).statusCode())
                .isEqualTo(400);
        post("lia", "/watch/stop", Map.of("note", "done"));
        assertThat(entries(ticket)).extracting(TimeEntry::minutes).containsExactly(12);
        post("lia", "/" + other + "/start", Map.of());
        post("lia", "/watch/discard", Map.of());
        assertThat(desk.stopwatch.mine(desk.actor("lia"))).isEmpty();
        assertThat(post("lia", "/watch/nonsense", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void thePanelIsForTheDeskAndForThePartnerWhoHasTheTicket() {
        TicketNumber ticket = desk.incident("Beside");
        desk.time.add(desk.actor("ana"), ticket, TimeDraft.of(30, ""));
        assertThat(panel("max", ticket)).contains("30 min").doesNotContain("<form");
        for (String login : List.of("rita", "chef", "paco")) {
            assertThat(panel(login, ticket)).as(login).isEmpty();
        }
        desk.change(ticket, TicketPatch.NONE.withTeam(OptionalLong.of(desk.provider)));
        assertThat(panel("paco", ticket)).contains("0 min", "Start the watch");
        assertThat(page("paco", ticket)).contains("No time was noted yet.");
    }

    @Test
    void sumsAreForThoseWhoCountAndEverybodySeesTheirOwn() {
        Activity travel = desk.activities.add(desk.actor("ada"), "Travel <far>", 6000);
        TicketNumber ticket = desk.incident("Sums");
        desk.time.add(
                desk.actor("ana"),
                ticket,
                new TimeDraft(
                        90,
                        java.util.Optional.of(java.time.LocalDate.of(2012, 2, 29)),
                        OptionalLong.of(travel.id()),
                        ""));
        String days = "&from=2012-02-01&to=2012-02-29";
        for (Map.Entry<String, String> by : Map.of(
                        "person", "Ana Agent",
                        "activity", "Travel &lt;far&gt;",
                        "ticket", ticket.toString(),
                        "month", "2012-02")
                .entrySet()) {
            assertThat(portal.browser
                            .get("max", TIME + "?by=" + by.getKey() + days)
                            .body())
                    .contains(by.getValue(), "1 h 30 min", "€90.00");
        }
        assertThat(portal.browser.get("ana", TIME + "?by=person" + days).body())
                .contains("My time", ticket.toString())
                .doesNotContain("€");
        assertThat(portal.browser.get("max", TIME + "?by=person&from=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void activitiesAreAddedAndChanged() {
        assertThat(write(ACTIVITIES, Map.of("name", "Analysis", "hourlyCents", "42,50"))
                        .statusCode())
                .isEqualTo(303);
        Activity added = desk.activities.list(desk.actor("ada")).stream()
                .filter(activity -> activity.name().equals("Analysis"))
                .findFirst()
                .orElseThrow();
        assertThat(added.hourlyCents()).hasValue(4250);
        assertThat(portal.browser.get("ada", ACTIVITIES).body()).contains("€42.50 an hour");
        String at = ACTIVITIES + "/" + added.id();
        assertThat(portal.browser.get("ada", at).body()).contains("value=\"42.50\"", "checked");
        write(at, Map.of("version", "1", "name", "Thinking", "hourlyCents", "1"));
        assertThat(portal.browser.get("ada", ACTIVITIES).body()).contains("Thinking", "not in use");
        for (String cost : List.of("much", "1.005", "1e99")) {
            var refused = write(ACTIVITIES, Map.of("name", "x", "hourlyCents", cost));
            assertThat(refused.statusCode()).as(cost).isEqualTo(400);
        }
        assertThat(portal.browser.get("ada", ACTIVITIES + "/999").statusCode()).isEqualTo(404);
    }

    @Test
    void itSpeaksThreeLanguages() {
        TicketNumber ticket = desk.incident("Idiomas");
        desk.time.add(desk.actor("ana"), ticket, TimeDraft.of(5, ""));
        assertThat(portal.browser.in("pt-BR").get("ana", TIME + "/" + ticket).body())
                .contains("Anotar tempo");
        assertThat(portal.browser.in("es").get("ana", TIME + "/" + ticket).body())
                .contains("Anotar tiempo");
        assertThat(portal.browser
                        .in("pt-BR")
                        .get("ana", "/tickets/" + ticket + "/history")
                        .body())
                .contains("anotou tempo", "Minutos: 5");
    }

    private static String panel(String login, TicketNumber number) {
        var request = new FakeRequest(desk.actor(login), Locale.ENGLISH, null);
        var output = new StringOutput();
        new TimePanel(desk.time, desk.stopwatch, desk.activities)
                .content(request, number.toString())
                .ifPresent(panel -> panel.writeTo(output));
        return output.toString();
    }

    private static List<TimeEntry> entries(TicketNumber number) {
        return desk.time.list(desk.actor("max"), number);
    }

    private static String page(String login, TicketNumber number) {
        return portal.browser.get(login, TIME + "/" + number).body();
    }

    private static HttpResponse<String> post(String login, String path, Map<String, String> fields) {
        return portal.browser.post(login, TIME + path, fields);
    }

    private static HttpResponse<String> write(String path, Map<String, String> fields) {
        return portal.browser.post("ada", path, fields);
    }
}
