package org.arrimo.tickets.ws;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.ws.rest.TicketsResource;

import static org.assertj.core.api.Assertions.assertThat;

/** How tickets look in JSON, and what a request becomes. */
class TicketsOverRestTest {
    private static final String TICKETS = "/api/v1/tickets";

    private final FakeDesk desk = new FakeDesk();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = TestHouse.plain();
        house.publisher()
                .rest(
                        TICKETS,
                        new TicketsResource(desk, desk, new FakeLinks(), FakeDesk::like, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_ticket_shows_everything_with_names() {
        HttpResponse<String> answer = house.get(TICKETS + "/inc-1042");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.body())
                .isEqualTo("{\"number\":\"INC-1042\",\"version\":7,\"kind\":\"incident\",\"subject\":\"VPN caiu\","
                        + "\"description\":\"since nine\\f\",\"state\":\"in-progress\","
                        + "\"next\":[\"on-hold\",\"resolved\"],\"priority\":\"high\",\"impact\":\"high\","
                        + "\"urgency\":\"medium\",\"requester\":{\"id\":7,\"name\":\"Ana\"},"
                        + "\"organisation\":{\"id\":5,\"name\":\"Acme\"},\"team\":{\"id\":3,\"name\":\"Network\"},"
                        + "\"contact\":\"walk-in\",\"reference\":\"CHG1\",\"openedAt\":\"2016-02-29T01:16:00Z\","
                        + "\"updatedAt\":\"2016-02-29T01:16:00Z\",\"reassignments\":2,\"reopens\":1,"
                        + "\"facts\":{\"category\":\"Network\"},\"resolution\":\"workaround\","
                        + "\"solution\":\"Use the other one.\",\"priorityReason\":\"VIP\",\"category\":\"network\","
                        + "\"fields\":{\"floor\":\"4\"},"
                        + "\"form\":{\"key\":\"laptop\",\"name\":{\"en\":\"A laptop\"}}}");
    }

    @Test
    void a_ticket_is_opened_with_what_was_said() {
        HttpResponse<String> answer = house.post(
                TICKETS,
                "{\"subject\":\"s\",\"kind\":\"service-request\",\"requester\":\"bruno\",\"team\":\"Network\","
                        + "\"assignee\":8,\"priority\":\"critical\",\"impact\":\"low\",\"contact\":\"phone\","
                        + "\"fields\":{\"floor\":\"4\"}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/tickets/INC-1042");
        assertThat(desk.drafts)
                .containsExactly(new TicketDraft(
                                Kind.SERVICE_REQUEST,
                                "s",
                                "",
                                OptionalLong.of(8),
                                Optional.of(Priority.CRITICAL),
                                Optional.of(Level.LOW),
                                Optional.empty(),
                                OptionalLong.of(3),
                                OptionalLong.of(8),
                                Optional.of(Contact.PHONE))
                        .withFields(Map.of("floor", "4")));
    }

    @Test
    void what_is_said_as_html_is_answered_so_and_never_beside_plain_text() {
        HttpResponse<String> answer = house.post(TICKETS + "/INC-1042/messages", "{\"html\":\"<b>b</b>\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"body\":\"plain\"", "\"html\":\"clean <b>b</b>\"");
        HttpResponse<String> both =
                house.post(TICKETS + "/INC-1042/messages", "{\"html\":\"<b>b</b>\",\"body\":\"b\"}");
        assertThat(both.statusCode()).as(both.body()).isEqualTo(400);
        assertThat(both.body()).contains("\"field\":\"html\"");
        house.post(TICKETS, "{\"subject\":\"s\",\"descriptionHtml\":\"<b>b</b>\"}");
        assertThat(desk.drafts.get(0).descriptionHtml()).contains("<b>b</b>");
    }

    @Test
    void what_is_like_a_subject_is_found() {
        assertThat(house.get(TICKETS + "/similar?subject=VPN%20caiu").body())
                .startsWith("{\"items\":[{\"number\":\"INC-1042\"");
        assertThat(house.get(TICKETS + "/similar").body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void a_list_is_asked_for_in_the_words_of_the_wire() {
        HttpResponse<String> answer = house.get(
                TICKETS
                        + "?state=new,in-progress&state=on-hold&open=true&priority=high&team=Network&assignee=me"
                        + "&requester=bruno&organisation=Acme&contact=walk-in&reference=CHG1&reopened=false&q=vpn&tag=a,b&tag=c&category=vpn,none&limit=1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"items\":[{\"number\":\"INC-1042\"",
                        "\"assignee\":{\"id\":8,\"name\":\"Bruno\"}",
                        "\"next\":\"");
        assertThat(answer.headers().firstValue("Link").orElseThrow()).contains("rel=\"next\"", "limit=1");
        assertThat(desk.filters)
                .containsExactly(new TicketFilter(
                        Set.of(State.NEW, State.IN_PROGRESS, State.ON_HOLD),
                        Set.of(Priority.HIGH),
                        OptionalLong.of(3),
                        OptionalLong.of(7),
                        false,
                        OptionalLong.of(8),
                        OptionalLong.of(5),
                        Set.of(Contact.WALK_IN),
                        Optional.of("CHG1"),
                        Optional.of(false),
                        Optional.of("vpn"),
                        Set.of("a", "b", "c"),
                        Set.of("vpn", "none")));
    }

    @Test
    void nobody_can_be_asked_for() {
        house.get(TICKETS + "?assignee=none&open=false");
        assertThat(desk.filters.get(0).unassigned()).isTrue();
        assertThat(desk.filters.get(0).assignee()).isEmpty();
        assertThat(desk.filters.get(0).states()).containsOnly(State.RESOLVED, State.CLOSED, State.CANCELLED);
    }

    @Test
    void figures_count_in_the_words_of_the_wire() {
        assertThat(house.get(TICKETS + "/figures?team=3").body())
                .isEqualTo("{\"tickets\":3,\"reassignments\":2,\"reopened\":1,\"byState\":{\"in-progress\":3},"
                        + "\"byPriority\":{\"high\":3},\"byContact\":{\"walk-in\":3}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ?state=lost            | state
            ?state=                | state
            ?priority=1            | priority
            ?open=yes              | open
            ?open=true&state=closed| open
            ?reopened=1            | reopened
            ?team=Nobody           | team
            ?assignee=nobody       | assignee
            ?requester=nobody      | requester
            ?organisation=nobody   | organisation
            ?colour=red            | colour
            ?cursor=!              | cursor
            """)
    void a_wrong_filter_is_refused_by_name(String query, String field) {
        HttpResponse<String> answer = house.get(TICKETS + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        assertThat(desk.filters).isEmpty();
    }

    @Test
    void a_change_says_what_it_mentions_and_no_more() {
        HttpResponse<String> answer = patch("{\"state\":\"resolved\",\"team\":null,\"assignee\":\"bruno\"}", "\"7\"");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(desk.patches)
                .containsExactly(TicketPatch.NONE
                        .withState(State.RESOLVED)
                        .withTeam(OptionalLong.empty())
                        .withAssignee(OptionalLong.of(8)));
        assertThat(desk.versions).containsExactly(OptionalLong.of(7));
    }

    @Test
    void a_change_says_why() {
        patch("{\"state\":\"resolved\",\"resolution\":\"no-fault-found\",\"solution\":\"Tudo certo.\"}", "\"7\"");
        patch(
                "{\"state\":\"on-hold\",\"holdReason\":\"scheduled\",\"holdUntil\":\"2026-03-04T09:00:00-03:00\"}",
                "\"7\"");
        patch("{\"priority\":\"low\",\"priorityReason\":\"sem pressa\"}", "\"7\"");
        patch("{\"priorityReason\":null}", "\"7\"");
        assertThat(desk.patches)
                .containsExactly(
                        TicketPatch.NONE.resolved(ResolutionCode.NO_FAULT_FOUND, "Tudo certo."),
                        TicketPatch.NONE
                                .withState(State.ON_HOLD)
                                .because(Grounds.until(Instant.parse("2026-03-04T12:00:00Z"))),
                        TicketPatch.NONE.overriding(Priority.LOW, "sem pressa"),
                        TicketPatch.NONE.because(Grounds.priority(Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"holdReason":"tea"} | "7"   | 400
            {"holdUntil":"soon"} | "7"   | 400
            {"solution":null}    | "7"   | 400
            {"state":null}       | "7"   | 400
            {"state":"gone"}     | "7"   | 400
            {"requester":"ana"}  | "7"   | 400
            {"state":"resolved"} | "6"   | 412
            {"state":"resolved"} | W/"7" | 412
            {"state":"resolved"} | 7     | 400
            """)
    void a_change_that_is_not_understood_changes_nothing(String body, String version, int status) {
        assertThat(patch(body, version).statusCode()).isEqualTo(status);
        assertThat(desk.patches).isEmpty();
    }

    @Test
    void who_sets_what_somebody_else_set_is_told_both_values() {
        assertThat(patch("{\"state\":\"resolved\"}", "\"6\"").body())
                .contains("\"code\":\"stale\",\"field\":\"state\",\"conflicts\":["
                        + "{\"field\":\"state\",\"yours\":\"resolved\",\"theirs\":\"on-hold\"},"
                        + "{\"field\":\"assignee\",\"yours\":\"Ana\",\"theirs\":null}]}");
    }

    @Test
    void a_conversation_and_a_history_are_read() {
        assertThat(house.get(TICKETS + "/INC-1042/messages").body())
                .contains("\"author\":{\"id\":7,\"name\":\"Ana\"}", "\"visibility\":\"public\"", "\"name\":\"a.txt\"");
        assertThat(house.get(TICKETS + "/INC-1042/history").body())
                .isEqualTo("{\"items\":[{\"id\":9,\"type\":\"tickets.changed\",\"at\":\"2016-02-29T01:16:00Z\","
                        + "\"recordedAt\":\"2016-02-29T01:16:01Z\",\"by\":{\"id\":7,\"name\":\"Ana\"},\"via\":\"rest\","
                        + "\"internal\":false,\"changes\":[{\"field\":\"state\",\"before\":\"new\"}]}]}");
        assertThat(house.post(
                                TICKETS + "/INC-1042/messages",
                                "{\"body\":\"b\",\"visibility\":\"private\",\"attachments\":[4]}")
                        .body())
                .contains("\"visibility\":\"private\"", "\"body\":\"b\"");
        assertThat(desk.sent).containsExactly(Set.of(4L));
        assertThat(house.get(TICKETS + "/INC-1/messages").statusCode()).isEqualTo(404);
        assertThat(house.get(TICKETS + "/nonsense/history").statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_is_attached_and_comes_back_to_be_saved() {
        HttpResponse<String> attached =
                house.send(house.ana(TICKETS + "/INC-1042/attachments?name=a.txt&visibility=private")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("hello")));
        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(201);
        assertThat(attached.headers().firstValue("Location")).contains("/api/v1/tickets/INC-1042/attachments/4");
        assertThat(desk.files).containsExactly("PRIVATE a.txt text/plain hello");

        HttpResponse<String> file = house.get(TICKETS + "/INC-1042/attachments/4");
        assertThat(file.body()).isEqualTo("olá");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"relat_rio _final_.html\";"
                        + " filename*=UTF-8''relat%C3%B3rio%20%22final%22.html");
        assertThat(file.headers().firstValue("ETag")).contains('"' + "ab".repeat(32) + '"');
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
    }

    private HttpResponse<String> patch(String body, String version) {
        return house.send(house.ana(TICKETS + "/INC-1042")
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", version)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }
}
