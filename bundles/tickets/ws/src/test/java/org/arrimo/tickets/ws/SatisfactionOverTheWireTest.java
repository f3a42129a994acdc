package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.rest.RatingsResource;
import org.arrimo.tickets.ws.soap.SatisfactionPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether requesters are satisfied, over REST and SOAP. */
class SatisfactionOverTheWireTest {
    private static final String REST = "/api/v1/tickets/ratings";
    private static final String SOAP = "/soap/v1/tickets/satisfaction";
    private static final String NUMBER = "<number>INC-1042</number>";
    private static final String ASKED =
            "{\"ticket\":\"INC-1042\",\"askedAt\":\"2016-02-29T01:16:00Z\",\"comment\":\"\","
                    + "\"until\":\"2016-02-29T01:17:00Z\"}";

    private TestHouse house;

    @BeforeEach
    void publish() {
        FakeSatisfaction satisfaction = new FakeSatisfaction();
        house = TestHouse.plain();
        house.publisher().rest(REST, new RatingsResource(satisfaction, FakePeople.directory()));
        house.publisher().soap(SOAP, new SatisfactionPort(satisfaction, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void what_was_asked_is_read_and_answered() {
        assertThat(house.get(REST + "/INC-1042").body()).isEqualTo(ASKED);
        assertThat(house.get(REST).body()).isEqualTo("{\"items\":[" + ASKED + "]}");
        assertThat(put("INC-1042", "{\"verdict\":\"bad\",\"comment\":\"slow\"}").body())
                .contains("\"verdict\":\"bad\",\"comment\":\"slow\",\"answeredAt\":\"2016-02-29T01:16:00Z\"");
        assertThat(put("INC-1042", "{}").body()).contains("\"field\":\"verdict\"");
        assertThat(put("INC-1042", "{\"verdict\":\"so-so\"}").statusCode()).isEqualTo(400);
        assertThat(house.get(REST + "/INC-9").statusCode()).isEqualTo(404);
    }

    @Test
    void counts_come_with_names() {
        String days = "&from=2016-02-01&to=2016-03-01";
        assertThat(house.get(REST + "/sums?by=team" + days).body())
                .isEqualTo("{\"items\":[{\"key\":\"3\",\"name\":\"Network\",\"asked\":9,\"answered\":5,\"good\":4}]}");
        assertThat(house.get(REST + "/sums?by=agent" + days).body()).contains("\"name\":\"Bruno\"");
        assertThat(house.get(REST + "/sums?by=month" + days).body()).contains("\"name\":\"2016-02\"");
        assertThat(house.get(REST + "/sums?by=month&from=2016-02-01").body()).contains("\"field\":\"to\"");
    }

    @Test
    void soap_says_the_same() {
        assertThat(call("getRating", NUMBER))
                .contains("<rating><ticket>INC-1042</ticket>")
                .doesNotContain("<verdict>");
        assertThat(call("listWaitingRatings", "")).contains("<ratings><rating><ticket>INC-1042</ticket>");
        assertThat(call("answerRating", NUMBER + "<verdict>good</verdict><comment>fast</comment>"))
                .contains("<verdict>good</verdict><comment>fast</comment>");
        assertThat(call("getRating", "<number>INC-9</number>")).contains("Fault", "404");
        assertThat(call("sumRatings", "<by>team</by><from>2016-02-01</from><to>2016-03-01</to>"))
                .contains("<key>3</key><name>Network</name><asked>9</asked><answered>5</answered><good>4</good>");
    }

    @Test
    void the_wsdl_is_as_it_was_published() throws IOException {
        Contract.of(house, SOAP).isAsPublishedIn("satisfaction-v1.wsdl");
    }

    private HttpResponse<String> put(String number, String json) {
        return house.send(house.ana(REST + "/" + number)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    private String call(String operation, String parts) {
        return Contract.call(house, SOAP, operation, parts);
    }
}
