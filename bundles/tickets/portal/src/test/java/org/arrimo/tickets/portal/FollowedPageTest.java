package org.arrimo.tickets.portal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** The tickets a person follows, and who follows one. */
class FollowedPageTest {
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
    void aTicketIsFollowedFromItsPageAndStandsInTheList() {
        TicketNumber number = desk.incident("Follow <b>me");
        assertThat(panel("ana", number)).contains("Follow</button>", "/tickets/followed/" + number + "/follow");
        assertThat(post("ana", number, "follow", Map.of())).isEqualTo(303);
        assertThat(panel("ana", number)).contains("Unfollow</button>", "Ana Agent");
        assertThat(get("ana")).contains(number + "</span> Follow &lt;b&gt;me");
        assertThat(post("ana", number, "unfollow", Map.of())).isEqualTo(303);
        assertThat(get("ana")).doesNotContain(number.toString());
    }

    @Test
    void whereSomebodyWasMentionedLeadsToTheMessage() {
        TicketNumber number = desk.incident("Mentioned");
        long note = desk.tickets
                .say(desk.actor("ada"), number, Visibility.PRIVATE, "@ana please, not @rita")
                .id();
        assertThat(get("ana")).contains("/tickets/" + number + "#message-" + note, "Ada Admin");
        assertThat(get("rita")).doesNotContain(number.toString());
        assertThat(portal.browser.get("ana", "/tickets/" + number + "/history").body())
                .contains("mentioned people", "Mentioned: ana", "made somebody follow it");
    }

    @Test
    void onlyLeadsAndAdministratorsAreOfferedOthers() {
        TicketNumber number = desk.incident("Others");
        assertThat(panel("ana", number)).doesNotContain("/add\"");
        assertThat(panel("ada", number)).contains("/tickets/followed/" + number + "/add");
        assertThat(post("ada", number, "add", Map.of("person", "ana"))).isEqualTo(303);
        assertThat(panel("max", number)).contains("Ana Agent");
        assertThat(panel("rita", number)).doesNotContain("Ana Agent");
        assertThat(post("ada", number, "add", Map.of("person", "stan"))).isEqualTo(400);
        assertThat(post("ada", number, "add", Map.of("person", "nobody"))).isEqualTo(400);
        String ana = String.valueOf(desk.actor("ana").personId());
        assertThat(post("max", number, "remove", Map.of("person", ana))).isEqualTo(403);
        assertThat(post("ada", number, "remove", Map.of("person", ana))).isEqualTo(303);
        assertThat(post("stan", number, "follow", Map.of())).isEqualTo(404);
    }

    @Test
    void itSpeaksThreeLanguages() {
        assertThat(portal.browser.in("pt-BR").get("ana", "/tickets/followed").body())
                .contains("Onde você foi mencionado");
        assertThat(portal.browser.in("es").get("ana", "/tickets/followed").body())
                .contains("Dónde lo mencionaron");
    }

    private static String panel(String login, TicketNumber number) {
        var request = new FakeRequest(desk.actor(login), Locale.ENGLISH, null);
        var output = new StringOutput();
        new FollowersPanel(desk.followers, desk.people, desk.groups)
                .content(request, number.toString())
                .ifPresent(panel -> panel.writeTo(output));
        return output.toString();
    }

    private static String get(String login) {
        return portal.browser.get(login, "/tickets/followed").body();
    }

    private static int post(String login, TicketNumber number, String form, Map<String, String> fields) {
        return portal.browser
                .post(login, "/tickets/followed/" + number + "/" + form, fields)
                .statusCode();
    }
}
