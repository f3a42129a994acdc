package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.ws.rest.BulkResource;
import org.arrimo.tickets.ws.rest.FiltersResource;
import org.arrimo.tickets.ws.rest.ViewsResource;
import org.arrimo.tickets.ws.soap.BulkPort;
import org.arrimo.tickets.ws.soap.FiltersPort;
import org.arrimo.tickets.ws.soap.TicketsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Many tickets found, kept in views and changed at once, over REST and SOAP. */
class ManyOverTheWireTest {
    private static final String FILTER = "/api/v1/tickets/filter";
    private static final String VIEWS = "/api/v1/tickets/views";
    private static final String BULK = "/api/v1/tickets/bulk";
    private static final String SOAP_VIEWS = "/soap/v1/tickets/views";
    private static final String SOAP_BULK = "/soap/v1/tickets/bulk";

    private final FakeMany many = new FakeMany();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = TestHouse.plain();
        house.publisher().rest(FILTER, new FiltersResource(many.filters, FakePeople.directory()));
        house.publisher().rest(VIEWS, new ViewsResource(many.views, FakePeople.directory()));
        house.publisher().rest(BULK, new BulkResource(many.bulk, FakePeople.directory()));
        house.publisher().soap(SOAP_VIEWS, new FiltersPort(many.filters, many.views, FakePeople.directory()));
        house.publisher().soap(SOAP_BULK, new BulkPort(many.bulk, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_wsdls_are_as_they_were_published() throws IOException {
        Contract.of(house, SOAP_VIEWS).isAsPublishedIn("ticket-views-v1.wsdl");
        Contract.of(house, SOAP_BULK).isAsPublishedIn("ticket-bulk-v1.wsdl");
    }

    @Test
    void tickets_are_found_counted_and_filters_completed() {
        HttpResponse<String> found = house.get(FILTER + "?q=state:open%20vpn&sort=-priority&limit=5");
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(found.body()).contains("\"number\":\"INC-1042\"", "\"next\":\"");
        assertThat(many.asked).contains("state:open vpn", "-priority");
        assertThat(house.get(FILTER + "/count?q=x").body()).isEqualTo("{\"count\":1000,\"more\":true}");
        assertThat(house.get(FILTER + "/complete?q=team:A").body())
                .isEqualTo("{\"items\":[{\"text\":\"\\\"A b\\\"\",\"label\":\"A b\",\"from\":5,\"to\":6}]}");
        assertThat(house.get(FILTER + "?sort=subject").body()).contains("\"field\":\"sort\"", "-number");
        assertThat(house.get(FILTER + "?filter=x").statusCode())
                .as("an unknown parameter")
                .isEqualTo(400);
        assertThat(house.get(FILTER + "/complete?q=a&caret=x").body()).contains("\"field\":\"caret\"");
    }

    @Test
    void a_view_is_posted_read_put_and_deleted() {
        HttpResponse<String> added = house.post(
                VIEWS,
                "{\"name\":\"N\",\"q\":\"vpn\",\"columns\":[\"number\",\"opened\"],\"sort\":\"number\","
                        + "\"sharing\":\"team\",\"team\":\"Network\",\"position\":3}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.body())
                .contains("\"columns\":[\"number\",\"opened\"]", "\"sort\":\"number\"", "\"sharing\":\"team\"")
                .contains("\"team\":{\"id\":3,\"name\":\"Network\"}", "\"code\":\"filter-unknown-value\"");
        assertThat(added.headers().firstValue("Location").orElseThrow()).endsWith(VIEWS + "/4");
        assertThat(house.get(VIEWS + "/4").headers().firstValue("ETag")).contains("\"7\"");
        assertThat(house.get(VIEWS).body()).contains("\"name\":\"Mine\"");
        assertThat(house.get(VIEWS + "/counts").body())
                .isEqualTo("{\"items\":[{\"id\":4,\"count\":3,\"more\":false}]}");
        assertThat(put("\"7\"").statusCode()).isEqualTo(200);
        assertThat(put("\"6\"").statusCode()).isEqualTo(412);
        assertThat(house.send(house.ana(VIEWS + "/4").DELETE()).statusCode()).isEqualTo(204);
        assertThat(house.post(VIEWS, "{\"name\":\"N\",\"columns\":[\"colour\"]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void many_are_changed_tried_and_taken_back() {
        String change = "\"numbers\":[\"INC-1042\",\"REQ-7\"],\"change\":{\"state\":\"resolved\",\"team\":null}";
        HttpResponse<String> done = house.post(BULK, "{" + change + "}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body())
                .contains("\"id\":9", "\"total\":2", "\"done\":1", "\"undoneBy\":10", "\"code\":\"not-found\"");
        assertThat(many.asked.get(0)).contains("RESOLVED", "team=Optional[OptionalLong.empty]");
        assertThat(house.post(BULK, "{" + change + ",\"dryRun\":true}").body()).contains("\"id\":0");
        house.post(BULK, "{\"numbers\":[\"REQ-7\"],\"fields\":{\"site\":\"A\",\"floor\":\"\"}}");
        assertThat(many.orders.get(many.orders.size() - 1).fields())
                .containsOnly(Map.entry("site", Optional.of("A")), Map.entry("floor", Optional.of("")));
        house.post(BULK, "{\"numbers\":[\"REQ-7\"],\"parent\":\"INC-1042\",\"followed\":true}");
        assertThat(many.orders.get(many.orders.size() - 1))
                .returns(Optional.of(FakeDesk.NUMBER), BulkOrder::parent)
                .returns(Optional.of(true), BulkOrder::followed);
        assertThat(house.post(BULK, "{\"numbers\":[\"x\"]}").body()).contains("\"field\":\"numbers\"");
        assertThat(house.get(BULK + "/9").body()).contains("\"state\":\"done\"");
        assertThat(house.get(BULK).body()).contains("\"id\":9");
        assertThat(house.post(BULK + "/9/undo", "").statusCode()).isEqualTo(200);
        assertThat(house.post(BULK + "/9/cancel", "").statusCode()).isEqualTo(200);
    }

    @Test
    void soap_says_the_same() {
        assertThat(call(SOAP_VIEWS, "<t:filterTickets><q>vpn</q><sort>number</sort></t:filterTickets>"))
                .contains("<number>INC-1042</number>", "<next>");
        assertThat(call(SOAP_VIEWS, "<t:countTickets><q>vpn</q></t:countTickets>"))
                .contains("<count>1000</count><more>true</more>");
        assertThat(call(SOAP_VIEWS, "<t:completeFilter><q>team:A</q></t:completeFilter>"))
                .contains("<label>A b</label><from>5</from>");
        assertThat(call(SOAP_VIEWS, "<t:listViews/>")).contains("<name>Mine</name>", "<problem>q has 'Gone'");
        assertThat(call(SOAP_VIEWS, "<t:saveView><name>N</name><column>number</column></t:saveView>"))
                .contains("<column>number</column><sort>-updated</sort><sharing>personal</sharing>");
        assertThat(call(SOAP_VIEWS, "<t:removeView><id>4</id></t:removeView>")).contains("<views>");
        assertThat(call(
                        SOAP_BULK,
                        "<t:changeTickets><number>INC-1042</number><state>resolved</state><team>none</team>"
                                + "<dryRun>true</dryRun></t:changeTickets>"))
                .contains("<id>0</id><state>done</state>", "<code>not-found</code>");
        call(
                SOAP_BULK,
                "<t:changeTickets><number>INC-1042</number><field><key>site</key><value>A</value></field>"
                        + "<field><key>floor</key></field></t:changeTickets>");
        assertThat(many.orders.get(many.orders.size() - 1).fields())
                .containsOnly(Map.entry("site", Optional.of("A")), Map.entry("floor", Optional.empty()));
        call(
                SOAP_BULK,
                "<t:changeTickets><number>REQ-7</number><parent>INC-1042</parent><followed>false</followed></t:changeTickets>");
        assertThat(many.orders.get(many.orders.size() - 1))
                .returns(Optional.of(FakeDesk.NUMBER), BulkOrder::parent)
                .returns(Optional.of(false), BulkOrder::followed);
        assertThat(call(SOAP_BULK, "<t:getBulk><id>9</id></t:getBulk>")).contains("<undoneBy>10</undoneBy>");
        assertThat(call(SOAP_BULK, "<t:undoBulk><id>9</id></t:undoBulk>")).contains("<id>9</id>");
        assertThat(call(SOAP_BULK, "<t:cancelBulk><id>9</id></t:cancelBulk>")).contains("<id>9</id>");
    }

    private HttpResponse<String> put(String version) {
        return house.send(house.ana(VIEWS + "/4")
                .header("If-Match", version)
                .header("Content-Type", "application/json")
                .method("PUT", HttpRequest.BodyPublishers.ofString("{\"name\":\"N\"}")));
    }

    private String call(String path, String body) {
        return house.soap(
                        path,
                        "text/xml; charset=UTF-8",
                        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\""
                                + TicketsPort.NAMESPACE + "\"><s:Body>" + body + "</s:Body></s:Envelope>")
                .body();
    }
}
