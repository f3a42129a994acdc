package org.arrimo.sample.ws;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.module.TestModule;
import org.arrimo.platform.ws.TestHouse;
import org.arrimo.sample.api.Specimens;
import org.arrimo.sample.core.SpecimenDesk;
import org.arrimo.sample.ws.rest.SpecimensResource;
import org.arrimo.sample.ws.soap.SpecimensPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Specimens over REST and SOAP; the caller is Ana, an agent. */
class SpecimensOverTheWireTest {
    private static final String REST = "/api/v1/sample";
    private static final String SOAP = "/soap/v1/sample";

    private TestHouse house;

    @BeforeEach
    void publish() {
        TestModule module = TestModule.of("sample", Engine.DERBY);
        Specimens specimens =
                new SpecimenDesk(module.transactions(), module.unit(), module.journal(), module.clock());
        house = TestHouse.plain();
        house.publisher().rest(REST, new SpecimensResource(specimens));
        house.publisher().soap(SOAP, new SpecimensPort(specimens));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void oneIsAddedReadAndChangedOverRest() {
        HttpResponse<String> added = house.post(REST, "{\"name\":\"First\",\"note\":\"olá\"}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String address = added.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        String tag = added.headers().firstValue("ETag").orElseThrow();
        assertThat(house.get(address).body()).contains("\"name\":\"First\"", "\"note\":\"olá\"");
        assertThat(change(address, tag, "{\"name\":\"Second\"}").body()).contains("Second", "olá");
        assertThat(change(address, tag, "{\"name\":\"Third\"}").statusCode()).isEqualTo(412);
        assertThat(change(address, "*", "{\"note\":null}").body()).contains("Second", "\"note\":\"\"");
    }

    @Test
    void aListGoesOnWhereItsLinkSays() {
        house.post(REST, "{\"name\":\"First\"}");
        house.post(REST, "{\"name\":\"Second\"}");
        HttpResponse<String> page = house.get(REST + "?limit=1");
        assertThat(page.body()).contains("Second").doesNotContain("First");
        String next = page.headers().firstValue("Link").orElseThrow().replaceFirst("(?s)^.*<([^>]+)>.*$", "$1");
        assertThat(house.get(next.replaceFirst("^https?://[^/]+", "")).body())
                .contains("First")
                .doesNotContain("Second");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, '', '{\"name\":\" \"}', 400, name",
        "POST, '', '{\"name\":\"First\",\"colour\":\"red\"}', 400, colour",
        "GET, ?colour=red, '', 400, colour",
        "GET, ?limit=0, '', 400, limit",
        "GET, /4711, '', 404, not-found",
        "PATCH, /4711, '{\"name\":\"First\"}', 404, not-found",
    })
    void whatCanNotBeDoneIsAProblemThatSaysWhy(String method, String address, String json, int status, String why) {
        HttpResponse<String> answer = house.send(house.ana(REST + address)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains(why);
    }

    @Test
    void theSameOverSoap() {
        String added = soap("<s:addSpecimen><name>First</name><note>olá</note></s:addSpecimen>");
        assertThat(added).contains("<name>First</name><note>olá</note>");
        String id = part(added, "id");
        String version = part(added, "version");
        assertThat(soap("<s:getSpecimen><id>" + id + "</id></s:getSpecimen>")).contains("<name>First</name>");
        assertThat(soap("<s:findSpecimens><limit>10</limit></s:findSpecimens>")).contains("<name>First</name>");
        String change = "<s:changeSpecimen><id>" + id + "</id><version>" + version
                + "</version><name>Second</name></s:changeSpecimen>";
        assertThat(soap(change)).contains("<name>Second</name>");
        assertThat(soap(change)).contains("Client</faultcode>", "stale", "412");
        assertThat(soap("<s:getSpecimen><id>4711</id></s:getSpecimen>")).contains("not-found", "404");
    }

    @Test
    void withoutSigningInOnlyTheDescriptionsCanBeRead() {
        assertThat(house.send(house.anonymous(REST)).statusCode()).isEqualTo(401);
        assertThat(house.send(house.anonymous("/api/openapi.json")).body()).contains(REST);
        assertThat(house.send(house.anonymous(SOAP + "?wsdl")).body()).contains(SpecimensPort.NAMESPACE);
    }

    private HttpResponse<String> change(String address, String tag, String json) {
        return house.send(house.ana(address)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    private String soap(String body) {
        return house.soap(
                        SOAP,
                        "text/xml; charset=UTF-8",
                        "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:s=\""
                                + SpecimensPort.NAMESPACE + "\"><e:Body>" + body + "</e:Body></e:Envelope>")
                .body();
    }

    private static String part(String xml, String name) {
        return xml.replaceFirst("(?s)^.*<" + name + ">([^<]+)<.*$", "$1");
    }
}
