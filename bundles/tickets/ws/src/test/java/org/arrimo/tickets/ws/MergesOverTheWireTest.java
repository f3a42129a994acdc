package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.rest.MergesResource;
import org.arrimo.tickets.ws.soap.MergesPort;
import org.arrimo.tickets.ws.soap.TicketsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Merging and splitting over REST and SOAP. */
class MergesOverTheWireTest {
    private static final String REST = "/api/v1/tickets/merges";
    private static final String SOAP = "/soap/v1/tickets/merges";

    private final FakeMerges merges = new FakeMerges();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = TestHouse.plain();
        house.publisher().rest(REST, new MergesResource(merges, FakePeople.directory()));
        house.publisher().soap(SOAP, new MergesPort(merges, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_wsdl_is_as_it_was_published() throws IOException {
        Contract.of(house, SOAP).isAsPublishedIn("ticket-merges-v1.wsdl");
    }

    @Test
    void a_ticket_is_merged_and_taken_out_again() {
        HttpResponse<String> merged = send("POST", "/INC-1042", "{\"into\":\"prb-5\"}");
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
        assertThat(merged.body()).contains("\"number\":\"INC-1042\"", "\"next\":[]", "\"mergedInto\":\"PRB-5\"");
        assertThat(merged.headers().firstValue("ETag")).contains("\"7\"");
        HttpResponse<String> back = send("DELETE", "/INC-1042", "");
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).doesNotContain("mergedInto");
        assertThat(merges.done).containsExactly("merge OptionalLong[7] PRB-5", "unmerge OptionalLong[7]");
    }

    @Test
    void messages_are_split_off_and_put_back() {
        HttpResponse<String> split = send(
                "POST",
                "/INC-1042/split",
                "{\"subject\":\"s\",\"kind\":\"problem\",\"requester\":\"bruno\",\"messages\":[3]}");
        assertThat(split.statusCode()).as(split.body()).isEqualTo(201);
        assertThat(split.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/tickets/INC-1042");
        assertThat(send("DELETE", "/INC-1042/split", "").statusCode()).isEqualTo(200);
        assertThat(merges.done)
                .containsExactly(
                        "split OptionalLong[7] SplitDraft[kind=PROBLEM, subject=s, requester=OptionalLong[8],"
                                + " messages=[3]]",
                        "unsplit OptionalLong[7]");
    }

    @Test
    void what_the_ticket_has_from_others_is_read() {
        assertThat(house.get(REST + "/INC-1042").body())
                .startsWith("{\"into\":{\"number\":\"PRB-5\"")
                .contains("\"parts\":[{\"ticket\":{\"number\":\"INC-7\"", "\"into\":\"INC-1042\"");
    }

    @Test
    void a_version_must_be_said_and_both_tickets_be_there() {
        assertThat(house.post(REST + "/INC-1042", "{\"into\":\"INC-7\"}").statusCode())
                .isEqualTo(428);
        assertThat(send("POST", "/INC-1042", "{\"into\":\"nonsense\"}").statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "/INC-1042", "{}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/INC-1042/split", "{\"subject\":\"s\"}").statusCode())
                .isEqualTo(400);
        assertThat(house.get(REST + "/INC-9").statusCode()).isEqualTo(404);
        assertThat(merges.done).isEmpty();
    }

    @Test
    void soap_says_the_same() {
        String which = "<number>INC-1042</number><version>7</version>";
        assertThat(call("<t:mergeTicket>" + which + "<into>INC-7</into></t:mergeTicket>"))
                .contains("<mergedInto>INC-7</mergedInto>");
        assertThat(call("<t:unmergeTicket>" + which + "</t:unmergeTicket>")).contains("<number>INC-1042</number>");
        assertThat(call("<t:splitTicket>" + which + "<subject>s</subject><message>3</message></t:splitTicket>"))
                .contains("<number>INC-1042</number>");
        assertThat(call("<t:unsplitTicket>" + which + "</t:unsplitTicket>")).contains("<number>INC-1042</number>");
        assertThat(call("<t:getMerging><number>INC-1042</number></t:getMerging>"))
                .contains("<merging><into><number>PRB-5</number>", "<part><ticket><number>INC-7</number>");
        assertThat(merges.done)
                .containsExactly(
                        "merge OptionalLong[7] INC-7",
                        "unmerge OptionalLong[7]",
                        "split OptionalLong[7] SplitDraft[kind=INCIDENT, subject=s, requester=OptionalLong.empty,"
                                + " messages=[3]]",
                        "unsplit OptionalLong[7]");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return house.send(house.ana(REST + path)
                .header("If-Match", "\"7\"")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
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
