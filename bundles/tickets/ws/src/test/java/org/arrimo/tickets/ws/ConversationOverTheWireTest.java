package org.arrimo.tickets.ws;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.rest.DraftsResource;
import org.arrimo.tickets.ws.soap.ConversationPort;
import org.arrimo.tickets.ws.soap.TicketsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes on around a conversation, over REST and SOAP. */
class ConversationOverTheWireTest {
    private static final String DRAFTS = "/api/v1/tickets/drafts";
    private static final String SOAP = "/soap/v1/tickets/conversation";

    private TestHouse house;

    @BeforeEach
    void publish() {
        FakeDrafts drafts = new FakeDrafts();
        house = TestHouse.plain();
        house.publisher().rest(DRAFTS, new DraftsResource(drafts));
        house.publisher().soap(SOAP, new ConversationPort(drafts));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_draft_is_kept_read_and_discarded() {
        String none = "{\"visibility\":\"public\",\"body\":\"\",\"attachments\":[],\"revision\":0}";
        assertThat(house.get(DRAFTS + "/INC-1042").body()).isEqualTo(none);
        HttpResponse<String> put = send(
                "PUT",
                DRAFTS + "/INC-1042",
                "{\"body\":\"olá\",\"visibility\":\"private\",\"attachments\":[7],\"revision\":0}");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(put.body())
                .isEqualTo("{\"draft\":{\"visibility\":\"private\",\"body\":\"olá\",\"attachments\":[7],"
                        + "\"savedAt\":\"2016-02-29T01:16:00Z\",\"revision\":1},\"overwrote\":false}");
        assertThat(send("PUT", DRAFTS + "/INC-1042", "{\"body\":\"olá\",\"revision\":0}")
                        .body())
                .contains("\"visibility\":\"public\"", "\"attachments\":[]", "\"overwrote\":true");
        assertThat(house.get(DRAFTS + "/INC-1042").body()).contains("\"revision\":2");
        assertThat(send("DELETE", DRAFTS + "/INC-1042", "").statusCode()).isEqualTo(204);
        assertThat(house.get(DRAFTS + "/INC-1042").body()).isEqualTo(none);
        assertThat(send("PUT", DRAFTS + "/INC-9", "{\"body\":\"a\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void soap_says_the_same_of_drafts() {
        assertThat(call("<t:getDraft><number>INC-1042</number></t:getDraft>")).contains("<revision>0<");
        assertThat(call("<t:saveDraft><number>INC-1042</number><body>olá</body><visibility>private</visibility>"
                        + "<attachment>7</attachment><revision>3</revision></t:saveDraft>"))
                .contains("<saved><draft><visibility>private</visibility><body>olá</body><attachment>7</attachment>")
                .contains("<revision>1</revision></draft><overwrote>true</overwrote>");
        assertThat(call("<t:getDraft><number>INC-1042</number></t:getDraft>")).contains("<body>olá</body>");
        assertThat(call("<t:discardDraft><number>INC-1042</number></t:discardDraft>"))
                .contains("discardDraftResponse");
        assertThat(call("<t:getDraft><number>INC-1042</number></t:getDraft>")).contains("<revision>0<");
        assertThat(call("<t:getDraft><number>INC-9</number></t:getDraft>")).contains("not-found");
    }

    private HttpResponse<String> send(String method, String path, String json) {
        return house.send(house.ana(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
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
