package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.rest.CopiesResource;
import org.arrimo.tickets.ws.soap.CopiesPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is copied on tickets, over REST and SOAP. */
class CopiesOverTheWireTest {
    private static final String REST = "/api/v1/tickets/copies";
    private static final String SOAP = "/soap/v1/tickets/copies";
    private static final String NUMBER = "<number>INC-1042</number>";

    private TestHouse house;

    @BeforeEach
    void publish() {
        FakeCopies copies = new FakeCopies();
        house = TestHouse.plain();
        house.publisher().rest(REST, new CopiesResource(copies, FakePeople.directory()));
        house.publisher().soap(SOAP, new CopiesPort(copies, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void who_is_copied_is_read_and_changed() {
        assertThat(house.get(REST + "/INC-1042").body()).isEqualTo("{\"items\":[]}");
        assertThat(put("/INC-1042/8").body()).contains("\"person\":{\"id\":8,", "\"since\":\"2016-02-29T01:16:00Z\"");
        assertThat(house.get(REST + "/INC-1042").body()).contains("\"person\":{\"id\":8,");
        assertThat(put("/INC-1042/nobody").body()).contains("no-such-copy", "\"field\":\"person\"");
        assertThat(put("/INC-9/8").statusCode()).isEqualTo(404);
        assertThat(house.send(house.ana(REST + "/INC-1042/8").DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(house.get(REST + "/INC-1042").body()).isEqualTo("{\"items\":[]}");
        assertThat(house.get(REST).body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void soap_says_the_same() {
        assertThat(call("addCopy", NUMBER + "<person>8</person>"))
                .contains("<copies><copy><person><id>8</id>", "<since>2016-02-29T01:16:00Z</since>");
        assertThat(call("listCopies", NUMBER)).contains("<copies><copy><person><id>8</id>");
        assertThat(call("removeCopy", NUMBER + "<person>8</person>")).doesNotContain("Fault");
        assertThat(call("listCopies", NUMBER)).doesNotContain("<copy>");
        assertThat(call("addCopy", "<number>INC-9</number><person>8</person>")).contains("Fault", "404");
        assertThat(call("listCopiedTickets", "")).doesNotContain("Fault");
    }

    @Test
    void the_wsdl_is_as_it_was_published() throws IOException {
        Contract.of(house, SOAP).isAsPublishedIn("copies-v1.wsdl");
    }

    private HttpResponse<String> put(String path) {
        return house.send(house.ana(REST + path).PUT(BodyPublishers.noBody()));
    }

    private String call(String operation, String parts) {
        return Contract.call(house, SOAP, operation, parts);
    }
}
