package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.rest.DraftsResource;
import org.arrimo.tickets.ws.rest.FollowedResource;
import org.arrimo.tickets.ws.rest.FollowersResource;
import org.arrimo.tickets.ws.rest.NotesResource;
import org.arrimo.tickets.ws.rest.PresenceResource;
import org.arrimo.tickets.ws.soap.ConversationPort;
import org.arrimo.tickets.ws.soap.TicketsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes on around a conversation, over REST and SOAP. */
class ConversationOverTheWireTest {
    private static final String DRAFTS = "/api/v1/tickets/drafts";
    private static final String NOTES = "/api/v1/tickets/notes";
    private static final String FOLLOWERS = "/api/v1/tickets/followers";
    private static final String FOLLOWED = "/api/v1/tickets/followed";
    private static final String PRESENCE = "/api/v1/tickets/presence";
    private static final String SOAP = "/soap/v1/tickets/conversation";

    private TestHouse house;

    @BeforeEach
    void publish() {
        FakeDrafts drafts = new FakeDrafts();
        FakeNotes notes = new FakeNotes();
        FakeFollowers followers = new FakeFollowers();
        FakePresences presences = new FakePresences();
        house = TestHouse.plain();
        house.publisher().rest(PRESENCE, new PresenceResource(presences, FakePeople.directory()));
        house.publisher().rest(FOLLOWERS, new FollowersResource(followers, FakePeople.directory()));
        house.publisher().rest(FOLLOWED, new FollowedResource(followers, FakePeople.directory()));
        house.publisher().rest(NOTES, new NotesResource(notes, FakePeople.directory()));
        house.publisher().rest(DRAFTS, new DraftsResource(drafts));
        house.publisher().soap(SOAP, new ConversationPort(drafts, notes, followers, presences, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_wsdl_is_as_it_was_published() throws IOException {
        Contract.of(house, SOAP).isAsPublishedIn("conversation-v1.wsdl");
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

    @Test
    void a_note_is_edited_in_the_version_that_was_read() {
        HttpResponse<String> read = house.get(NOTES + "/INC-1042/9");
        assertThat(read.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(read.body()).contains("\"edits\":0,\"former\":[]}");
        assertThat(send("PUT", NOTES + "/INC-1042/9", "{\"body\":\"b\"}").statusCode())
                .isEqualTo(428);
        HttpResponse<String> put = edit("\"0\"");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(put.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(put.body())
                .contains("\"body\":\"depois\"", "\"edits\":1,\"editedAt\":\"2016-02-29T01:16:00Z\"")
                .contains("\"former\":[{\"body\":\"antes\",\"from\":\"2016-02-29T01:16:00Z\"")
                .contains("\"replacedBy\":{\"id\":8,\"name\":\"Bruno\"}");
        assertThat(edit("\"0\"").statusCode()).isEqualTo(412);
        assertThat(edit("\"4294967297\"").statusCode()).isEqualTo(412);
        HttpRequest.Builder html = house.ana(NOTES + "/INC-1042/9")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"");
        assertThat(house.send(html.PUT(HttpRequest.BodyPublishers.ofString("{\"html\":\"<b>x</b>\"}")))
                        .body())
                .contains("\"html\":\"<b>x</b>\"");
        assertThat(house.send(html.PUT(HttpRequest.BodyPublishers.ofString("{\"html\":\"x\",\"body\":\"x\"}")))
                        .body())
                .contains("\"code\":\"either\"");
        assertThat(house.get(NOTES + "/INC-1042/8").statusCode()).isEqualTo(404);
    }

    @Test
    void soap_says_the_same_of_notes() {
        assertThat(call("<t:getNote><number>INC-1042</number><message>9</message></t:getNote>"))
                .contains("<body>antes</body>", "<edits>0</edits>");
        String edit = "<t:editNote><number>INC-1042</number><message>9</message><edits>0</edits><body>depois</body>"
                + "</t:editNote>";
        assertThat(call(edit))
                .contains("<body>depois</body>", "<edits>1</edits><former><body>antes</body>")
                .contains("<replacedBy><id>8</id><name>Bruno</name></replacedBy>");
        assertThat(call(edit)).contains("stale");
    }

    @Test
    void followers_are_put_read_and_deleted() {
        assertThat(send("PUT", FOLLOWERS + "/INC-1042/bruno", "").body())
                .isEqualTo("{\"person\":{\"id\":8,\"name\":\"Bruno\"},\"since\":\"2016-02-29T01:16:00Z\","
                        + "\"addedBy\":{\"id\":7,\"name\":\"Ana\"}}");
        assertThat(send("PUT", FOLLOWERS + "/INC-1042/me", "").body()).startsWith("{\"person\":{\"id\":7");
        assertThat(house.get(FOLLOWERS + "/INC-1042").body()).contains("\"id\":8", "\"id\":7");
        assertThat(house.get(FOLLOWED).body()).startsWith("{\"items\":[{\"number\":\"INC-1042\"");
        assertThat(send("DELETE", FOLLOWERS + "/INC-1042/8", "").statusCode()).isEqualTo(204);
        assertThat(house.get(FOLLOWERS + "/INC-1042").body()).doesNotContain("Bruno");
        assertThat(send("PUT", FOLLOWERS + "/INC-1042/carla", "").body()).contains("\"field\":\"person\"");
        assertThat(house.get(FOLLOWED + "/mentions").body())
                .startsWith("{\"items\":[{\"ticket\":{\"number\":\"INC-1042\"")
                .contains("\"message\":9,\"author\":{\"id\":8,\"name\":\"Bruno\"}");
    }

    @Test
    void soap_says_the_same_of_followers() {
        String other = "<number>INC-1042</number><person>bruno</person>";
        assertThat(call("<t:followTicket>" + other + "</t:followTicket>"))
                .contains("<followers><follower><person><id>8</id><name>Bruno</name></person>");
        assertThat(call("<t:followTicket><number>INC-1042</number></t:followTicket>"))
                .contains("<id>7</id>");
        assertThat(call("<t:listFollowers><number>INC-1042</number></t:listFollowers>"))
                .contains("<id>8</id>");
        assertThat(call("<t:listFollowedTickets/>")).contains("<number>INC-1042</number>");
        assertThat(call("<t:listMentions/>")).contains("<message>9</message><author><id>8</id>");
        assertThat(call("<t:unfollowTicket>" + other + "</t:unfollowTicket>")).doesNotContain("<person><id>8</id>");
    }

    @Test
    void who_is_there_is_said_and_read() {
        assertThat(send("PUT", PRESENCE + "/INC-1042", "{\"activity\":\"writing\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(house.get(PRESENCE + "/INC-1042").body())
                .isEqualTo("{\"items\":[{\"person\":{\"id\":7,\"name\":\"Ana\"},\"activity\":\"writing\"}]}");
        assertThat(call("<t:listPresences><number>INC-1042</number></t:listPresences>"))
                .contains("<presence><person><id>7</id><name>Ana</name></person><activity>writing</activity>");
        assertThat(send("DELETE", PRESENCE + "/INC-1042", "").statusCode()).isEqualTo(204);
        assertThat(house.get(PRESENCE + "/INC-1042").body()).isEqualTo("{\"items\":[]}");
        assertThat(send("PUT", PRESENCE + "/INC-1042", "{\"activity\":\"sleeping\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> edit(String version) {
        return house.send(house.ana(NOTES + "/INC-1042/9")
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(HttpRequest.BodyPublishers.ofString("{\"body\":\"depois\"}")));
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
