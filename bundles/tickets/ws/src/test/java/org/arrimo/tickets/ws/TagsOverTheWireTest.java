package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.rest.TagsResource;
import org.arrimo.tickets.ws.soap.TagsPort;
import org.arrimo.tickets.ws.soap.TicketsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tags over REST and SOAP, as Ana the agent asks. */
class TagsOverTheWireTest {
    private static final String REST = "/api/v1/tickets/tags";
    private static final String SOAP = "/soap/v1/tickets/tags";

    private final FakeTags tags = new FakeTags();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = TestHouse.plain();
        house.publisher().rest(REST, new TagsResource(tags));
        house.publisher().soap(SOAP, new TagsPort(tags));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_tag_is_put_on_read_and_taken_off() {
        HttpResponse<String> put = house.post(REST + "/INC-1042", "{\"tag\":\"vpn/eu\"}");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(put.body()).isEqualTo("{\"items\":[\"vpn/eu\"]}");
        assertThat(house.get(REST + "/INC-1042").body()).isEqualTo("{\"items\":[\"vpn/eu\"]}");
        HttpResponse<String> left =
                house.send(house.ana(REST + "/INC-1042?tag=vpn%2Feu").DELETE());
        assertThat(left.statusCode()).as(left.body()).isEqualTo(200);
        assertThat(left.body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void tags_are_listed_and_suggested_with_their_counts() {
        house.post(REST + "/INC-1042", "{\"tag\":\"vpn\"}");
        assertThat(house.get(REST).body())
                .startsWith("{\"items\":[{\"name\":\"vpn\",\"tickets\":1,\"synonyms\":[]}],\"next\":");
        assertThat(house.get(REST + "/suggestions?q=v").body()).contains("\"vpn\"");
        assertThat(house.get(REST + "/suggestions?q=x").body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void what_leads_do_is_not_an_agents() {
        assertThat(house.post(REST + "/merge", "{\"tag\":\"a\",\"into\":\"b\"}").statusCode())
                .isEqualTo(403);
        assertThat(house.post(REST + "/synonyms", "{\"tag\":\"a\",\"synonym\":\"b\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(call("<t:mergeTags><tag>a</tag><into>b</into></t:mergeTags>"))
                .contains("Fault", "403");
        assertThat(call("<t:addTagSynonym><tag>a</tag><synonym>b</synonym></t:addTagSynonym>"))
                .contains("Fault", "403");
    }

    @Test
    void what_is_missing_or_not_there_is_named() {
        assertThat(house.post(REST + "/INC-1042", "{}").body()).contains("\"field\":\"tag\"");
        assertThat(house.post(REST + "/INC-9", "{\"tag\":\"x\"}").statusCode()).isEqualTo(404);
        assertThat(house.get(REST + "/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void soap_says_the_same() {
        String tag = "<number>INC-1042</number><tag>vpn</tag>";
        assertThat(call("<t:addTicketTag>" + tag + "</t:addTicketTag>")).contains("<tags><tag>vpn</tag></tags>");
        assertThat(call("<t:getTicketTags><number>INC-1042</number></t:getTicketTags>"))
                .contains("<tag>vpn</tag>");
        assertThat(call("<t:listTags/>")).contains("<tag><name>vpn</name><tickets>1</tickets></tag><next>");
        assertThat(call("<t:suggestTags><q>v</q></t:suggestTags>")).contains("<name>vpn</name>");
        assertThat(call("<t:removeTicketTag>" + tag + "</t:removeTicketTag>")).contains("<tags/>");
    }

    @Test
    void the_wsdl_is_as_it_was_published() throws IOException {
        Contract.of(house, SOAP).isAsPublishedIn("tags-v1.wsdl");
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
