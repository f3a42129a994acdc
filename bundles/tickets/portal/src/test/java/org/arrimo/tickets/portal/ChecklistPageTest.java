package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.ChecklistItem;
import org.arrimo.tickets.api.ChecklistTemplate;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/** Checklists beside a ticket, on their page, and the page of templates. */
class ChecklistPageTest {
    private static final String TEMPLATES = "/tickets/checklist-templates";

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
    void itemsAreAddedTickedMovedRewordedAndRemoved() {
        TicketNumber ticket = desk.incident("Laptop");
        assertThat(page("ana", ticket)).contains("Nothing is listed to be done.");
        assertThat(post("ana", ticket, "add", Map.of("text", "Order <it>"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/tickets/checklists/" + ticket));
        post("ana", ticket, "add", Map.of("text", "Install"));
        assertThat(page("ana", ticket)).contains("Order &lt;it&gt;", "0/2");
        post("ana", ticket, "tick", Map.of("item", id(ticket, 0), "done", "true"));
        assertThat(page("ana", ticket)).contains("1/2", "Ana Agent");
        post("ana", ticket, "move", Map.of("item", id(ticket, 1), "place", "1"));
        post("ana", ticket, "reword", Map.of("item", id(ticket, 0), "text", "Install all"));
        assertThat(texts(ticket)).containsExactly("Install all", "Order <it>");
        post("ana", ticket, "remove", Map.of("item", id(ticket, 0)));
        assertThat(texts(ticket)).containsExactly("Order <it>");
        assertThat(post("ana", ticket, "nonsense", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongStandsOnThePage() {
        TicketNumber ticket = desk.incident("Wrong");
        var refused = post("ana", ticket, "add", Map.of("text", " "));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("alert-danger");
        var gone = post("ana", ticket, "apply", Map.of("template", "999"));
        assertThat(gone.statusCode()).isEqualTo(400);
        assertThat(gone.body()).contains("This template is not there any more.");
    }

    @Test
    void thePanelTicksOffBesideTheTicketAndComesBackToIt() {
        TicketNumber ticket = desk.incident("Beside");
        assertThat(panel("ana", ticket)).contains("Nothing is listed to be done.", "/tickets/checklists/" + ticket);
        assertThat(panel("max", ticket)).isEmpty();
        desk.checklists.add(desk.actor("ana"), ticket, "Call <b>back</b>");
        assertThat(panel("ana", ticket)).contains("0/1", "Call &lt;b&gt;back&lt;/b&gt;", "/tick\"");
        assertThat(panel("max", ticket)).contains("0/1").doesNotContain("<form");
        for (String login : List.of("rita", "paco")) {
            assertThat(panel(login, ticket)).as(login).isEmpty();
        }
        desk.change(ticket, TicketPatch.NONE.withTeam(OptionalLong.of(desk.provider)));
        assertThat(panel("paco", ticket)).contains("0/1", "/tick\"");
        var ticked = post("paco", ticket, "tick", Map.of("item", id(ticket, 0), "done", "true", "back", "ticket"));
        assertThat(ticked.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/tickets/" + ticket));
        assertThat(panel("paco", ticket)).contains("1/1");
        assertThat(page("paco", ticket)).doesNotContain("/remove", "/add");
        assertThat(post("paco", ticket, "add", Map.of("text", "x")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTemplateIsWrittenOneItemALineAndPutOnATicket() {
        assertThat(write(TEMPLATES, Map.of("name", "New <laptop>", "items", "Order\r\n\r\n Install \n"))
                        .statusCode())
                .isEqualTo(303);
        ChecklistTemplate template = desk.checklistTemplates.list(desk.actor("lia")).stream()
                .filter(one -> one.name().equals("New <laptop>"))
                .findFirst()
                .orElseThrow();
        assertThat(template.items()).containsExactly("Order", "Install");
        TicketNumber ticket = desk.incident("Joiner");
        assertThat(page("ana", ticket)).contains("New &lt;laptop&gt;");
        post("ana", ticket, "apply", Map.of("template", "" + template.id()));
        assertThat(texts(ticket)).containsExactly("Order", "Install");
        String at = TEMPLATES + "/" + template.id();
        assertThat(portal.browser.get("lia", at).body()).contains("Order\nInstall");
        var stale = write(at, Map.of("version", "7", "name", "Other", "items", "x"));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("value=\"Other\"");
        write(at, Map.of("version", "1", "name", "Other", "items", "x"));
        assertThat(portal.browser.get("lia", TEMPLATES).body())
                .contains("Other")
                .doesNotContain("New &lt;");
        assertThat(write(TEMPLATES, Map.of("name", "Other", "items", "y")).body())
                .contains("There is one of this name already.");
        write(at + "/remove", Map.of());
        assertThat(portal.browser.get("lia", at).statusCode()).isEqualTo(404);
    }

    @Test
    void itSpeaksThreeLanguages() {
        TicketNumber ticket = desk.incident("Idiomas");
        desk.checklists.add(desk.actor("ana"), ticket, "Ligar");
        String path = "/tickets/checklists/" + ticket;
        assertThat(portal.browser.in("pt-BR").get("ana", path).body()).contains("Adicionar um item");
        assertThat(portal.browser.in("es").get("ana", path).body()).contains("Añadir un elemento");
        assertThat(portal.browser
                        .in("pt-BR")
                        .get("ana", "/tickets/" + ticket + "/history")
                        .body())
                .contains("alterou a lista de verificação", "Item: Ligar");
    }

    private static String panel(String login, TicketNumber number) {
        var request = new FakeRequest(desk.actor(login), Locale.ENGLISH, null);
        var output = new StringOutput();
        new ChecklistPanel(desk.checklists)
                .content(request, number.toString())
                .ifPresent(panel -> panel.writeTo(output));
        return output.toString();
    }

    private static String page(String login, TicketNumber number) {
        return portal.browser.get(login, "/tickets/checklists/" + number).body();
    }

    private static HttpResponse<String> post(
            String login, TicketNumber number, String form, Map<String, String> fields) {
        return portal.browser.post(login, "/tickets/checklists/" + number + "/" + form, fields);
    }

    private static HttpResponse<String> write(String path, Map<String, String> fields) {
        return portal.browser.post("lia", path, fields);
    }

    private static List<String> texts(TicketNumber number) {
        return desk.checklists.list(desk.actor("ana"), number).stream()
                .map(ChecklistItem::text)
                .toList();
    }

    private static String id(TicketNumber number, int place) {
        return String.valueOf(
                desk.checklists.list(desk.actor("ana"), number).get(place).id());
    }
}
