package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.tickets.api.LaterMessage;
import org.arrimo.tickets.api.LaterMessages;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.StagedFile;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages for later: written beside the reply box, shown to the desk, changed and taken back. */
class LaterPageTest {
    private static final String LATER = "/tickets/later";

    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;
    private static LaterMessages later;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
        later = desk.real.pending().later();
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @Test
    void aMessageIsWrittenBesideTheReplyBoxAndWaitsForAllOfTheDeskToSee() {
        TicketNumber ticket = desk.incident("Later");
        assertThat(portal.browser.get("ana", "/tickets/" + ticket).body())
                .contains("formaction=\"" + "/tickets/later/of/" + ticket, "name=\"at\"");
        assertThat(write("ana", ticket, "public", "Good <b>morning</b>", tomorrow())
                        .statusCode())
                .isEqualTo(303);
        assertThat(panel("max", ticket))
                .contains("Good &lt;b&gt;morning&lt;/b&gt;", "Ana Agent")
                .doesNotContain("<form");
        assertThat(panel("ana", ticket)).contains("<form");
        assertThat(panel("lia", ticket)).contains("<form");
        assertThat(panel("rita", ticket)).isEmpty();
        LaterMessage message = mine("ana").get(0);
        var page = portal.browser.get("ana", LATER).body();
        assertThat(page).contains("Good &lt;b&gt;morning&lt;/b&gt;", ticket.toString());
        assertThat(portal.browser
                        .post(
                                "ana",
                                LATER + "/" + message.id(),
                                Map.of(
                                        "body",
                                        "Hello",
                                        "at",
                                        local(desk.clock.instant().plus(Duration.ofDays(2)))))
                        .statusCode())
                .isEqualTo(303);
        desk.clock.advance(Duration.ofDays(2));
        desk.timers.round();
        assertThat(desk.tickets
                        .messages(desk.actor("rita"), ticket, PageRequest.first(10))
                        .items())
                .extracting(Message::body)
                .containsExactly("Hello");
        assertThat(mine("ana")).isEmpty();
    }

