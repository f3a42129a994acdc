package org.arrimo.tickets.ws;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.rest.PrioritiesResource;
import org.arrimo.tickets.ws.soap.PrioritiesPort;
import org.arrimo.tickets.ws.soap.TicketsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The matrix of priorities over REST and SOAP. */
class PrioritiesOverTheWireTest {
    private static final String REST = "/api/v1/tickets/priorities";
    private static final String SOAP = "/soap/v1/tickets/priorities";

    private TestHouse house;

    @BeforeEach
    void publish() {
        FakePriorities priorities = new FakePriorities();
        house = TestHouse.plain();
        house.publisher().rest(REST, new PrioritiesResource(priorities));
        house.publisher().soap(SOAP, new PrioritiesPort(priorities));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_cell_is_read_and_set_over_rest() {
        assertThat(house.get(REST).body())
                .isEqualTo("{\"items\":[{\"impact\":\"high\",\"urgency\":\"low\",\"priority\":\"moderate\"}]}");
        assertThat(put("high/low", "{\"priority\":\"high\"}").body())
                .isEqualTo("{\"impact\":\"high\",\"urgency\":\"low\",\"priority\":\"high\"}");
        assertThat(house.get(REST).body()).contains("\"priority\":\"high\"");
    }

    @Test
    void and_over_soap() {
        assertThat(call("<t:setPriority><impact>high</impact><urgency>low</urgency><priority>critical</priority>"
                        + "</t:setPriority>"))
                .contains("<cell><impact>high</impact><urgency>low</urgency><priority>critical</priority></cell>");
        assertThat(call("<t:listPriorities/>")).contains("<priority>critical</priority>");
        assertThat(call("<t:setPriority><impact>high</impact><urgency>low</urgency></t:setPriority>"))
                .contains("Fault");
    }

    @Test
    void what_is_not_understood_changes_nothing() {
        assertThat(put("high/none", "{\"priority\":\"high\"}").body()).contains("\"field\":\"urgency\"");
        assertThat(put("high/low", "{}").body()).contains("\"field\":\"priority\"");
        assertThat(put("high/low", "{\"priority\":\"huge\"}").statusCode()).isEqualTo(400);
        assertThat(house.get(REST).body()).contains("\"priority\":\"moderate\"");
    }

    private HttpResponse<String> put(String cell, String body) {
        return house.send(house.ana(REST + "/" + cell)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String call(String body) {
        return house.soap(
                        SOAP,
                        "text/xml; charset=UTF-8",
                        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\""
                                + TicketsPort.NAMESPACE + "\"><s:Body>" + body + "</s:Body></s:Envelope>")
                .body();
    }
}
