package org.arrimo.itests;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Caller;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.SharedDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** Tickets over REST, on the real distribution. */
@ExtendWith(SharedDesk.class)
class TicketsOverRestTest {
    private static final String TICKETS = "/api/v1/tickets";

    private final Desk desk;
    private final Caller admin;

    TicketsOverRestTest(Desk desk) {
        this.desk = desk;
        this.admin = desk.admin();
    }

    @Test
    void aTicketGoesFromOpenToResolvedAndItsHistoryTellsSo() {
        Answer opened =
                admin.post(TICKETS, "{\"subject\":\"VPN caiu\",\"description\":\"desde 9h\",\"priority\":\"high\"}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        String number = opened.json().path("number").asText();
        assertThat(number).matches("INC-[1-9][0-9]*");
        assertThat(opened.header("Location")).endsWith(TICKETS + "/" + number);

        Answer said = admin.post(
                TICKETS + "/" + number + "/messages", "{\"body\":\"estamos vendo\",\"visibility\":\"public\"}");
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        String etag = admin.get(TICKETS + "/" + number).header("ETag");
        Answer working = admin.patch(
                TICKETS + "/" + number, "{\"state\":\"in-progress\",\"assignee\":\"admin\"}", "If-Match", etag);
        assertThat(working.status()).as(working.body()).isEqualTo(200);
        Answer resolved = admin.patch(
                TICKETS + "/" + number,
                "{\"state\":\"resolved\",\"resolution\":\"solved\",\"solution\":\"reiniciado\"}",
                "If-Match",
                working.header("ETag"));
        assertThat(resolved.json().path("state").asText()).isEqualTo("resolved");

        JsonNode history = admin.get(TICKETS + "/" + number + "/history").json().path("items");
        assertThat(history.findValuesAsText("type"))
                .startsWith("tickets.opened", "tickets.replied")
                .endsWith("tickets.changed");
    }

    @Test
    void aChangeMustNameTheVersionItChanges() {
        String path = TICKETS + "/" + open("versioned");
        String etag = admin.get(path).header("ETag");
        assertThat(admin.patch(path, "{\"priority\":\"low\"}").status()).isEqualTo(428);
        assertThat(admin.patch(path, "{\"priority\":\"low\",\"priorityReason\":\"x\"}", "If-Match", etag)
                        .status())
                .isEqualTo(200);
        Answer stale = admin.patch(path, "{\"priority\":\"critical\"}", "If-Match", etag);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("Content-Type")).startsWith("application/problem+json");
        assertThat(admin.get(path).json().path("priority").asText()).isEqualTo("low");
    }

    @Test
    void theSamePostTwiceIsOneTicket() {
        String body = "{\"subject\":\"once\"}";
        Answer first = admin.post(TICKETS, body, "Idempotency-Key", "k-" + System.nanoTime());
        String key = first.response()
                .request()
                .headers()
                .firstValue("Idempotency-Key")
                .orElseThrow();
        Answer second = admin.post(TICKETS, body, "Idempotency-Key", key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("number")).isEqualTo(first.json().path("number"));
        assertThat(admin.post(TICKETS, "{\"subject\":\"other\"}", "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsOrDoubles() {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            opened.add(open("paged " + i));
        }
        List<String> listed = new ArrayList<>();
        String path = TICKETS + "?q=paged&limit=3";
        while (path != null) {
            Answer page = admin.get(path);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            listed.addAll(page.json().path("items").findValuesAsText("number"));
            String link = page.header("Link");
            path = link.contains("rel=\"next\"")
                    ? link.replaceFirst(".*<(?:https?://[^/]+)?([^>]+)>; *rel=\"next\".*", "$1")
                    : null;
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(opened);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            POST  | /api/v1/tickets                      | {                                          | 400 |
            POST  | /api/v1/tickets                      | {}                                         | 400 | subject
            POST  | /api/v1/tickets                      | {"subject":"x","colour":"red"}             | 400 | colour
            POST  | /api/v1/tickets                      | {"subject":"x","priority":"huge"}          | 400 | priority
            POST  | /api/v1/tickets                      | {"subject":"a\\u0000b"}                     | 400 | subject
            POST  | /api/v1/tickets                      | {"subject":"x","team":"no such team"}      | 400 | team
            GET   | /api/v1/tickets?colour=red           |                                            | 400 | colour
            GET   | /api/v1/tickets?state=lost           |                                            | 400 | state
            GET   | /api/v1/tickets?limit=9999           |                                            | 400 | limit
            GET   | /api/v1/tickets?cursor=garbage       |                                            | 400 | cursor
            GET   | /api/v1/tickets/INC-999999999        |                                            | 404 |
            GET   | /api/v1/tickets/nonsense             |                                            | 404 |
            GET   | /api/v1/nothing                      |                                            | 404 |
            DELETE| /api/v1/tickets                      |                                            | 405 |
            """)
    void badInputGetsAPreciseProblem(String method, String path, String body, int status, String field) {
        Answer answer = body == null
                ? admin.send(method, path, null)
                : admin.send(method, path, body, "Content-Type", "application/json");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        if (field != null) {
            assertThat(answer.json().path("field").asText()).as(answer.body()).isEqualTo(field);
        }
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void tooLargeABodyIsRefused() {
        Answer answer = admin.post(TICKETS, "{\"subject\":\"x\",\"description\":\"" + "a".repeat(2_000_000) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void anotherTypeOfBodyIsRefused() {
        assertThat(admin.send("POST", TICKETS, "subject=x", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void nobodyGetsInWithoutCredentials() {
        Answer anonymous = Caller.anonymous(desk.address()).get(TICKETS);
        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(anonymous.header("WWW-Authenticate")).contains("Basic");
        assertThat(Caller.basic(desk.address(), "karaf", "karaf").get(TICKETS).status())
                .isEqualTo(401);
        assertThat(Caller.bearer(desk.address(), "arr_nonsense").get(TICKETS).status())
                .isEqualTo(401);
    }

    @Test
    void theDescriptionsAreThereForAnybody() {
        Caller anonymous = Caller.anonymous(desk.address());
        JsonNode openApi = anonymous.get("/api/openapi.json").json();
        assertThat(openApi.path("openapi").asText()).startsWith("3.");
        assertThat(openApi.path("paths").has(TICKETS + "/{number}")).isTrue();
        assertThat(anonymous.get("/soap/v1/tickets?wsdl").body()).contains("openTicket", "getHistory");
    }

    private String open(String subject) {
        return admin.post(TICKETS, "{\"subject\":\"" + subject + "\"}")
                .json()
                .path("number")
                .asText();
    }
}