    @Test
    void aTimeThatIsPastIsToldAndTheTextIsNotLost() {
        TicketNumber ticket = desk.incident("Past");
        String past = local(desk.clock.instant().minus(Duration.ofDays(1)));
        var refused = write("ana", ticket, "private", "Keep <this>", past);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "Choose a time later than now.", "Keep &lt;this&gt;", "name=\"visibility\" value=\"private\"");
        assertThat(write("ana", ticket, "public", "x", "").body()).contains("Choose a time.");
        assertThat(write(
                                "ana",
                                ticket,
                                "public",
                                "x",
                                local(desk.clock.instant().plus(Duration.ofDays(400))))
                        .body())
                .contains("Choose a time within 366 days.");
        assertThat(portal.browser
                        .post(
                                "ana",
                                LATER + "/of/" + ticket,
                                Map.of("visibility", "public", "body", "x", "at", tomorrow(), "attachment", "1"))
                        .body())
                .contains("What is on the ticket already can’t be sent later.");
        assertThat(later.list(desk.actor("ana"), ticket)).isEmpty();
        write("ana", ticket, "public", "Then", tomorrow());
        long id = later.list(desk.actor("ana"), ticket).get(0).id();
        assertThat(portal.browser
                        .post("ana", LATER + "/" + id, Map.of("form", "later-" + id, "body", "Then", "at", past))
                        .body())
                .contains("Choose a time later than now.");
        later.takeBack(desk.actor("ana"), id);
    }

    @Test
    void filesArePutAsideGoWithItAndAreChangedUntilThen() {
        TicketNumber ticket = desk.incident("Files");
        String past = local(desk.clock.instant().minus(Duration.ofDays(1)));
        Map<String, String> fields = Map.of("visibility", "public", "body", "see there", "at", past);
        HttpResponse<String> refused =
                portal.browser.upload("ada", LATER + "/of/" + ticket, fields, "plan <1>.txt", "the plan");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("plan &lt;1&gt;.txt", "checked");
        StagedFile plan = staged("ada").get(0);
        Map<String, String> again = Map.of(
                "visibility", "public", "body", "see there", "at", tomorrow(), "staged", String.valueOf(plan.id()));
        assertThat(portal.browser.post("ada", LATER + "/of/" + ticket, again).statusCode())
                .isEqualTo(303);
        LaterMessage message = mine("ada").get(0);
        assertThat(message.files()).containsExactly(plan);
        assertThat(panel("max", ticket)).contains("plan &lt;1&gt;.txt");
        assertThat(portal.browser.get("ada", LATER).body()).contains("plan &lt;1&gt;.txt");
        HttpResponse<String> changed = portal.browser.upload(
                "ada", LATER + "/" + message.id(), Map.of("body", "or there", "at", tomorrow()), "b.txt", "b");
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(mine("ada").get(0).files()).extracting(StagedFile::name).containsExactly("b.txt");
        assertThat(staged("ada")).containsExactly(plan);
        Map<String, String> away = Map.of(
                "form",
                "later-" + message.id(),
                "body",
                "half written",
                "at",
                tomorrow(),
                "discard",
                String.valueOf(plan.id()));
        HttpResponse<String> discarded = portal.browser.post("ada", LATER + "/" + message.id(), away);
        assertThat(discarded.statusCode()).isEqualTo(200);
        assertThat(discarded.body()).contains("half written", "<details class=\"mb-3\" open>");
        assertThat(staged("ada")).isEmpty();
        assertThat(portal.browser
                        .post(
                                "ada",
                                LATER + "/" + message.id(),
                                Map.of(
                                        "form",
                                        "later-" + message.id(),
                                        "body",
                                        "x",
                                        "at",
                                        tomorrow(),
                                        "staged",
                                        "nine"))
                        .body())
                .contains("A file put aside is not there any more.");
        later.takeBack(desk.actor("ada"), message.id());
    }

    private static List<StagedFile> staged(String login) {
        return desk.real.filing().staged().mine(desk.actor(login));
    }

    @Test
    void whatWasNotSentIsToldToItsAuthorAndIsTakenBack() {
        TicketNumber ticket = desk.incident("Handed");
        desk.change(ticket, TicketPatch.NONE.withTeam(OptionalLong.of(desk.provider)));
        assertThat(write("paco", ticket, "public", "from outside", tomorrow()).statusCode())
                .isEqualTo(303);
        desk.change(ticket, TicketPatch.NONE.withTeam(OptionalLong.empty()));
        desk.clock.advance(Duration.ofDays(2));
        desk.timers.round();
        assertThat(portal.browser.get("paco", LATER).body()).contains("It was not sent:", "from outside");
        assertThat(panel("ana", ticket)).contains("Not sent");
        assertThat(portal.browser.get("ana", "/tickets/" + ticket + "/history").body())
                .contains("did not send a message for later");
        LaterMessage message = mine("paco").get(0);
        assertThat(portal.browser
                        .post("rita", LATER + "/" + message.id() + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(portal.browser
                        .post("ana", LATER + "/" + message.id() + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(portal.browser
                        .post("paco", LATER + "/" + message.id() + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(mine("paco")).isEmpty();
    }

    @Test
    void whoMayNotSayItMayNotWriteItForLaterAndItSpeaksThreeLanguages() {
        TicketNumber ticket = desk.incident("Rules");
        assertThat(write("rita", ticket, "private", "x", tomorrow()).statusCode())
                .isEqualTo(403);
        assertThat(write("stan", ticket, "public", "x", tomorrow()).statusCode())
                .isEqualTo(404);
        assertThat(write("max", ticket, "public", "x", tomorrow()).statusCode()).isEqualTo(403);
        assertThat(write("rita", ticket, "public", "mine", tomorrow()).statusCode())
                .isEqualTo(303);
        assertThat(portal.browser.in("pt-BR").get("rita", LATER).body()).contains("Retirar");
        assertThat(portal.browser.in("es").get("stan", LATER).body()).contains("Nada espera para enviarse.");
    }

    private static HttpResponse<String> write(
            String login, TicketNumber ticket, String visibility, String body, String at) {
        return portal.browser.post(
                login, LATER + "/of/" + ticket, Map.of("visibility", visibility, "body", body, "at", at));
    }

    private static String tomorrow() {
        return local(desk.clock.instant().plus(Duration.ofDays(1)));
    }

    private static String local(Instant time) {
        ZoneId zone = desk.actor("ana").zone();
        return LocalDateTime.ofInstant(time, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static List<LaterMessage> mine(String login) {
        return later.mine(desk.actor(login), PageRequest.first(10)).items();
    }

    private static String panel(String login, TicketNumber number) {
        var request = new FakeRequest(desk.actor(login), Locale.ENGLISH, null);
        var output = new StringOutput();
        new LaterPanel(later, desk.people)
                .content(request, number.toString())
                .ifPresent(panel -> panel.writeTo(output));
        return output.toString();
    }
}
