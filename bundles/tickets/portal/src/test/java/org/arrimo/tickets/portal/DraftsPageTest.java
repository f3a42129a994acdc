package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written in the reply box is kept while it is written. */
class DraftsPageTest {
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"([0-9]+)\"");

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
    void whatWasWrittenStandsInTheBoxAgain() {
        TicketNumber number = desk.incident("Printer");
        assertThat(page("ana", number))
                .contains("data-hx-post=\"/tickets/drafts/" + number + "\"", "name=\"revision\" value=\"0\"");
        var saved = save("ana", number, "private", "half <b>written", "0");
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).contains("Draft saved", "Discard the draft").doesNotContain("another window");
        assertThat(page("ana", number))
                .contains("half &lt;b&gt;written</textarea>", "Draft saved")
                .contains("value=\"private\" checked")
                .contains("name=\"revision\" value=\"" + revision(saved) + "\"");
        for (String other : new String[] {"ada", "max", "rita", "chef"}) {
            assertThat(page(other, number)).doesNotContain("half &lt;b");
        }
    }

    @Test
    void aSecondWindowIsToldThatItReplacedTheFirst() {
        TicketNumber number = desk.incident("Two windows");
        String first = revision(save("rita", number, "public", "one", "0"));
        assertThat(save("rita", number, "public", "two", "0").body()).contains("This replaced what another window");
        assertThat(save("rita", number, "public", "three", first).body()).contains("This replaced what another window");
        assertThat(page("rita", number)).contains("three</textarea>");
    }

    @Test
    void itIsGoneOnceSentOrDiscarded() {
        TicketNumber number = desk.incident("Sent");
        save("ana", number, "public", "on my way", "0");
        portal.browser.post(
                "ana", "/tickets/" + number + "/messages", Map.of("visibility", "public", "body", "on my way!"));
        assertThat(page("ana", number)).doesNotContain("on my way</textarea>", "Draft saved");
        save("ana", number, "public", "never mind", "0");
        assertThat(portal.browser
                        .post("ana", "/tickets/drafts/" + number + "/discard", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("ana", number)).doesNotContain("never mind");
    }

    @Test
    void aRefusedReplyShowsWhatWasTypedAndNotTheDraft() {
        TicketNumber number = desk.incident("Refused");
        save("ana", number, "public", "older", "0");
        var refused = portal.browser.post(
                "ana", "/tickets/" + number + "/messages", Map.of("visibility", "public", "body", "x\u0007newer"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("newer</textarea>").doesNotContain("older</textarea>");
    }

    @Test
    void whyNothingWasKeptStandsBesideTheBox() {
        TicketNumber number = desk.incident("Not kept");
        var refused = save("ana", number, "public", "a\u0000b", "0");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("The draft was not saved.");
        assertThat(save("rita", number, "private", "note", "0").body()).contains("The draft was not saved.");
        assertThat(save("stan", number, "public", "x", "0").statusCode()).isEqualTo(404);
    }

    @Test
    void itSpeaksThreeLanguages() {
        TicketNumber number = desk.incident("Idiomas");
        save("ana", number, "public", "oi", "0");
        assertThat(portal.browser.in("pt-BR").get("ana", "/tickets/" + number).body())
                .contains("Rascunho salvo", "Descartar o rascunho");
        assertThat(portal.browser.in("es").get("ana", "/tickets/" + number).body())
                .contains("Borrador guardado", "Descartar el borrador");
    }

    private static String revision(HttpResponse<String> saved) {
        Matcher found = REVISION.matcher(saved.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String page(String login, TicketNumber number) {
        return portal.browser.get(login, "/tickets/" + number).body();
    }

    private static HttpResponse<String> save(
            String login, TicketNumber number, String visibility, String body, String revision) {
        return portal.browser.post(
                login,
                "/tickets/drafts/" + number,
                Map.of("visibility", visibility, "body", body, "revision", revision));
    }
}
