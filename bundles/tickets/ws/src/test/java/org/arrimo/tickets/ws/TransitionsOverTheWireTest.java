package org.arrimo.tickets.ws;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.api.Role;
import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Step;
import org.arrimo.tickets.ws.rest.TransitionsResource;
import org.arrimo.tickets.ws.soap.TicketsPort;
import org.arrimo.tickets.ws.soap.TransitionsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Who takes which step, over REST and SOAP. */
class TransitionsOverTheWireTest {
    private static final String REST = "/api/v1/tickets/transitions";
    private static final String SOAP = "/soap/v1/tickets/transitions";
    private static final Step CLOSE = new Step(Kind.INCIDENT, State.RESOLVED, State.CLOSED);

    private final FakeTransitions transitions = new FakeTransitions();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = TestHouse.plain();
        house.publisher().rest(REST, new TransitionsResource(transitions));
        house.publisher().soap(SOAP, new TransitionsPort(transitions));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void steps_are_listed_with_who_takes_them_and_who_could() {
        assertThat(house.get(REST).body())
                .isEqualTo("{\"items\":[{\"kind\":\"incident\",\"from\":\"resolved\",\"to\":\"closed\","
                        + "\"roles\":[\"agent\",\"admin\"],\"shipped\":[\"agent\"],"
                        + "\"eligible\":[\"requester\",\"agent\",\"admin\"]}]}");
        assertThat(call("<t:listTransitions/>"))
                .contains("<transition><kind>incident</kind><from>resolved</from><to>closed</to>")
                .contains("<role>agent</role><role>admin</role><shipped>agent</shipped>");
    }

    @Test
    void a_step_is_given_and_taken_away() {
        assertThat(put("incident/resolved/closed", "{\"roles\":[\"admin\"]}").statusCode())
                .isEqualTo(200);
        assertThat(put("incident/resolved/closed", "{\"roles\":[]}").statusCode())
                .isEqualTo(200);
        call("<t:setTransition><kind>incident</kind><from>resolved</from><to>closed</to><role>lead</role>"
                + "</t:setTransition>");
        assertThat(transitions.changes)
                .containsExactly(
                        Map.of(CLOSE, Set.of(Role.ADMIN)), Map.of(CLOSE, Set.of()), Map.of(CLOSE, Set.of(Role.LEAD)));
    }

    @Test
    void what_is_not_understood_changes_nothing() {
        assertThat(put("incident/resolved/gone", "{\"roles\":[]}").body()).contains("\"field\":\"to\"");
        assertThat(put("incident/resolved/closed", "{\"roles\":[\"king\"]}").body())
                .contains("\"field\":\"roles");
        assertThat(put("incident/resolved/closed", "{}").body()).contains("\"field\":\"roles\"");
        assertThat(put("incident/new/closed", "{\"roles\":[]}").statusCode()).isEqualTo(404);
        assertThat(call("<t:setTransition><kind>incident</kind><from>new</from></t:setTransition>"))
                .contains("Fault");
        assertThat(transitions.changes).hasSize(1);
    }

    private HttpResponse<String> put(String step, String body) {
        return house.send(house.ana(REST + "/" + step)
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
