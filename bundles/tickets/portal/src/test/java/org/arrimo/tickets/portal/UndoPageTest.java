package org.arrimo.tickets.portal;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/** After a change one is told in words what it was, beside a button that takes it back without any script. */
class UndoPageTest {
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
    void whatWasSavedIsToldPreciselyAndTakenBack() {
        TicketNumber number = desk.incident("Undo me");
        Ticket before = get(number);
        HttpResponse<String> saved = save(number, "assignee", "", me());
        assertThat(flash(saved)).isEqualTo("State from New to Assigned; Assigned to Ana Agent");
        String undo = undo(saved);
        assertThat(undo).matches("/tickets/undo/" + number + "\\?change=[0-9]+");
        assertThat(portal.browser.get("ana", "/tickets/undo/" + number).body())
                .contains("Assigned to Ana Agent", "data-key=\"z\"", "method=\"post\"");
        HttpResponse<String> undone = portal.browser.post("ana", undo, Map.of());
        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(flash(undone)).isEqualTo("Taken back: State from Assigned to New; No longer assigned to Ana Agent");
        assertThat(undo(undone)).as("taking back is not taken back").isEmpty();
        assertThat(get(number).assignee()).isEmpty();
        assertThat(get(number).state()).isEqualTo(before.state());
        HttpResponse<String> again = portal.browser.post("ana", undo, Map.of());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("This change was taken back already.", "nothing of yours here");
        assertThat(portal.browser.get("ana", "/tickets/" + number + "/history").body())
                .contains("took their change back");
    }

    @Test
    void nothingSavedOffersNothing() {
        TicketNumber number = desk.incident("The same");
        save(number, "impact", "medium", "high");
        HttpResponse<String> same = save(number, "impact", "high", "high");
        assertThat(flash(same)).isEqualTo("Nothing was changed");
        assertThat(undo(same)).isEmpty();
    }

    @Test
    void whoIsInTheWayIsToldAndWhoMayNotLearnsNothing() {
        TicketNumber number = desk.incident("In the way");
        HttpResponse<String> saved = save(number, "impact", "medium", "high");
        assertThat(flash(saved)).contains("Impact from Medium to High");
        assertThat(portal.browser.post("ada", undo(saved), Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(portal.browser.post("stan", undo(saved), Map.of()).statusCode())
                .isEqualTo(404);
        desk.tickets.change(desk.actor("ada"), number, OptionalLong.empty(), TicketPatch.NONE.withImpact(Level.LOW));
        HttpResponse<String> late = portal.browser.post("ana", undo(saved), Map.of());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody has changed this since: ", "impact");
        desk.clock.advance(Duration.ofMinutes(11));
        assertThat(portal.browser.post("ana", undo(saved), Map.of()).body())
                .contains("A change can be taken back for 10 minutes.");
        assertThat(portal.browser
                        .post("ana", "/tickets/undo/" + number, Map.of("change", "x"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aReplyStaysSentThoughItsMacroIsTakenBack() {
        TicketNumber number = desk.incident("By macro");
        MacroSteps steps = new MacroSteps(
                Map.of("priority", "critical", "priorityReason", "since"),
                List.of("fax"),
                List.of(),
                Optional.of(new MacroSteps.Say(Visibility.PUBLIC, "We look at it.")),
                MacroSteps.Next.STAY);
        long macro = desk.macros
                .add(desk.actor("ana"), new MacroDraft(Scope.PERSONAL, OptionalLong.empty(), "Look", steps))
                .id();
        HttpResponse<String> run = portal.browser.post(
                "ana",
                "/tickets/macros/run/" + number,
                Map.of("macro", "" + macro, "version", "" + get(number).version()));
        assertThat(flash(run)).contains("Priority from ", "Tag: fax", "The reply stays sent.");
        portal.browser.post("ana", undo(run), Map.of());
        assertThat(get(number).priority()).isEqualTo(Priority.MODERATE);
        assertThat(desk.tags.of(desk.actor("ana"), number)).isEmpty();
        assertThat(portal.browser.get("rita", "/tickets/" + number).body()).contains("We look at it.");
    }

    @Test
    void aReplyThatLetsItWaitIsUndoneAsFarAsItGoes() {
        TicketNumber number = desk.incident("Waits");
        HttpResponse<String> said = portal.browser.post(
                "ana",
                "/tickets/" + number + "/messages",
                Map.of("visibility", "public", "body", "Which one?", "waits", "true"));
        assertThat(flash(said)).contains("Reply sent", "On hold", "The reply stays sent.");
        portal.browser.post("ana", undo(said), Map.of());
        assertThat(get(number).state()).isEqualTo(State.NEW);
        HttpResponse<String> plain = portal.browser.post(
                "ana", "/tickets/" + number + "/messages", Map.of("visibility", "public", "body", "Thanks"));
        assertThat(flash(plain)).isEqualTo("Reply sent");
        assertThat(undo(plain)).isEmpty();
    }

    @Test
    void tagsLinksMergesAndSplitsOfferTheirOwn() {
        TicketNumber one = desk.incident("One");
        TicketNumber two = desk.incident("Two");
        HttpResponse<String> tagged = portal.browser.post("ana", "/tickets/tags/" + one + "/add", Map.of("tag", "vpn"));
        assertThat(flash(tagged)).isEqualTo("Tag: vpn");
        portal.browser.post("ana", undo(tagged), Map.of());
        assertThat(desk.tags.of(desk.actor("ana"), one)).isEmpty();
        HttpResponse<String> linked = portal.browser.post(
                "ana", "/tickets/links/" + one + "/add", Map.of("type", "relates-to", "other", "" + two));
        assertThat(undo(linked)).startsWith("/tickets/links/" + one + "/remove?");
        portal.browser.post("ana", undo(linked), Map.of());
        assertThat(desk.links.list(desk.actor("ana"), one)).isEmpty();
        HttpResponse<String> merged = portal.browser.post(
                "ana", "/tickets/merge/" + one + "/into", Map.of("into", "" + two, "version", "" + get(one).version()));
        portal.browser.post("ana", undo(merged), Map.of());
        assertThat(get(one).state()).isEqualTo(State.NEW);
        long message = desk.tickets
                .say(desk.actor("rita"), one, Visibility.PUBLIC, "another thing")
                .id();
        HttpResponse<String> split = portal.browser.post(
                "ana",
                "/tickets/split/" + one + "/off",
                Map.of(
                        "version",
                        "" + get(one).version(),
                        "kind",
                        "incident",
                        "subject",
                        "Another",
                        "message",
                        "" + message));
        assertThat(undo(split)).contains("/tickets/split/", "/undo?version=");
        assertThat(portal.browser.post("ana", undo(split), Map.of()).statusCode())
                .isEqualTo(303);
    }

    private static HttpResponse<String> save(TicketNumber number, String field, String before, String chosen) {
        Map<String, String> form =
                new HashMap<>(Map.of("version", "" + get(number).version()));
        form.put(field, chosen);
        form.put(Properties.BEFORE + field, before);
        return portal.browser.post("ana", "/tickets/" + number + "/properties", form);
    }

    private static String me() {
        return "" + desk.actor("ana").personId();
    }

    private static Ticket get(TicketNumber number) {
        return desk.tickets.get(desk.actor("ana"), number);
    }

    private static String flash(HttpResponse<String> response) {
        return URLDecoder.decode(response.headers().firstValue("X-Flash").orElse(""), StandardCharsets.UTF_8);
    }

    private static String undo(HttpResponse<String> response) {
        return response.headers().firstValue("X-Undo").orElse("");
    }
}
