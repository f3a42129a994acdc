package org.arrimo.tickets.portal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Plan;
import org.arrimo.tickets.api.PlanSchedule.FreeDays;
import org.arrimo.tickets.api.Plans;

import static org.assertj.core.api.Assertions.assertThat;

/** Plans: written, previewed, changed and taken away on their pages. */
class PlansPageTest {
    private static final String PLANS = "/tickets/plans";

    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;
    private static Plans plans;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
        plans = desk.real.pending().plans();
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @Test
    void aPlanIsPreviewedSavedChangedAndTakenAway() {
        Map<String, String> fields = fields("Tapes");
        fields.put("preview", "true");
        var preview = portal.browser.post("lia", PLANS + "/new", fields);
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body()).contains("value=\"Tapes\"", "FREQ=WEEKLY;BYDAY=MO", "rita", "The next times");
        assertThat(plans.list(desk.actor("lia")))
                .noneMatch(plan -> plan.content().name().equals("Tapes"));
        fields.remove("preview");
        assertThat(portal.browser.post("lia", PLANS + "/new", fields).statusCode())
                .isEqualTo(303);
        Plan plan = find("Tapes");
        assertThat(plan.content().ticket().requester())
                .isEqualTo(desk.actor("rita").personId());
        assertThat(plan.content().ticket().tags()).containsExactly("a", "b");
        assertThat(plan.content().schedule().freeDays()).isEqualTo(FreeDays.NEXT);
        assertThat(plan.content().schedule().except()).hasSize(2);
        assertThat(portal.browser.get("ana", PLANS).body()).contains("Tapes", "Next");
        assertThat(portal.browser.get("ana", PLANS + "/" + plan.id()).body())
                .contains("Change the tape")
                .doesNotContain("Remove the plan");
        fields.put("version", "1");
        fields.put("name", "Other tapes");
        fields.remove("active");
        assertThat(portal.browser.post("lia", PLANS + "/" + plan.id(), fields).statusCode())
                .isEqualTo(303);
        assertThat(find("Other tapes").next()).isEmpty();
        assertThat(portal.browser.get("ana", PLANS).body()).contains("Rests");
        var stale = portal.browser.post("lia", PLANS + "/" + plan.id(), fields);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(portal.browser
                        .post("lia", PLANS + "/" + plan.id() + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(portal.browser.get("lia", PLANS + "/" + plan.id()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsToldAndWhatWasTypedStays() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "rule", "FREQ=MINUTELY",
                        "start", "soon",
                        "zone", "Mars",
                        "except", "tomorrow",
                        "requester", "nobody-at-all",
                        "kind", "riot")
                .entrySet()) {
            Map<String, String> fields = fields("Wrong");
            fields.put(wrong.getKey(), wrong.getValue());
            var refused = portal.browser.post("lia", PLANS + "/new", fields);
            assertThat(refused.statusCode()).as(wrong.getKey()).isEqualTo(400);
            assertThat(refused.body()).contains("Change the tape");
        }
        assertThat(portal.browser
                        .post("lia", PLANS + "/new", rule("FREQ=MINUTELY"))
                        .body())
                .contains("A plan opens a ticket at most once an hour.");
        assertThat(portal.browser.post("lia", PLANS + "/new", rule("often")).body())
                .contains("This is no rule of iCalendar (RRULE).");
        assertThat(plans.list(desk.actor("lia")))
                .noneMatch(plan -> plan.content().name().equals("Wrong"));
    }

    @Test
    void onlyLeadsAndAdministratorsWriteAndItSpeaksThreeLanguages() {
        for (String login : List.of("rita", "ana", "max", "paco")) {
            assertThat(portal.browser
                            .post(login, PLANS + "/new", fields("Not theirs"))
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
        }
        assertThat(portal.browser.in("pt-BR").get("lia", PLANS + "/new").body()).contains("Fuso horário");
        assertThat(portal.browser.in("es").get("lia", PLANS + "/new").body()).contains("Zona horaria");
    }

    private static Plan find(String name) {
        return plans.list(desk.actor("lia")).stream()
                .filter(plan -> plan.content().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> rule(String rule) {
        Map<String, String> fields = fields("Wrong");
        fields.put("rule", rule);
        return fields;
    }

    private static Map<String, String> fields(String name) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("name", name),
                Map.entry("kind", "service-request"),
                Map.entry("subject", "Change the tape"),
                Map.entry("requester", "rita"),
                Map.entry("team", String.valueOf(desk.network)),
                Map.entry("tags", "a, b"),
                Map.entry("start", "2027-01-04T09:00"),
                Map.entry("zone", "America/Sao_Paulo"),
                Map.entry("rule", "FREQ=WEEKLY;BYDAY=MO"),
                Map.entry("except", "2027-12-24, 2027-12-31"),
                Map.entry("freeDays", "next"),
                Map.entry("active", "true")));
    }
}
