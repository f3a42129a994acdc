package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on which a ticket's links are changed. */
class LinksPageTest {
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
    void aLinkIsAddedByTheNumberAsPeopleSayItAndRemoved() {
        TicketNumber one = desk.incident("Printer");
        TicketNumber other = desk.incident("Same <b>printer</b>");
        assertThat(post(one, "add", Map.of("type", "duplicates", "other", String.valueOf(other.id())))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("ana", one)).contains("Duplicate of", other + "</span> Same &lt;b&gt;printer&lt;/b&gt;");
        assertThat(page("ana", other)).contains("Duplicated by", one + "</span> Printer");
        assertThat(post(one, "remove", Map.of("type", "duplicates", "other", other.toString()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("ana", one)).contains("Not linked to any other ticket.");
    }

    @Test
    void whatIsWrongStandsOnThePage() {
        TicketNumber one = desk.incident("Alone");
        for (String other : List.of("INC-999999", "nonsense", "")) {
            var refused = post(one, "add", Map.of("type", "blocks", "other", other));
            assertThat(refused.statusCode()).as(other).isEqualTo(400);
            assertThat(refused.body()).contains("There is no ticket of this number here.");
        }
        var itself = post(one, "add", Map.of("type", "blocks", "other", one.toString()));
        assertThat(itself.body()).contains("A ticket can’t be linked to itself.");
        TicketNumber parent = desk.incident("Above");
        desk.links.link(desk.actor("ana"), parent, LinkType.PARENT_OF, one);
        var second = post(
                one,
                "add",
                Map.of("type", "child-of", "other", desk.incident("x").toString()));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("The child has a parent already.");
        assertThat(post(one, "nonsense", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void theOpenChildrenAreOfferedToBeResolved() {
        TicketNumber parent = desk.incident("Mail is down");
        TicketNumber child = desk.incident("No mail");
        desk.links.link(desk.actor("ana"), parent, LinkType.PARENT_OF, child);
        assertThat(page("ana", parent)).contains("Still open: 1.");
        assertThat(panel("ana", parent)).contains("Resolve the open children");
        assertThat(panel("rita", parent)).doesNotContain("Resolve the open children");
        assertThat(panel("ana", child)).doesNotContain("Resolve the open children");
        TicketNumber grandchild = desk.incident("No mail at all");
        desk.links.link(desk.actor("ana"), child, LinkType.PARENT_OF, grandchild);
        assertThat(page("ana", parent)).contains("Still open: 2.", "name=\"solution\"");
        assertThat(post(parent, "children", Map.of("form", "children")).body()).contains("Say what was done.");
        assertThat(post(parent, "children", Map.of("solution", "Restarted.")).statusCode())
                .isEqualTo(303);
        for (TicketNumber below : List.of(child, grandchild)) {
            assertThat(desk.tickets.get(desk.actor("ana"), below).state()).isEqualTo(State.RESOLVED);
        }
        assertThat(page("ana", parent)).doesNotContain("Still open");
    }

    @Test
    void aParentWithOpenChildrenSaysWhyItCanNotBeClosed() {
        TicketNumber parent = desk.incident("Network is down");
        desk.links.link(desk.actor("ana"), parent, LinkType.PARENT_OF, desk.incident("No network"));
        desk.resolve(parent);
        var refused = portal.browser.post(
                "ana",
                "/tickets/" + parent + "/properties",
                Map.of(
                        "version",
                        String.valueOf(
                                desk.tickets.get(desk.actor("ana"), parent).version()),
                        "before-state",
                        "resolved",
                        "state",
                        "closed"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("It has children that are still open: 1.");
        assertThat(page("ana", parent)).contains("Close it all the same");
        String version =
                String.valueOf(desk.tickets.get(desk.actor("ana"), parent).version());
        assertThat(post(parent, "close", Map.of("version", version)).statusCode())
                .isEqualTo(303);
        assertThat(desk.tickets.get(desk.actor("ana"), parent).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void thePanelShowsThemBesideTheTicketToWhomeverThereIsSomethingToShow() {
        TicketNumber one = desk.incident("Beside");
        TicketNumber other = desk.incident("Other");
        assertThat(panel("rita", one)).isEmpty();
        assertThat(panel("ana", one)).contains("Not linked to any other ticket.", "/tickets/links/" + one);
        desk.links.link(desk.actor("ana"), one, LinkType.CAUSED_BY, other);
        assertThat(panel("ana", one)).contains("Caused by", "/tickets/" + other, "Change");
        assertThat(panel("rita", one))
                .contains("Caused by", "/tickets/" + other)
                .doesNotContain("Change");
    }

    @Test
    void itSpeaksThreeLanguages() {
        TicketNumber one = desk.incident("Idiomas");
        desk.links.link(desk.actor("ana"), one, LinkType.BLOCKED_BY, desk.incident("Outro"));
        assertThat(portal.browser
                        .in("pt-BR")
                        .get("ana", "/tickets/links/" + one)
                        .body())
                .contains("Bloqueado por", "Vincular um chamado");
        assertThat(portal.browser.in("es").get("ana", "/tickets/links/" + one).body())
                .contains("Bloqueado por", "Vincular un ticket");
        assertThat(portal.browser
                        .in("pt-BR")
                        .get("ana", "/tickets/" + one + "/history")
                        .body())
                .contains("vinculou a outro chamado", "Bloqueado por: INC-");
    }

    private static String panel(String login, TicketNumber number) {
        var request = new FakeRequest(desk.actor(login), Locale.ENGLISH, null);
        var output = new StringOutput();
        new LinksPanel(desk.links).content(request, number.toString()).ifPresent(panel -> panel.writeTo(output));
        return output.toString();
    }

    private static String page(String login, TicketNumber number) {
        return portal.browser.get(login, "/tickets/links/" + number).body();
    }

    private static HttpResponse<String> post(TicketNumber number, String form, Map<String, String> fields) {
        return portal.browser.post("ana", "/tickets/links/" + number + "/" + form, fields);
    }
}
