package org.arrimo.tickets.portal;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Private notes that are edited, and quoted text that is folded, on the pages. */
class NotesPageTest {
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
    void aNoteIsEditedAndShownAsEditedWithWhatItSaidBefore() {
        TicketNumber number = desk.incident("Printer");
        long id = note(number, "first <b>words");
        String page = "/tickets/notes/" + number + "/" + id;
        assertThat(get("ana", "/tickets/" + number))
                .contains("href=\"" + page + "\"")
                .doesNotContain("tk-edited");
        assertThat(get("ana", page)).contains("first &lt;b&gt;words</textarea>", "It was never edited.");
        var saved = portal.browser.post("ana", page, Map.of("edits", "0", "body", "second words"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(get("max", "/tickets/" + number))
                .contains("second words", "tk-edited")
                .doesNotContain("first");
        assertThat(get("max", page))
                .contains("second words", "Replaced by Ana Agent", "first &lt;b&gt;words")
                .doesNotContain("<textarea");
        assertThat(get("ana", "/tickets/" + number + "/history")).contains("edited a private note");
    }

    @Test
    void whoeverEditsATextThatChangedMeanwhileKeepsTheirWords() {
        TicketNumber number = desk.incident("Both");
        long id = note(number, "one");
        desk.notes.edit(desk.actor("ada"), number, id, OptionalInt.empty(), "two");
        var stale = portal.browser.post(
                "ana", "/tickets/notes/" + number + "/" + id, Map.of("edits", "0", "body", "three"));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("three</textarea>");
    }

    @Test
    void nobodyElseFindsThePage() {
        TicketNumber number = desk.incident("Secret");
        long id = note(number, "for us");
        desk.notes.edit(desk.actor("ana"), number, id, OptionalInt.empty(), "for us alone");
        for (String login : new String[] {"rita", "chef", "stan", "paco"}) {
            assertThat(portal.browser
                            .get(login, "/tickets/notes/" + number + "/" + id)
                            .statusCode())
                    .as(login)
                    .isIn(403, 404);
            assertThat(portal.browser.get(login, "/tickets/" + number).body())
                    .as(login)
                    .doesNotContain("for us", "tk-edited");
        }
        long reply = desk.tickets
                .say(desk.actor("ana"), number, Visibility.PUBLIC, "for all")
                .id();
        assertThat(portal.browser
                        .get("ana", "/tickets/notes/" + number + "/" + reply)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("rita", "/tickets/" + number)).contains("for all");
    }

    @Test
    void quotedTextIsFolded() {
        TicketNumber number = desk.incident("Quoted");
        desk.tickets.say(
                desk.actor("rita"),
                number,
                Visibility.PUBLIC,
                "Still broken\n\nOn Mon, Jan 5, 2026 at 10:02 AM Ana wrote:\n> Try <i>again</i>");
        assertThat(get("ana", "/tickets/" + number))
                .contains("Still broken</div>", "<details class=\"tk-quote\"><summary>Quoted text</summary>")
                .contains("&gt; Try &lt;i&gt;again&lt;/i&gt;</div></details>");
    }

    @Test
    void itSpeaksThreeLanguages() {
        TicketNumber number = desk.incident("Idiomas");
        long id = note(number, "um");
        desk.notes.edit(desk.actor("ana"), number, id, OptionalInt.empty(), "dois");
        String page = "/tickets/notes/" + number + "/" + id;
        assertThat(portal.browser.in("pt-BR").get("ana", page).body()).contains("O que dizia antes", "Salvar a nota");
        assertThat(portal.browser.in("es").get("ana", page).body()).contains("Lo que decía antes", "Guardar la nota");
        assertThat(portal.browser
                        .in("pt-BR")
                        .get("ana", "/tickets/" + number + "/history")
                        .body())
                .contains("editou uma nota privada");
    }

    private static long note(TicketNumber number, String body) {
        return desk.tickets
                .say(desk.actor("ana"), number, Visibility.PRIVATE, body)
                .id();
    }

    private static String get(String login, String path) {
        return portal.browser.get(login, path).body();
    }
}
