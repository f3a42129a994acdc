package org.arrimo.people.ws;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.platform.ws.gate.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/** How people look in JSON, and what a request becomes; the caller is Ana, an agent. */
class PeopleOverRestTest {
    private static final String ANA = "{\"id\":7,\"version\":3,\"login\":\"ana\",\"name\":\"Ana\","
            + "\"email\":\"ana@example.org\",\"roles\":[\"agent\",\"lead\"],\"teams\":[3],\"organisation\":5,"
            + "\"seesOrganisation\":true,\"locale\":\"pt-BR\",\"zone\":\"America/Sao_Paulo\",\"active\":true,"
            + "\"canSignIn\":true,\"site\":6}";

    private final FakeDesk desk = new FakeDesk();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = new TestHouse(
                Settings.DEFAULT, (key, actor, call, response, endpoint) -> endpoint.handle(call, response));
        house.publisher().rest("/api/v1/people", new PeopleResource(desk.people()));
        house.publisher().rest("/api/v1/teams", new TeamsResource(desk.groups()));
        house.publisher().rest("/api/v1/sites", new SitesResource(desk.groups()));
        house.publisher().rest("/api/v1/people/crew", new CrewResource(desk.skills(), desk.absences()));
        house.publisher().rest("/api/v1/tokens", new TokensResource(desk.tokens()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aPersonShowsEverythingButSecrets() {
        HttpResponse<String> answer = house.get("/api/v1/people/7");
        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(answer.body()).isEqualTo(ANA);
        assertThat(house.get("/api/v1/people/me").body()).isEqualTo(ANA);
        assertThat(desk.asked).containsExactly("get[7]", "get[7]");
    }

    @Test
    void aListGoesOnWhereItsLinkSays() {
        HttpResponse<String> answer = house.get("/api/v1/people?q=an&limit=1");
        assertThat(answer.body()).startsWith("{\"items\":[" + ANA + "]");
        assertThat(answer.headers().firstValue("Link").orElseThrow()).contains("rel=\"next\"", "q=an", "limit=1");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/people/404, 404, not-found",
        "GET, /api/v1/people/seven, 404, not-found",
        "GET, /api/v1/people?name=ana, 400, unknown-parameter",
        "GET, /api/v1/people?limit=1000, 400, out-of-range",
        "DELETE, /api/v1/tokens/404, 404, not-found",
    })
    void whatCanNotBeAnsweredIsAProblem(String method, String path, int status, String code) {
        HttpResponse<String> answer = house.send(house.ana(path).method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/people, '{\"login\":\"b\",\"name\":\"B\"}'",
        "PATCH, /api/v1/people/7, '{\"name\":\"B\"}'",
        "POST, /api/v1/teams, '{\"name\":\"B\"}'",
        "PUT, /api/v1/teams/3, '{\"level\":2}'",
        "POST, /api/v1/sites, '{\"name\":\"B\"}'",
        "PUT, /api/v1/sites/6, '{\"name\":\"B\"}'",
    })
    void whatAdministratorsDoIsRefusedToAnAgentBeforeAnythingIsAsked(String method, String path, String json) {
        HttpResponse<String> answer = house.send(house.ana(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"3\"")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void sitesAreRead() {
        assertThat(house.get("/api/v1/sites").body())
                .isEqualTo("{\"items\":[{\"id\":6,\"name\":\"Lisbon\",\"zone\":\"Europe/Lisbon\"}]}");
    }

    @Test
    void skillsAndAbsencesAreReadAndSaid() {
        assertThat(house.get("/api/v1/people/crew/7/skills").body()).isEqualTo("{\"skills\":[\"oracle\",\"sap\"]}");
        String away = "{\"id\":8,\"from\":\"2026-03-04T09:00:00Z\",\"until\":\"2026-03-04T09:01:00Z\",\"deputy\":9}";
        assertThat(house.get("/api/v1/people/crew/7/absences").body()).isEqualTo("{\"items\":[" + away + "]}");
        desk.asked.clear();
        send("PUT", "/api/v1/people/crew/7/skills", "{\"skills\":[\"sap\"]}");
        HttpResponse<String> added = house.post(
                "/api/v1/people/crew/7/absences",
                "{\"from\":\"2026-03-04T09:00:00Z\",\"until\":\"2026-03-04T09:01:00Z\"}");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.body()).isEqualTo(away);
        assertThat(send("DELETE", "/api/v1/people/crew/7/absences/8", "").statusCode())
                .isEqualTo(204);
        assertThat(desk.asked)
                .containsExactly(
                        "set[7, [sap]]",
                        "add[7, 2026-03-04T09:00:00Z, 2026-03-04T09:01:00Z, OptionalLong.empty]",
                        "remove[7, 8]");
        assertThat(house.post("/api/v1/people/crew/7/absences", "{\"from\":\"2026-03-04T09:00:00Z\"}")
                        .body())
                .contains("\"field\":\"until\"");
        assertThat(send("PUT", "/api/v1/people/crew/7/skills", "{}").body()).contains("\"field\":\"skills\"");
    }

    private HttpResponse<String> send(String method, String path, String json) {
        return house.send(house.ana(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    @Test
    void aTokensSecretIsToldOnceAndNeverAgain() {
        HttpResponse<String> issued = house.post("/api/v1/tokens", "{\"label\":\"laptop\"}");
        assertThat(issued.statusCode()).isEqualTo(201);
        assertThat(issued.body()).contains("\"secret\":\"arr_secret\"");
        assertThat(house.get("/api/v1/tokens").body())
                .contains("\"label\":\"laptop\"")
                .doesNotContain("arr_secret");
    }

    @Test
    void aTokenIsForDigestOnlyWhereThatIsAskedFor() {
        house.post("/api/v1/tokens", "{\"label\":\"one\"}");
        house.post("/api/v1/tokens", "{\"label\":\"two\",\"forDigest\":false}");
        HttpResponse<String> issued = house.post("/api/v1/tokens", "{\"label\":\"three\",\"forDigest\":true}");
        assertThat(issued.body()).contains("\"forDigest\":true");
        assertThat(desk.asked)
                .containsExactly(
                        "issue[one, Optional.empty]",
                        "issue[two, Optional.empty]",
                        "issueForDigest[three, Optional.empty]");
        assertThat(house.get("/api/v1/tokens").body()).contains("\"forDigest\":true");
    }

    @Test
    void aTokenIsNotMadeWithAKeyUnderWhichItsSecretWouldBeKept() {
        HttpResponse<String> answer = house.post("/api/v1/tokens", "{\"label\":\"laptop\"}", "Idempotency-Key", "k1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("shown-once");
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void aPasswordIsSetByItsOwner() {
        HttpResponse<String> answer = house.send(house.ana("/api/v1/people/7/password")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"current\":\"old one here\",\"password\":\"new one here\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(desk.asked).containsExactly("setPassword[7, Optional[old one here], new one here]");
    }

    @Test
    void teamsAreListed() {
        assertThat(house.get("/api/v1/teams").body())
                .isEqualTo("{\"items\":[{\"id\":3,\"name\":\"Network\",\"level\":1,\"above\":4}]}");
    }
}
