package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.rest.MajorsResource;
import org.arrimo.tickets.ws.soap.MajorsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Major incidents over REST and SOAP. */
class MajorsOverTheWireTest {
    private static final String REST = "/api/v1/tickets/majors";
    private static final String SOAP = "/soap/v1/tickets/majors";
    private static final String SAID =
            "{\"announcements\":[{\"language\":\"en\",\"title\":\"VPN down\",\"text\":\"We are on it.\"}]";
    private static final String NUMBER = "<number>INC-1042</number>";
    private static final String XML =
            "<announcement><language>pt-BR</language><title>VPN fora</title><text>Já vemos.</text></announcement>";

    private FakeMajors majors;
    private TestHouse house;

    @BeforeEach
    void publish() {
        majors = new FakeMajors(new FakeDesk());
        house = TestHouse.plain();
        house.publisher().rest(REST, new MajorsResource(majors, FakePeople.directory()));
        house.publisher().soap(SOAP, new MajorsPort(majors, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void one_is_declared_read_announced_otherwise_and_ended() {
        HttpResponse<String> declared = house.post(REST + "/INC-1042", SAID + ",\"organisations\":[\"Acme\"]}");
        assertThat(declared.statusCode()).as(declared.body()).isEqualTo(201);
        assertThat(declared.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith(REST + "/INC-1042"));
        assertThat(declared.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(declared.body())
                .isEqualTo("{\"number\":\"INC-1042\",\"version\":1,\"announcements\":[{\"language\":\"en\","
                        + "\"title\":\"VPN down\",\"text\":\"We are on it.\"}],\"organisations\":[{\"id\":5,"
                        + "\"name\":\"Acme\"}],\"declaredAt\":\"2016-02-29T01:16:00Z\","
                        + "\"updatedAt\":\"2016-02-29T01:16:00Z\"}");
        assertThat(house.get(REST + "/INC-1042").body()).isEqualTo(declared.body());
        assertThat(house.get(REST).body()).isEqualTo("{\"items\":[" + declared.body() + "]}");
        assertThat(house.get(REST + "/all").body()).isEqualTo("{\"items\":[" + declared.body() + "]}");
        assertThat(put(SAID + "}", null).statusCode()).isEqualTo(428);
        assertThat(put(SAID + "}", "\"7\"").statusCode()).isEqualTo(412);
        assertThat(put(SAID + "}", "\"1\"").body()).contains("\"version\":2", "\"organisations\":[]");
        assertThat(house.post(REST + "/INC-1042/end", "").body()).contains("\"endedAt\":\"2016-02-29T01:16:00Z\"");
        assertThat(house.get(REST + "/INC-9").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_not_understood_is_named() {
        assertThat(house.post(REST + "/INC-1042", SAID + ",\"organisations\":[\"Nobody\"]}")
                        .body())
                .contains("\"field\":\"organisations\"", "unknown");
        assertThat(house.post(REST + "/INC-1042", SAID + ",\"priority\":\"high\"}")
                        .statusCode())
                .isEqualTo(400);
        house.post(REST + "/INC-1042", SAID + "}");
        assertThat(house.post(REST + "/INC-1042/children", "{\"numbers\":[\"x\"]}")
                        .body())
                .contains("\"field\":\"numbers\"", "bad-number");
    }

    @Test
    void incidents_are_attached_and_reported_below_it() {
        house.post(REST + "/INC-1042", SAID + "}");
        assertThat(house.post(REST + "/INC-1042/children", "{\"numbers\":[\"INC-8\",\"INC-9\"]}")
                        .body())
                .startsWith("{\"attached\":[\"INC-8\"],\"refused\":[{\"number\":\"INC-9\",\"code\":\"not-found\"");
        HttpResponse<String> joined = house.post(
                REST + "/INC-1042/reports",
                "{\"subject\":\"VPN\",\"description\":\"here too\",\"requester\":\"bruno\"}");
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(201);
        assertThat(joined.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).contains("/api/v1/tickets/INC-"));
        assertThat(majors.joined.get(0).requester()).isEqualTo(OptionalLong.of(8));
        assertThat(majors.joined.get(0).description()).isEqualTo("here too");
    }

    @Test
    void soap_says_the_same() {
        assertThat(call("declareMajorIncident", NUMBER + XML + "<organisation>Acme</organisation>"))
                .contains("<major><number>INC-1042</number><version>1</version>" + XML)
                .contains("<organisation><id>5</id><name>Acme</name></organisation>");
        assertThat(call("listCurrentMajorIncidents", "")).contains("<majors><major><number>INC-1042</number>");
        assertThat(call("listMajorIncidents", "<limit>5</limit>")).contains("<title>VPN fora</title>");
        assertThat(call("updateMajorIncident", NUMBER + "<version>7</version>" + XML))
                .contains("Fault", "412");
        assertThat(call("updateMajorIncident", NUMBER + "<version>1</version>" + XML))
                .contains("<version>2</version>")
                .doesNotContain("Acme");
        assertThat(call("attachToMajorIncident", NUMBER + "<incident>INC-8</incident><incident>INC-9</incident>"))
                .contains("<attached>INC-8</attached><refused><number>INC-9</number><code>not-found</code>");
        assertThat(call("joinMajorIncident", NUMBER + "<subject>VPN</subject><requester>bruno</requester>"))
                .contains("<ticket>");
        assertThat(majors.joined.get(0).requester()).isEqualTo(OptionalLong.of(8));
        assertThat(call("endMajorIncident", NUMBER)).contains("<endedAt>2016-02-29T01:16:00Z</endedAt>");
        assertThat(call("getMajorIncident", "<number>INC-9</number>")).contains("Fault", "404");
    }

    @Test
    void the_wsdl_is_as_it_was_published() throws IOException {
        Contract.of(house, SOAP).isAsPublishedIn("majors-v1.wsdl");
    }

    private HttpResponse<String> put(String body, String version) {
        var request = house.ana(REST + "/INC-1042").header("Content-Type", "application/json");
        if (version != null) {
            request.header("If-Match", version);
        }
        return house.send(request.PUT(BodyPublishers.ofString(body)));
    }

    private String call(String operation, String parts) {
        return Contract.call(house, SOAP, operation, parts);
    }
}
