package org.arrimo.tickets.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/** Every entrance of the bundle, by every role and relation to the ticket. */
class WhoMayOpenWhatTest {
    private static final List<String> ENTRANCES = List.of(
            "/tickets",
            "/tickets/{ticket}",
            "/tickets/{ticket}/history",
            "/tickets/{ticket}/preview",
            "/tickets/{ticket}/attachments/{public}",
            "/tickets/{ticket}/attachments/{private}",
            "/tickets/links/{ticket}",
            "/tickets/new",
            "/tickets/requesters?requester=rita",
            "/tickets/similar?subject=vpn",
            "/tickets/import",
            "/tickets/import/jobs",
            "/tickets/transitions",
            "/tickets/priorities",
            "/requests",
            "/tickets/checklists/{ticket}",
            "/tickets/checklist-templates",
            "/tickets/time",
            "/tickets/time/{ticket}",
            "/tickets/activities",
            "/tickets/tags",
            "/tickets/tags/suggestions?tag=v",
            "/tickets/tags/{ticket}",
            "/tickets/ratings/{ticket}",
            "/rate/none",
            "/tickets/replies",
            "/tickets/macros",
            "/tickets/find?q=vpn",
            "/tickets/find/complete?q=team:",
            "/tickets/views",
            "/tickets/views/bar",
            "/tickets/bulk?number={ticket}",
            "/tickets/calendar",
            "/tickets/categories",
            "/tickets/custom-fields",
            "/tickets/fields/{ticket}",
            "/tickets/forms",
            "/tickets/form-designs",
            "/tickets/majors",
            "/tickets/majors/{ticket}",
            "/tickets/join/{ticket}",
            "/tickets/export/{ticket}",
            "/tickets/export/{ticket}?internal=true",
            "/tickets/approvals",
            "/tickets/approvals/of/{ticket}",
            "/approve/none",
            "/tickets/plans",
            "/tickets/plans/new",
            "/tickets/later",
            "/tickets/handover/{ticket}",
            "/tickets/open-work",
            "/tickets/routing",
            "/tickets/routing/try",
            "/tickets/picks/{ticket}?of=replies",
            "/tickets/undo/{ticket}");

    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;
    private static TicketNumber ticket;
    private static long open;
    private static long secret;

    @BeforeAll
    static void start() throws IOException {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
        ticket = desk.incident("VPN is down");
        open = attach(Visibility.PUBLIC);
        secret = attach(Visibility.PRIVATE);
        desk.change(ticket, TicketPatch.NONE.withTeam(OptionalLong.of(desk.provider)));
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    /** In the order of the entrances; 303 is a requester led from the queue to the own requests. */
    @ParameterizedTest
    @CsvSource({
        "rita, 303 200 200 200 200 404 403 200 403 200 403 403 403 403 200 403 403 403 403 403 403 403 403 404 404 403 403 403 403 403 403 403 403 403 403 403 200 403 403 403 404 200 403 200 404 404 403 403 200 403 403 403 403 403 200",
        "chef, 303 200 200 200 200 404 403 200 403 200 403 403 403 403 200 403 403 403 403 403 403 403 403 404 404 403 403 403 403 403 403 403 403 403 403 403 200 403 403 403 404 200 403 200 404 404 403 403 200 403 403 403 403 403 200",
        "stan, 303 404 404 404 404 404 403 200 403 200 403 403 403 403 200 403 403 403 403 403 403 403 403 404 404 403 403 403 403 403 403 403 403 403 403 403 200 403 403 403 404 404 404 200 404 404 403 403 200 403 403 403 403 403 404",
        "ana,  200 200 200 200 200 200 200 200 200 200 403 403 403 403 200 200 403 200 200 403 200 200 200 404 404 200 200 200 200 200 200 200 403 403 403 200 200 403 200 200 404 200 200 200 200 404 200 200 200 200 200 403 403 200 200",
        "max,  200 200 200 200 200 200 403 200 403 200 403 403 403 403 200 200 403 200 200 403 200 200 200 404 404 200 200 200 200 200 200 403 403 403 403 403 403 403 200 200 404 200 200 200 200 404 200 200 200 403 403 403 403 403 200",
        "ada,  200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 404 404 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 404 200 200 200 200 404 200 200 200 200 200 200 200 200 200",
        "paco, 200 200 200 200 200 404 403 200 403 200 403 403 403 403 200 200 403 200 200 403 403 403 403 404 404 403 403 200 200 200 200 403 403 403 403 403 403 403 403 403 404 200 403 200 404 404 403 403 200 200 200 403 403 403 200"
    })
    void isAllowed(String login, String expected) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        for (String entrance : ENTRANCES) {
            String path = entrance.replace("{ticket}", ticket.toString())
                    .replace("{public}", String.valueOf(open))
                    .replace("{private}", String.valueOf(secret));
            statuses.put(entrance, portal.browser.get(login, path).statusCode());
        }
        assertThat(String.join(
                        " ", statuses.values().stream().map(String::valueOf).toList()))
                .as(statuses.toString())
                .isEqualTo(expected);
    }

    @Test
    void everyPageDeclaresItsRoles() {
        assertThat(Blueprint.read().roles()).isNotEmpty().doesNotContainValue(null);
    }

    @Test
    void aTicketThatIsNotThereAnswersLikeOneThatMayNotBeSeen() {
        var hidden = portal.browser.get("stan", "/tickets/" + ticket);
        var missing = portal.browser.get("stan", "/tickets/INC-999999");

        assertThat(hidden.statusCode()).isEqualTo(missing.statusCode());
        assertThat(hidden.body()).isEqualTo(missing.body());
    }

    @Test
    void whoMayNotWriteAPrivateNoteCanNotPostOne() {
        for (String login : List.of("rita", "paco", "chef", "max")) {
            var answer = portal.browser.post(
                    login, "/tickets/" + ticket + "/messages", Map.of("visibility", "private", "body", "psst"));
            assertThat(answer.statusCode()).as(login).isEqualTo(403);
        }
    }

    @Test
    void whoMayNotReplyIsOfferedNoReplyBox() {
        assertThat(portal.browser.get("chef", "/tickets/" + ticket).body()).doesNotContain("reply-body");
        assertThat(portal.browser.get("max", "/tickets/" + ticket).body()).doesNotContain("reply-body");
        assertThat(portal.browser.get("rita", "/tickets/" + ticket).body()).contains("reply-body");
    }

    @Test
    void onlyTheDeskIsOfferedPrivateNotesAndPriorities() {
        assertThat(portal.browser.get("ana", "/tickets/" + ticket).body())
                .contains("value=\"private\"", "prop-priority");
        assertThat(portal.browser.get("paco", "/tickets/" + ticket).body())
                .contains("prop-state")
                .doesNotContain("value=\"private\"", "prop-priority");
    }

    private static long attach(Visibility visibility) throws IOException {
        return desk.attachments
                .attach(
                        desk.actor("ana"),
                        ticket,
                        visibility,
                        "notes <1>.html",
                        "text/html",
                        new ByteArrayInputStream("<script>alert(1)</script>".getBytes()))
                .id();
    }
}
