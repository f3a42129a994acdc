package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Announcement;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.MajorDraft;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Major incidents: their page, what people are told, the report of the same, the mark in the queue. */
class MajorPagesTest {
    private static final String PATH = "/tickets/majors/";

    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
    }

    @AfterEach
    void end() {
        desk.majors.current(desk.actor("lia")).forEach(major -> desk.majors.end(desk.actor("lia"), major.number()));
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @Test
    void oneIsDeclaredChangedAndEnded() {
        TicketNumber ticket = desk.incident("VPN");
        assertThat(panel("lia", ticket)).contains("Declare a major incident");
        assertThat(panel("ana", ticket)).isEmpty();
        assertThat(panel("rita", ticket)).isEmpty();
        String empty = page("lia", ticket);
        assertThat(empty).contains("This is no major incident.", "name=\"title-pt-BR\"", "Bakery");
        Map<String, String> said = new LinkedHashMap<>(Map.of("title-en", "VPN <down>", "text-en", "We are <on> it."));
        assertThat(post("lia", ticket, "declare", said).statusCode()).isEqualTo(303);
        assertThat(page("lia", ticket)).contains("VPN &lt;down&gt;", "We are &lt;on&gt; it.", "Announced to everybody");
        assertThat(panel("ana", ticket)).contains("VPN &lt;down&gt;", "major");
        said.putAll(Map.of("title-pt-BR", "VPN fora", "text-pt-BR", "Já vemos.", "version", "7"));
        assertThat(post("max", ticket, "update", said).statusCode()).isEqualTo(412);
        said.put("version", "1");
        assertThat(post("max", ticket, "update", said).statusCode()).isEqualTo(303);
        assertThat(page("ana", ticket)).contains("VPN fora").doesNotContain("/update", "/end");
        assertThat(portal.browser.get("ana", "/tickets/majors").body()).contains(ticket.toString(), "VPN &lt;down&gt;");
        assertThat(post("ana", ticket, "end", Map.of()).statusCode()).isEqualTo(403);
        assertThat(post("lia", ticket, "end", Map.of()).statusCode()).isEqualTo(303);
        assertThat(desk.majors.current(desk.actor("lia"))).isEmpty();
        assertThat(portal.browser.get("ana", "/tickets/" + ticket + "/history").body())
                .contains(
                        "declared it a major incident",
                        "Announcement: VPN &lt;down&gt; (en)",
                        "ended the major incident");
        assertThat(portal.browser.get("rita", "/tickets/" + ticket + "/history").body())
                .doesNotContain("major");
    }

    @Test
    void whatIsWrongStandsOnThePageWithWhatWasTyped() {
        TicketNumber ticket = desk.incident("Wrong");
        var nothing = post("lia", ticket, "declare", Map.of("form", "say"));
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("Write an announcement in one language at least.");
        var half = post("lia", ticket, "declare", Map.of("form", "say", "text-es", "Estamos en ello."));
        assertThat(half.body()).contains("Give it a title.", "Estamos en ello.");
        assertThat(post(
                                "lia",
                                ticket,
                                "declare",
                                Map.of("form", "say", "title-en", "a", "text-en", "b", "organisation", "x"))
                        .body())
                .contains("One of the organisations is not there any more.");
        assertThat(post("ana", ticket, "declare", Map.of("title-en", "a", "text-en", "b"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("lia", ticket, "nonsense", Map.of()).statusCode()).isEqualTo(404);
        assertThat(desk.majors.current(desk.actor("lia"))).isEmpty();
    }

    @Test
    void peopleAreToldWhereTheyReportAndInTheirLanguage() {
        assertThat(announced("rita", Locale.ENGLISH)).isEmpty();
        TicketNumber ticket = desk.incident("Told");
        long bakery = desk.actor("rita").organisation().getAsLong();
        declare(ticket, Set.of(bakery));
        assertThat(announced("rita", Locale.ENGLISH))
                .contains("Oven <b>cold</b>".replace("<", "&lt;").replace(">", "&gt;"), "/tickets/join/" + ticket);
        assertThat(announced("rita", Locale.forLanguageTag("pt-BR")))
                .contains("Forno frio", "Também tenho esse problema");
        assertThat(announced("stan", Locale.ENGLISH)).isEmpty();
        assertThat(announced("paco", Locale.ENGLISH)).isEmpty();
        assertThat(announced("ana", Locale.ENGLISH))
                .contains("/tickets/majors/" + ticket, "aria-label=\"Major incident " + ticket + "\"");
        assertThat(announced("max", Locale.ENGLISH)).doesNotContain("/tickets/join/");
        for (String path : List.of("/requests", "/tickets/new")) {
            assertThat(portal.browser.get("rita", path).body()).contains("panel of announcements");
        }
    }

    @Test
    void whoHasTheSameSaysSo() {
        TicketNumber ticket = desk.incident("Same");
        declare(ticket, Set.of());
        assertThat(portal.browser.get("stan", "/tickets/join/" + ticket).body())
                .contains("value=\"Oven &lt;b&gt;cold&lt;/b&gt;\"")
                .doesNotContain("name=\"requester\"");
        var joined = portal.browser.post(
                "stan", "/tickets/join/" + ticket, Map.of("subject", "Oven", "description", "Mine too"));
        assertThat(joined.statusCode()).isEqualTo(303);
        assertThat(desk.links.list(desk.actor("ana"), ticket)).singleElement().satisfies(link -> {
            assertThat(link.type()).isEqualTo(LinkType.PARENT_OF);
            assertThat(link.other().requester()).isEqualTo(desk.actor("stan").personId());
        });
        var again = portal.browser.post("stan", "/tickets/join/" + ticket, Map.of("subject", "Oven"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("You reported it already:");
        assertThat(portal.browser.get("ana", "/tickets/join/" + ticket).body()).contains("name=\"requester\"");
        assertThat(portal.browser
                        .post("ana", "/tickets/join/" + ticket, Map.of("subject", "Oven", "requester", "chef"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(portal.browser.get("stan", "/tickets/join/INC-999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void incidentsArePutBelowItWithWhatBecameOfEach() {
        TicketNumber ticket = desk.incident("Parent");
        declare(ticket, Set.of());
        TicketNumber one = desk.incident("One");
        TicketNumber two = desk.incident("Two");
        assertThat(post("ana", ticket, "attach", Map.of("numbers", one + "\n" + two.id()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.links.list(desk.actor("ana"), ticket)).hasSize(2);
        TicketNumber three = desk.incident("Three");
        var some = post("ana", ticket, "attach", Map.of("numbers", three + ", " + ticket));
        assertThat(some.statusCode()).isEqualTo(200);
        assertThat(some.body()).contains(three + " is below it now.", ticket + ": A ticket can’t be linked to itself.");
        assertThat(post("ana", ticket, "attach", Map.of("numbers", "what")).statusCode())
                .isEqualTo(400);
        assertThat(post("max", ticket, "attach", Map.of("numbers", one.toString()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theQueueMarksThem() {
        TicketNumber ticket = desk.incident("Marked");
        assertThat(portal.browser.get("ana", "/tickets").body()).doesNotContain(">major<");
        declare(ticket, Set.of());
        assertThat(portal.browser.get("ana", "/tickets").body()).contains(">major<");
        assertThat(portal.browser.in("es").get("ana", "/tickets").body()).contains(">grave<");
    }

    private static void declare(TicketNumber number, Set<Long> organisations) {
        MajorIncident major = desk.majors.declare(
                desk.actor("lia"),
                number,
                new MajorDraft(
                        List.of(
                                new Announcement(Locale.ENGLISH, "Oven <b>cold</b>", "We are on it."),
                                new Announcement(Locale.forLanguageTag("pt-BR"), "Forno frio", "Já vemos.")),
                        organisations));
        assertThat(major.version()).isEqualTo(1);
        assertThat(desk.majors
                        .update(
                                desk.actor("lia"),
                                number,
                                OptionalLong.of(1),
                                new MajorDraft(major.announcements(), organisations))
                        .version())
                .isEqualTo(1);
    }

    private static String panel(String login, TicketNumber number) {
        var output = new StringOutput();
        new MajorPanel(desk.majors)
                .content(new FakeRequest(desk.actor(login), Locale.ENGLISH, null), number.toString())
                .ifPresent(panel -> panel.writeTo(output));
        return output.toString();
    }

    private static String announced(String login, Locale locale) {
        var panel = new StringOutput();
        var widget = new StringOutput();
        var request = new FakeRequest(desk.actor(login), locale, null);
        new AnnouncementsPanel(desk.majors).content(request, "").ifPresent(part -> part.writeTo(panel));
        new AnnouncementsWidget(desk.majors).content(request).ifPresent(part -> part.writeTo(widget));
        assertThat(widget.toString()).isEqualTo(panel.toString());
        return panel.toString();
    }

    private static String page(String login, TicketNumber number) {
        return portal.browser.get(login, PATH + number).body();
    }

    private static HttpResponse<String> post(
            String login, TicketNumber number, String form, Map<String, String> fields) {
        return portal.browser.post(login, PATH + number + "/" + form, fields);
    }
}
