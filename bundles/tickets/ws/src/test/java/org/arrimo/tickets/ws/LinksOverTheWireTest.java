package org.arrimo.tickets.ws;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.rest.TicketsResource;
import org.arrimo.tickets.ws.soap.TicketsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Links between tickets over REST and SOAP. */
class LinksOverTheWireTest {
    private static final String REST = "/api/v1/tickets";
    private static final String SOAP = "/soap/v1/tickets";

    private TestHouse house;

    @BeforeEach
    void publish() {
        FakeDesk desk = new FakeDesk();
        FakeLinks links = new FakeLinks();
        house = TestHouse.plain();
        house.publisher().rest(REST, new TicketsResource(desk, desk, links, FakeDesk::like, FakePeople.directory()));
        house.publisher().soap(SOAP, new TicketsPort(desk, desk, links, FakeDesk::like, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_link_is_put_read_and_deleted() {
        HttpResponse<String> put = send("PUT", "/INC-1042/links/blocked-by/PRB-7");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(put.body()).startsWith("{\"type\":\"blocked-by\",\"ticket\":{\"number\":\"PRB-7\"");
        assertThat(house.get(REST + "/INC-1042/links").body())
                .startsWith("{\"items\":[{\"type\":\"blocked-by\",\"ticket\":{\"number\":\"PRB-7\"")
                .contains("\"assignee\":{\"id\":8,\"name\":\"Bruno\"}");
        HttpResponse<String> deleted = send("DELETE", "/INC-1042/links/blocked-by/PRB-7");
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(house.get(REST + "/INC-1042/links").body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void children_are_resolved() {
        send("PUT", "/INC-1042/links/parent-of/INC-7");
        HttpResponse<String> answer = house.post(REST + "/INC-1042/children/resolve", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"items\":[\"INC-7\"]}");
    }

    @Test
    void a_type_there_is_not_is_named_and_a_ticket_there_is_not_is_not_found() {
        HttpResponse<String> type = send("PUT", "/INC-1042/links/likes/PRB-7");
        assertThat(type.statusCode()).isEqualTo(400);
        assertThat(type.body()).contains("\"field\":\"type\"", "blocked-by");
        assertThat(send("PUT", "/INC-1042/links/blocks/x").statusCode()).isEqualTo(404);
        assertThat(send("PUT", "/INC-9/links/blocks/PRB-7").statusCode()).isEqualTo(404);
    }

    @Test
    void soap_says_the_same() {
        String link = "<number>INC-1042</number><type>duplicates</type><other>INC-7</other>";
        assertThat(call("<t:linkTickets>" + link + "</t:linkTickets>"))
                .contains("<links><link><type>duplicates</type><ticket><number>INC-7</number>");
        assertThat(call("<t:listLinks><number>INC-1042</number></t:listLinks>")).contains("<number>INC-7</number>");
        assertThat(call("<t:unlinkTickets>" + link + "</t:unlinkTickets>")).doesNotContain("INC-7");
        assertThat(call("<t:resolveChildren><number>INC-1042</number></t:resolveChildren>"))
                .contains("<links/>");
        assertThat(call("<t:linkTickets><number>INC-1042</number><other>INC-7</other></t:linkTickets>"))
                .contains("Fault", "type");
    }

    private HttpResponse<String> send(String method, String path) {
        return house.send(house.ana(REST + path).method(method, HttpRequest.BodyPublishers.noBody()));
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
