package org.arrimo.tickets.portal;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

class TicketPageTest {
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
    void aPrivateNoteIsNeverOnARequestersPage() {
        TicketNumber number = desk.incident("Screen is black");
        post("ana", number, "messages", Map.of("visibility", "private", "body", "dropped it again"));

        assertThat(page("ana", number)).contains("dropped it again", "Private note — the desk only");
        assertThat(page("rita", number)).doesNotContain("dropped it again").doesNotContain("Private note");
        assertThat(page("rita", number, "/history")).doesNotContain("private note");
        assertThat(page("ana", number, "/history")).contains("left a private note", "desk only");
    }

    @Test
    void aReplyWithoutSayingWhoReadsItIsRefusedAndKeptInTheBox() {
        TicketNumber number = desk.incident("Mouse");
        var answer = post("ana", number, "messages", Map.of("body", "for whom?"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("for whom?");
        assertThat(messages(number)).isEmpty();
    }

    @Test
    void aReplyMayLetTheTicketWaitAndLeadOn() {
        TicketNumber number = desk.incident("Cable");
        TicketNumber other = desk.incident("Another cable");
        post("ana", number, "properties", Map.of("version", "1", "state", "in-progress", "before-state", "new"));
        var answer = post(
                "ana",
                number,
                "messages",
                Map.of("visibility", "public", "body", "Which one?", "waits", "true", "next", "next"));

        assertThat(header(answer, "Location")).matches("/tickets/(?!" + number + ")INC-[0-9]+");
        assertThat(desk.tickets.get(desk.actor("ana"), number).state()).isEqualTo(State.ON_HOLD);
        assertThat(header(
                        post("ana", other, "messages", Map.of("visibility", "private", "body", "x", "next", "close")),
                        "Location"))
                .isEqualTo("/tickets");
    }

    @Test
    void whatIsNoWayOnIsRefusedBeforeAnythingIsSaid() {
        TicketNumber number = desk.incident("Lamp");
        var answer = post("ana", number, "messages", Map.of("visibility", "public", "body", "once", "next", "moon"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(messages(number)).isEmpty();
    }

    @Test
    void aReplyIsSaidThoughTheTicketCanNotWait() {
        TicketNumber number = desk.incident("Plug");
        var answer = post(
                "rita", number, "messages", Map.of("visibility", "public", "body", "Please hurry", "waits", "true"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(messages(number)).extracting(Message::body).containsExactly("Please hurry");
        assertThat(desk.tickets.get(desk.actor("ana"), number).state()).isEqualTo(State.NEW);
        assertThat(header(answer, "X-Flash")).contains("Reply+sent+", "It+does+not+wait+for+the+requester");
    }

    @Test
    void whatIsTooLongComesBackBesideItsField() {
        TicketNumber number = desk.incident("Long");
        String body = "x".repeat(50_001);
        var answer = post("ana", number, "messages", Map.of("visibility", "private", "body", body));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("reply-body-problem", body);
        assertThat(answer.body()).containsPattern("value=\"private\"\\s+checked");
    }

    @Test
    void aFileGoesWithItsMessageAndIsNeverShownInline() {
        TicketNumber number = desk.incident("Files");
        var sent = portal.browser.upload(
                "rita",
                "/tickets/" + number + "/messages",
                Map.of("visibility", "public", "body", "see this"),
                "evil ä.html",
                "<script>alert(1)</script>");
        assertThat(sent.statusCode()).isEqualTo(303);

        Message message = messages(number).get(0);
        long id = message.attachments().get(0).id();
        assertThat(page("ana", number)).contains("evil ä.html", "/attachments/" + id);
        var file = portal.browser.get("ana", "/tickets/" + number + "/attachments/" + id);
        assertThat(file.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(header(file, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"evil _.html\"; filename*=UTF-8''evil%20%C3%A4.html");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Content-Type")).startsWith("application/octet-stream");
        assertThat(header(file, "Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void aFileThatIsTooLargeLeavesTheTextInTheBoxAndSaysNothing() {
        TicketNumber number = desk.incident("Large");
        var answer = portal.browser.upload(
                "rita",
                "/tickets/" + number + "/messages",
                Map.of("visibility", "public", "body", "do not lose me"),
                "big.log",
                "x".repeat(2000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("do not lose me", "is-invalid");
        assertThat(messages(number)).isEmpty();
    }

    @Test
    void aStaleSaveTellsWhatChangedAndKeepsWhatWasChosen() {
        TicketNumber number = desk.incident("Stale");
        Ticket read = get(number);
        desk.change(number, TicketPatch.NONE.overriding(Priority.HIGH, "VIP"));

        Map<String, String> form = form(read, "priority", "moderate", "low");
        var refused = post("ana", number, "properties", form);

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains("Priority: was P3 Moderate, is now P2 High");
        assertThat(refused.body()).containsPattern("<option value=\"low\"\\s+selected>P4 Low");
        assertThat(refused.body())
                .contains("name=\"version\" value=\"" + get(number).version() + "\"");
        assertThat(get(number).priority()).isEqualTo(Priority.HIGH);

        var again = post("ana", number, "properties", because(form(get(number), "priority", "high", "low")));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(get(number).priority()).isEqualTo(Priority.LOW);
    }

    @Test
    void aMessageMeanwhileIsNoReasonToAskAgain() {
        TicketNumber number = desk.incident("Not stale");
        Ticket read = get(number);
        desk.tickets.say(desk.actor("rita"), number, Visibility.PUBLIC, "any news?");

        var saved = post("ana", number, "properties", because(form(read, "priority", "moderate", "critical")));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(get(number).priority()).isEqualTo(Priority.CRITICAL);
    }

    @Test
    void whoChangesSomethingElseMeanwhileIsNotInTheWay() {
        TicketNumber number = desk.incident("Both");
        Ticket read = get(number);
        desk.change(number, TicketPatch.NONE.overriding(Priority.HIGH, "Because"));

        var saved = post("ana", number, "properties", form(read, "impact", "medium", "high"));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(get(number).priority()).isEqualTo(Priority.HIGH);
        assertThat(get(number).impact()).isEqualTo(Level.HIGH);
    }

    @Test
    void onlyWhatWasTouchedIsChanged() {
        TicketNumber number = desk.incident("Touched");
        Ticket read = get(number);
        var saved = post("ana", number, "properties", form(read, "priority", "moderate", "moderate"));

        assertThat(flash(saved)).isEqualTo("Nothing was changed");
        assertThat(get(number).version()).isEqualTo(read.version());
    }

    @Test
    void aRefusedPropertyIsExplainedBesideItsField() {
        TicketNumber number = desk.incident("Nobody");
        var answer = post("ana", number, "properties", form(get(number), "state", "new", "assigned"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Choose who gets it.");
    }

    @Test
    void aRequesterConfirmsOrReopensWhatIsResolved() {
        TicketNumber number = desk.incident("Confirm");
        desk.resolve(number);
        assertThat(page("rita", number)).contains("Yes, it is solved", "No, take it up again");

        var confirmed = post("rita", number, "state", form(get(number), "state", "resolved", "closed"));

        assertThat(flash(confirmed)).isEqualTo("Thank you. The request is closed.");
        assertThat(get(number).state()).isEqualTo(State.CLOSED);
        assertThat(page("rita", number)).doesNotContain("Yes, it is solved");
    }

    @Test
    void resolvingAsksHowAndTheRequesterReadsIt() {
        TicketNumber number = desk.incident("How");
        var refused = post("ana", number, "properties", form(get(number), "state", "new", "resolved"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("prop-solution", "value=\"resolved\" selected");
        Map<String, String> said = new HashMap<>(form(get(number), "state", "new", "resolved"));
        said.putAll(Map.of("resolution", "workaround", "solution", "Use <b>the other</b>.\nIt works."));
        assertThat(post("ana", number, "properties", said).statusCode()).isEqualTo(303);
        assertThat(page("rita", number)).contains("Workaround", "Use &lt;b&gt;the other&lt;/b&gt;.\nIt works.");
        assertThat(page("rita", number, "/history")).contains("Resolution: Workaround");
    }

    @Test
    void waitingAsksWhatForAndUntilWhenInThePersonsOwnTime() {
        TicketNumber number = desk.incident("Wait");
        Map<String, String> said = new HashMap<>(form(get(number), "state", "new", "on-hold"));
        said.putAll(Map.of("holdReason", "scheduled", "holdUntil", "soon", "solution", "ignored"));
        var refused = post("ana", number, "properties", said);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Give a date and a time.");
        said.put("holdUntil", "2026-03-05T10:30");
        assertThat(post("ana", number, "properties", said).statusCode()).isEqualTo(303);
        assertThat(get(number).holdUntil())
                .contains(LocalDateTime.parse("2026-03-05T10:30")
                        .atZone(desk.actor("ana").zone())
                        .toInstant());
        assertThat(page("ana", number)).contains("value=\"2026-03-05T10:30\"", "Scheduled");
        said = new HashMap<>(form(get(number), "state", "on-hold", "on-hold"));
        said.putAll(Map.of("before-holdReason", "scheduled", "holdReason", "provider"));
        post("ana", number, "properties", said);
        assertThat(page("rita", number)).contains("Waits for a provider");
        assertThat(page("rita", number, "/history")).contains("Waiting reason from Scheduled to Waits for a provider");
    }

    @Test
    void anotherPriorityAsksWhyAndOnlyTheDeskReadsIt() {
        TicketNumber number = desk.incident("Pressing");
        var refused = post("ana", number, "properties", form(get(number), "priority", "moderate", "high"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Say why it is another priority");
        Map<String, String> said = because(form(get(number), "priority", "moderate", "high"));
        assertThat(post("ana", number, "properties", said).statusCode()).isEqualTo(303);
        assertThat(page("ana", number)).contains("Board meeting");
        assertThat(page("max", number, "/history"))
                .contains("said why the priority is another", "Reason for the priority: Board meeting");
        assertThat(page("rita", number, "/history")).doesNotContain("Board meeting");
        post("ana", number, "properties", form(get(number), "priorityReason", "Board meeting", ""));
        assertThat(get(number).priority()).isEqualTo(Priority.MODERATE);
    }

    @Test
    void theTicketIsTakenWithOneButton() {
        TicketNumber number = desk.incident("Take");
        assertThat(page("ana", number)).contains("Take it");
        String me = String.valueOf(desk.actor("ana").personId());

        var taken = post("ana", number, "properties", form(get(number), "assignee", "", me));

        assertThat(flash(taken)).contains("Assigned to ");
        assertThat(get(number).assignee()).isEqualTo(OptionalLong.of(Long.parseLong(me)));
        assertThat(page("ana", number)).doesNotContain("Take it");
    }

    @Test
    void theHistoryTellsHandOversInTheReadersLanguage() {
        TicketNumber number = desk.incident("Told");
        desk.change(number, TicketPatch.NONE.withTeam(OptionalLong.of(desk.network)));
        desk.change(number, TicketPatch.NONE.withTeam(OptionalLong.of(desk.provider)));
        desk.change(number, TicketPatch.NONE.withState(State.IN_PROGRESS));

        String portuguese = portal.browser
                .in("pt-BR")
                .get("ana", "/tickets/" + number + "/history")
                .body();

        assertThat(portuguese)
                .contains("Encaminhado a Network", "Repassado de Network para Provider")
                .contains("Estado de Novo para Em andamento", "abriu o chamado");
    }

    @Test
    void whatPeopleWriteIsEscaped() {
        TicketNumber number = desk.incident("<img src=x onerror=alert(1)>");
        post("rita", number, "messages", Map.of("visibility", "public", "body", "<b>bold</b>\n</textarea>"));

        assertThat(page("ana", number))
                .contains("&lt;img src=x", "&lt;b&gt;bold&lt;/b&gt;", "since 9\n  sharp")
                .doesNotContain("<img", "<b>bold");
    }

    /** The form that also says why the priority is another. */
    private static Map<String, String> because(Map<String, String> form) {
        Map<String, String> both = new HashMap<>(form);
        both.put("priorityReason", "Board meeting");
        return both;
    }

    private static Map<String, String> form(Ticket read, String field, String before, String chosen) {
        return Map.of("version", String.valueOf(read.version()), "before-" + field, before, field, chosen);
    }

    private static HttpResponse<String> post(
            String login, TicketNumber number, String form, Map<String, String> fields) {
        return portal.browser.post(login, "/tickets/" + number + "/" + form, fields);
    }

    private static String page(String login, TicketNumber number) {
        return page(login, number, "");
    }

    private static String page(String login, TicketNumber number, String part) {
        return portal.browser.get(login, "/tickets/" + number + part).body();
    }

    private static Ticket get(TicketNumber number) {
        return desk.tickets.get(desk.actor("ana"), number);
    }

    private static java.util.List<Message> messages(TicketNumber number) {
        return desk.tickets
                .messages(desk.actor("ana"), number, PageRequest.first(50))
                .items();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String flash(HttpResponse<String> response) {
        return URLDecoder.decode(header(response, "X-Flash"), StandardCharsets.UTF_8);
    }
}
