package org.arrimo.tickets.portal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.testing.PageCheck;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldOption;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.HandoverDraft;
import org.arrimo.tickets.api.HandoverReason;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.RoutingRuleDraft;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/** Handing up and back, open work and the rules for new tickets in the portal. */
class LevelsPagesTest {
    private static final Actor SYSTEM = Actor.system("test");
    private static final String ROUTING = "/tickets/routing";

    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;
    private static long front;
    private static int opened;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
        front = desk.groups.ensureTeams(SYSTEM, List.of("Front")).get("Front");
        desk.groups.arrange(SYSTEM, desk.network, 2, OptionalLong.empty());
        desk.groups.arrange(SYSTEM, desk.provider, 2, OptionalLong.empty());
        desk.groups.arrange(SYSTEM, front, 1, OptionalLong.of(desk.network));
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @AfterEach
    void withoutRules() {
        desk.routing.rules(SYSTEM).forEach(rule -> desk.routing.remove(SYSTEM, rule.id()));
    }

    @Test
    void aTicketGoesUpAndBackByForms() {
        TicketNumber ticket = ofFront();
        String path = "/tickets/handover/" + ticket;
        String page = portal.browser.get("ana", path).body();
        PageCheck.wellFormed(page);
        assertThat(page).contains("name=\"note\"", "Hand up").doesNotContain("Hand back");
        Map<String, String> form = new HashMap<>(Map.of("reason", "skill", "text", "BGP", "note", ""));
        form.putAll(Map.of("form", "up", "version", version(ticket), "team", "" + desk.network));
        var refused = portal.browser.post("ana", path + "/up", form);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("value=\"BGP\"", "This is needed.");
        form.put("note", "<b>Traceroute</b> ends");
        assertThat(portal.browser.post("ana", path + "/up", form).statusCode()).isEqualTo(303);
        String after = portal.browser.get("ana", path).body();
        PageCheck.wellFormed(after);
        assertThat(after).contains("Hand back to Front", "Front to Network", "BGP");
        String shown = portal.browser.get("ana", "/tickets/" + ticket).body();
        assertThat(shown).contains("&lt;b&gt;Traceroute&lt;/b&gt; ends");
        assertThat(portal.browser.get("rita", "/tickets/" + ticket).body()).doesNotContain("Traceroute", "BGP");
        assertThat(portal.browser.get("ana", "/tickets/" + ticket + "/history").body())
                .contains("handed it over", "Somebody who knows more is needed");
        form.putAll(Map.of("form", "back", "version", version(ticket)));
        assertThat(portal.browser.post("ana", path + "/back", form).statusCode())
                .isEqualTo(303);
        assertThat(desk.tickets.get(SYSTEM, ticket).team()).hasValue(front);
        assertThat(portal.browser.post("ana", path + "/sideways", form).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPartnerHandsBackWithoutANote() {
        TicketNumber ticket = ofFront();
        desk.handovers.up(
                desk.actor("ana"),
                ticket,
                OptionalLong.empty(),
                OptionalLong.of(desk.provider),
                new HandoverDraft(HandoverReason.ACCESS, "Theirs", Optional.of("secret")));
        String path = "/tickets/handover/" + ticket;
        String page = portal.browser.get("paco", path).body();
        assertThat(page).contains("Hand back to Front").doesNotContain("name=\"note\"", "Theirs", "secret");
        var done = portal.browser.post(
                "paco", path + "/back", Map.of("version", version(ticket), "reason", "other", "text", "Not ours"));
        assertThat(done.headers().firstValue("Location")).hasValue("/tickets");
        assertThat(desk.tickets.get(SYSTEM, ticket).team()).hasValue(front);
        assertThat(portal.browser.get("paco", path).statusCode()).isEqualTo(404);
    }

    @Test
    void theWayThereStandsBesideTheTicketForThoseWhoMay() {
        TicketNumber ticket = ofFront();
        assertThat(panel("ana", ticket)).contains("/tickets/handover/" + ticket);
        assertThat(panel("rita", ticket)).isEmpty();
        assertThat(panel("max", ticket)).isEmpty();
    }

    @Test
    void aRuleAsksForACustomFieldThatIsChosenOrWritten() {
        var fields = desk.real.definitions().fields();
        fields.add(
                desk.actor("ada"),
                new CustomField(
                        "site",
                        1,
                        FieldType.CHOICE,
                        Label.of("Site"),
                        List.of(new FieldOption("lisbon", Label.of("Lisbon <1>"))),
                        true,
                        false));
        fields.add(
                desk.actor("ada"),
                new CustomField("floor", 1, FieldType.NUMBER, Label.of("Floor"), List.of(), true, false));
        Map<String, String> form = new HashMap<>(
                Map.of("name", "there", "field", "site=lisbon", "field.written", "floor=7.0", "choice", "queue"));
        form.put("team", "" + desk.network);
        assertThat(portal.browser.post("ada", ROUTING, form).statusCode()).isEqualTo(303);
        RoutingRule rule = desk.routing.rules(SYSTEM).get(0);
        assertThat(rule.conditions())
                .containsExactlyInAnyOrder(
                        new RoutingCondition(RoutingField.FIELD, "site=lisbon"),
                        new RoutingCondition(RoutingField.FIELD, "floor=7"));
        String page = portal.browser.get("ada", ROUTING + "/" + rule.id()).body();
        PageCheck.wellFormed(page);
        assertThat(page).contains("Site: Lisbon &lt;1&gt;; floor=7", "Other custom fields", "floor=7</textarea>");
        String tried = portal.browser
                .get("ada", ROUTING + "/try?kind=incident&fields=site%3Dlisbon%0D%0Afloor%3D7")
                .body();
        PageCheck.wellFormed(tried);
        assertThat(tried).contains("By the rule there it goes to Network.");
        assertThat(portal.browser
                        .get("ada", ROUTING + "/try?kind=incident&fields=floor%3D7")
                        .body())
                .contains("there, because of: A custom field");
        form.putAll(Map.of("field.written", "none-such=1", "name", "elsewhere"));
        assertThat(portal.browser.post("ada", ROUTING, form).body()).contains("There is no such custom field");
    }

    @Test
    void rulesAreAddedMovedChangedAndRemoved() {
        Map<String, String> form = new HashMap<>(Map.of(
                "name",
                "vpn",
                "kind",
                "incident",
                "subject",
                "vpn\r\nwlan",
                "team",
                "" + desk.network,
                "choice",
                "queue",
                "skill",
                ""));
        assertThat(portal.browser.post("ada", ROUTING, form).statusCode()).isEqualTo(303);
        form.putAll(Map.of("name", "rest", "kind", "", "subject", ""));
        assertThat(portal.browser.post("ada", ROUTING, form).statusCode()).isEqualTo(303);
        RoutingRule vpn = rules().get(0);
        RoutingRule rest = rules().get(1);
        assertThat(vpn.conditions())
                .containsExactly(
                        new RoutingCondition(RoutingField.KIND, "incident"),
                        new RoutingCondition(RoutingField.SUBJECT, "vpn"),
                        new RoutingCondition(RoutingField.SUBJECT, "wlan"));
        assertThat(rest.conditions()).isEmpty();
        String list = portal.browser.get("ada", ROUTING).body();
        PageCheck.wellFormed(list);
        assertThat(list).contains("Kind: Incident; Words in the subject: vpn or wlan", "Every ticket");
        portal.browser.post("ada", ROUTING + "/" + rest.id() + "/move", Map.of("place", "1"));
        assertThat(rules()).containsExactly(rest, vpn);
        String edit = portal.browser.get("ada", ROUTING + "/" + vpn.id()).body();
        PageCheck.wellFormed(edit);
        assertThat(edit).contains("value=\"vpn\"", "vpn\nwlan");
        form.putAll(Map.of("version", "" + vpn.version(), "name", "changed", "week-time", "whenever"));
        var refused = portal.browser.post("ada", ROUTING + "/" + vpn.id(), form);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("This is not understood: whenever");
        form.put("week-time", "mon-fri 08:00-18:00");
        assertThat(portal.browser.post("ada", ROUTING + "/" + vpn.id(), form).statusCode())
                .isEqualTo(303);
        assertThat(rules().get(1).name()).isEqualTo("changed");
        portal.browser.post("ada", ROUTING + "/" + rest.id() + "/remove", Map.of());
        assertThat(rules()).extracting(RoutingRule::name).containsExactly("changed");
        assertThat(portal.browser.post("ada", ROUTING + "/1/nonsense", form).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfATicket() {
        String path = ROUTING + "/try?kind=incident&subject=vpn&contact=portal&organisation=&language=";
        assertThat(portal.browser.get("ada", path).body()).contains("No rule fits.");
        desk.routing.add(
                SYSTEM,
                new RoutingRuleDraft(
                        "problems",
                        List.of(new RoutingCondition(RoutingField.KIND, "problem")),
                        desk.network,
                        RoutingChoice.QUEUE,
                        Optional.empty()));
        desk.routing.add(
                SYSTEM,
                new RoutingRuleDraft("rest", List.of(), desk.network, RoutingChoice.LEAST_LOAD, Optional.empty()));
        String page = portal.browser.get("ada", path).body();
        PageCheck.wellFormed(page);
        assertThat(page).contains("By the rule rest it goes to Network.", "problems, because of: Kind");
        assertThat(portal.browser.get("ada", ROUTING + "/try?kind=owl").statusCode())
                .isEqualTo(400);
        TicketNumber ticket = desk.incident("by rule");
        assertThat(portal.browser.get("ana", "/tickets/" + ticket + "/history").body())
                .contains("found whose it is", "rest");
    }

    @Test
    void openWorkGoesOverInOneStep() {
        TicketNumber ticket = ofFront();
        long ada = desk.actor("ada").personId();
        desk.change(ticket, TicketPatch.NONE.withTeam(OptionalLong.empty()).withAssignee(OptionalLong.of(ada)));
        String page = portal.browser.get("ada", "/tickets/open-work").body();
        PageCheck.wellFormed(page);
        assertThat(page).contains("Open tickets: 1");
        var done = portal.browser.post("ada", "/tickets/open-work/" + ada, Map.of("to", "", "note", "ill"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElseThrow()).contains("/tickets/bulk/");
        assertThat(desk.tickets.get(SYSTEM, ticket).assignee()).isEmpty();
        assertThat(portal.browser.get("ada", "/tickets/open-work").body()).contains("There is nothing to hand over");
        assertThat(portal.browser.get("ana", "/tickets/open-work/" + ada).statusCode())
                .isEqualTo(403);
    }

    private static TicketNumber ofFront() {
        TicketNumber ticket = desk.tickets
                .open(desk.actor("rita"), TicketDraft.of(Kind.INCIDENT, "VPN " + ++opened, ""))
                .number();
        desk.change(ticket, TicketPatch.NONE.withTeam(OptionalLong.of(front)));
        return ticket;
    }

    private static String version(TicketNumber ticket) {
        return "" + desk.tickets.get(SYSTEM, ticket).version();
    }

    private static List<RoutingRule> rules() {
        return desk.routing.rules(SYSTEM);
    }

    private static String panel(String login, TicketNumber ticket) {
        StringOutput output = new StringOutput();
        new HandoverPanel()
                .content(new FakeRequest(desk.actor(login), Locale.ENGLISH, null), ticket.toString())
                .ifPresent(content -> content.writeTo(output));
        return output.toString();
    }
}
