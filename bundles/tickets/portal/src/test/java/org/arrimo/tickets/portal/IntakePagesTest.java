package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.Definitions;

import static org.assertj.core.api.Assertions.assertThat;

/** Categories, custom fields and forms in the portal. */
class IntakePagesTest {
    private static final String CATEGORIES = "/tickets/categories";
    private static final String FIELDS = "/tickets/custom-fields";
    private static final String DESIGNS = "/tickets/form-designs";

    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;
    private static Definitions definitions;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
        definitions = desk.real.definitions();
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @Test
    void categoriesAreAddedMovedAndRetired() {
        assertThat(write(CATEGORIES, Map.of("key", "cat-a", "name", "Hard <ware>", "name.es", "Equipo"))
                        .statusCode())
                .isEqualTo(303);
        write(CATEGORIES, Map.of("key", "cat-b", "name", "Printers", "parent", "cat-a"));
        assertThat(get("ada", CATEGORIES)).contains("Hard &lt;ware&gt;", "\u2003Printers", "cat-b");
        assertThat(portal.browser.in("es").get("ada", CATEGORIES).body()).contains("Equipo", "Añadir una categoría");
        HttpResponse<String> refused = write(CATEGORIES, Map.of("key", "Bad Key", "name", "X"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Lower case letters, digits and hyphens", "Bad Key");
        HttpResponse<String> loop =
                write(CATEGORIES + "/cat-a", Map.of("version", "1", "name", "X", "parent", "cat-b"));
        assertThat(loop.statusCode()).isEqualTo(409);
        assertThat(loop.body()).contains("stand below itself");
        write(CATEGORIES + "/cat-b", Map.of("version", "1", "name", "Printers", "retired", "true"));
        assertThat(get("ada", CATEGORIES)).contains("retired");
        assertThat(portal.browser.get("ada", CATEGORIES + "/none").statusCode()).isEqualTo(404);
    }

    @Test
    void fieldsAreDefinedAndATicketHasThem() {
        String options = "red = Red | Vermelho\nblue = Blue |  | Azul\n";
        write(FIELDS, Map.of("key", "colour", "type", "choice", "name", "Colour", "options", options, "open", "true"));
        write(FIELDS, Map.of("key", "cost", "type", "number", "name", "Cost <EUR>"));
        assertThat(get("ada", FIELDS)).contains("Cost &lt;EUR&gt;", "desk only", "choice");
        assertThat(get("ada", FIELDS + "/colour")).contains("red = Red | Vermelho", "blue = Blue | ");
        assertThat(write(FIELDS, Map.of("key", "empty", "type", "choice", "name", "X"))
                        .body())
                .contains("A choice needs options.");
        TicketNumber ticket = desk.incident("Laptop");
        String path = "/tickets/fields/" + ticket;
        assertThat(panel("ana", ticket)).contains(path);
        assertThat(panel("rita", ticket)).isEmpty();
        assertThat(get("ana", path)).contains("Cost &lt;EUR&gt;", "fields.colour");
        assertThat(post("ana", path, Map.of("version", "1", "fields.colour", "red", "fields.cost", "12.50"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(panel("ana", ticket)).contains("Colour", "Red", "12.5");
        assertThat(panel("rita", ticket)).contains("Red").doesNotContain("12.5", path);
        HttpResponse<String> wrong = post("ana", path, Map.of("version", "2", "form", "fields", "fields.cost", "many"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("A number such as -12.5", "many");
        HttpResponse<String> stale = post(
                "ana",
                path,
                Map.of(
                        "version",
                        "1",
                        "form",
                        "fields",
                        "fields.colour",
                        "blue",
                        "was.colour",
                        "",
                        "fields.cost",
                        "",
                        "was.cost",
                        ""));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .contains("Colour: you wrote Blue, by now it is Red", "name=\"was.colour\" value=\"red\"")
                .contains("name=\"was.cost\" value=\"\"")
                .doesNotContain("Cost &lt;EUR&gt;: you");
        assertThat(post("ana", path, Map.of("version", "1", "fields.colour", "blue"))
                        .statusCode())
                .isEqualTo(412);
        HttpResponse<String> opened = post(
                "ana",
                "/tickets/new",
                Map.of("kind", "incident", "subject", "With fields", "fields.colour", "blue", "fields.cost", "3"));
        TicketNumber second = TicketNumber.of(
                opened.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        assertThat(desk.tickets.get(desk.actor("ana"), second).fields())
                .containsEntry("colour", "blue")
                .containsEntry("cost", "3");
        assertThat(get("ana", "/tickets/new")).contains("fields.colour");
        assertThat(get("rita", "/tickets/new")).doesNotContain("fields.colour");
        HttpResponse<String> none =
                post("ana", "/tickets/new", Map.of("kind", "incident", "subject", "Wrong", "fields.cost", "many"));
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("A number such as -12.5", "many");
        assertThat(portal.browser
                        .in("pt-BR")
                        .get("rita", "/tickets/" + ticket + "/history")
                        .body())
                .contains("preencheu campos");
    }

    @Test
    void aTicketGetsACategoryOnItsPage() {
        definitions.categories().add(desk.actor("ada"), "net", Optional.empty(), Label.of("Network"));
        definitions.categories().add(desk.actor("ada"), "vpn", Optional.of("net"), Label.of("VPN"));
        TicketNumber opened = TicketNumber.of(
                post("ana", "/tickets/new", Map.of("kind", "incident", "subject", "With one", "category", "vpn"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceAll(".*/", ""));
        assertThat(desk.tickets.get(desk.actor("ana"), opened).category()).contains("vpn");
        assertThat(get("ana", "/tickets/new")).contains("\u2003VPN");
        TicketNumber ticket = desk.incident("VPN");
        String path = "/tickets/fields/" + ticket + "/category";
        assertThat(post("ana", path, Map.of("version", "1", "category", "vpn")).statusCode())
                .isEqualTo(303);
        assertThat(panel("rita", ticket)).contains("Network › VPN");
        assertThat(post("ana", path, Map.of("version", "2", "form", "category", "category", "none-such"))
                        .body())
                .contains("There is no such category in use.");
        assertThat(post("rita", path, Map.of("version", "2", "category", "net")).statusCode())
                .isEqualTo(403);
        assertThat(get("ana", "/tickets/" + ticket + "/history")).contains("Category");
        desk.change(ticket, TicketPatch.NONE.withCategory(Optional.empty()));
        assertThat(panel("rita", ticket)).doesNotContain("VPN");
    }

    @Test
    void manyTicketsGetACategoryAndAMacroSetsOne() {
        definitions.categories().add(desk.actor("ada"), "bulk-cat", Optional.empty(), Label.of("Bulky <one>"));
        TicketNumber ticket = desk.incident("Of many");
        assertThat(get("ana", "/tickets/bulk?number=" + ticket)).contains("Bulky &lt;one&gt;", "value=\"bulk-cat\"");
        Map<String, String> order =
                Map.of("number", ticket.toString(), "set", "category", "category", "bulk-cat", "do", "change");
        assertThat(post("ana", "/tickets/bulk", order).statusCode()).isEqualTo(303);
        assertThat(desk.tickets.get(desk.actor("ana"), ticket).category()).contains("bulk-cat");
        assertThat(get("ana", "/tickets/macros/new")).contains("Bulky &lt;one&gt;");
        Map<String, String> macro = Map.of("title", "Away with it", "scope", "personal", "category", "none");
        assertThat(post("ana", "/tickets/macros/new", macro).statusCode()).isEqualTo(303);
        assertThat(desk.real.vocabulary().macros().list(desk.actor("ana")))
                .anySatisfy(one -> assertThat(one.steps().changes()).containsEntry("category", "none"));
    }

    @Test
    void manyTicketsGetACustomFieldAndAMacroSetsAndEmptiesSome() {
        for (String key : new String[] {"at-once", "floor"}) {
            assertThat(write(FIELDS, Map.of("key", key, "type", "text", "name", "Of <" + key + ">", "open", "true"))
                            .statusCode())
                    .isEqualTo(303);
        }
        TicketNumber ticket = desk.incident("Of many fields");
        assertThat(get("ana", "/tickets/bulk?number=" + ticket))
                .contains("value=\"fields.at-once\"", "Of &lt;at-once&gt;", "name=\"fields.at-once\"");
        assertThat(get("paco", "/tickets/bulk?number=" + ticket)).doesNotContain("fields.at-once");
        Map<String, String> order = new HashMap<>(Map.of("number", ticket.toString(), "fields.at-once", "here"));
        order.put("fields.floor", "not ticked");
        order.put("set", "fields.at-once");
        assertThat(post("ana", "/tickets/bulk", order).statusCode()).isEqualTo(303);
        assertThat(desk.tickets.get(desk.actor("ana"), ticket).fields()).containsOnly(Map.entry("at-once", "here"));
        Map<String, String> wanted =
                Map.of("title", "Moves", "scope", "personal", "fields.floor", "7", "takenAway", "fields.at-once");
        assertThat(post("ana", "/tickets/macros/new", wanted).statusCode()).isEqualTo(303);
        Macro macro = desk.macros.list(desk.actor("ana")).stream()
                .filter(one -> one.title().equals("Moves"))
                .findFirst()
                .orElseThrow();
        assertThat(get("ana", "/tickets/macros/" + macro.id()))
                .contains("name=\"fields.floor\"", "value=\"7\"", "value=\"fields.at-once\" checked");
        desk.macros.run(desk.actor("ana"), macro.id(), ticket, OptionalLong.empty());
        assertThat(desk.tickets.get(desk.actor("ana"), ticket).fields()).containsOnly(Map.entry("floor", "7"));
    }

    @Test
    void aFormIsDesignedAndFilledInWithoutAScript() {
        write(
                FIELDS,
                Map.of("key", "kind-of", "type", "choice", "name", "What", "options", "phone\nlaptop", "open", "true"));
        write(FIELDS, Map.of("key", "inches", "type", "number", "name", "Inches", "open", "true"));
        assertThat(write(
                                DESIGNS,
                                Map.of(
                                        "key",
                                        "device",
                                        "name",
                                        "A device",
                                        "name.pt",
                                        "Um aparelho",
                                        "kind",
                                        "service-request"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith(DESIGNS + "/device"));
        item("1", Map.of("asks", "field:kind-of", "required", "true"));
        item(
                "2",
                Map.of(
                        "asks",
                        "field:inches",
                        "required",
                        "true",
                        "label",
                        "How many <inches>?",
                        "whenKey",
                        "kind-of",
                        "whenValues",
                        "laptop",
                        "least",
                        "10"));
        item("3", Map.of("asks", "description"));
        assertThat(get("ada", DESIGNS + "/device")).contains("How many &lt;inches&gt;?", "if kind-of is laptop");
        HttpResponse<String> loop = item(
                "4",
                Map.of(
                        "item",
                        "kind-of",
                        "asks",
                        "field:kind-of",
                        "whenKey",
                        "inches",
                        "whenValues",
                        "12",
                        "form",
                        "item"));
        assertThat(loop.statusCode()).isEqualTo(400);
        assertThat(loop.body()).contains("It can only wait for a field that stands above it.");

        assertThat(get("rita", "/tickets/new")).contains("A device", "/tickets/forms/device");
        String path = "/tickets/forms/device";
        assertThat(get("rita", path)).contains("answers.kind-of").doesNotContain("answers.inches");
        HttpResponse<String> next = post(
                "rita", path, Map.of("answers.kind-of", "laptop", "answers.description", "Mine <b>", "next", "true"));
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(next.body()).contains("answers.inches", "How many &lt;inches&gt;?", "Mine &lt;b&gt;");
        HttpResponse<String> wrong = post("rita", path, Map.of("answers.kind-of", "laptop", "answers.inches", "9"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("At least 10, please.");
        HttpResponse<String> opened =
                post("rita", path, Map.of("answers.kind-of", "phone", "answers.inches", "rubbish"));
        assertThat(opened.statusCode()).isEqualTo(303);
        TicketNumber number = TicketNumber.of(
                opened.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        assertThat(definitions.ticketFields().of(desk.actor("rita"), number).values())
                .hasSize(1)
                .allSatisfy(value -> assertThat(value.value()).contains("phone"));
        assertThat(panel("rita", number)).contains("Opened by the form", "A device");
        HttpResponse<String> filed = portal.browser.upload(
                "rita",
                path,
                Map.of("answers.kind-of", "phone", "answers.description", "With a file"),
                "a.txt",
                "hello");
        assertThat(filed.statusCode()).isEqualTo(400);
        assertThat(filed.body()).contains("This form asks for no files.", "With a file");
        assertThat(portal.browser.in("pt-BR").get("rita", path).body()).contains("Um aparelho");
        assertThat(post("ada", DESIGNS + "/device/move", Map.of("version", "4", "item", "description", "up", "true"))
                        .statusCode())
                .isEqualTo(303);
        post("ada", DESIGNS + "/device/remove", Map.of("version", "5", "item", "inches"));
        assertThat(desk.real.intake().forms().get(desk.actor("ada"), "device").items())
                .extracting(one -> one.key())
                .containsExactly("kind-of", "description");
        assertThat(post("ada", DESIGNS + "/device/remove", Map.of("version", "5", "item", "kind-of"))
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void aFormForOthersIsNotThere() {
        write(DESIGNS, Map.of("key", "leads", "name", "For leads", "kind", "incident", "roles", "lead"));
        assertThat(get("lia", "/tickets/forms")).contains("For leads");
        assertThat(get("rita", "/tickets/forms")).doesNotContain("For leads");
        assertThat(portal.browser.get("rita", "/tickets/forms/leads").statusCode())
                .isEqualTo(404);
        assertThat(post("rita", "/tickets/forms/leads", Map.of()).statusCode()).isEqualTo(404);
        assertThat(portal.browser.get("max", "/tickets/forms").statusCode()).isEqualTo(403);
        assertThat(portal.browser.get("rita", DESIGNS).statusCode()).isEqualTo(403);
        assertThat(desk.tickets.get(desk.actor("ana"), desk.incident("other")).category())
                .isEmpty();
    }

    private static HttpResponse<String> item(String version, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("version", version);
        return write(DESIGNS + "/device/items", all);
    }

    private static String panel(String login, TicketNumber number) {
        var request = new FakeRequest(desk.actor(login), Locale.ENGLISH, null);
        var output = new StringOutput();
        new TicketFieldsPanel(definitions.categories(), definitions.ticketFields())
                .content(request, number.toString())
                .ifPresent(panel -> panel.writeTo(output));
        return output.toString();
    }

    private static String get(String login, String path) {
        return portal.browser.get(login, path).body();
    }

    private static HttpResponse<String> post(String login, String path, Map<String, String> fields) {
        return portal.browser.post(login, path, fields);
    }

    private static HttpResponse<String> write(String path, Map<String, String> fields) {
        return post("ada", path, fields);
    }
}
