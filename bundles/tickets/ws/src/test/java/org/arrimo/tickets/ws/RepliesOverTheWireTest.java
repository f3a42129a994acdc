package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.api.SavedReplyDraft;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.ws.rest.RepliesResource;
import org.arrimo.tickets.ws.soap.RepliesPort;
import org.arrimo.tickets.ws.soap.TicketsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Saved replies over REST and SOAP, as Ana the agent asks. */
class RepliesOverTheWireTest {
    private static final String REST = "/api/v1/tickets/replies";
    private static final String SOAP = "/soap/v1/tickets/replies";

    private final FakeReplies replies = new FakeReplies();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = TestHouse.plain();
        house.publisher().rest(REST, new RepliesResource(replies, FakePeople.directory()));
        house.publisher().soap(SOAP, new RepliesPort(replies, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_reply_is_saved_read_and_found() {
        HttpResponse<String> saved = house.post(
                REST, "{\"scope\":\"team\",\"team\":\"Network\",\"title\":\"t\",\"text\":\"x\",\"keywords\":\"k\"}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        assertThat(saved.headers().firstValue("Location").orElseThrow()).endsWith(REST + "/5");
        assertThat(replies.drafts)
                .containsExactly(new SavedReplyDraft(
                        Scope.TEAM, OptionalLong.of(3), "t", "x", Optional.empty(), Optional.of("k")));
        HttpResponse<String> read = house.get(REST + "/5");
        assertThat(read.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(read.body())
                .startsWith("{\"id\":5,\"version\":2,\"scope\":\"team\",\"owner\":3,\"title\":\"Reinício\"");
        assertThat(house.get(REST + "?q=rein").body()).contains("\"id\":5");
        assertThat(house.get(REST + "?q=x").body()).isEqualTo("{\"items\":[]}");
        assertThat(house.get(REST + "/6").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_not_said_stays_as_it_is_in_the_version_that_was_read() {
        HttpResponse<String> changed = patch("{\"title\":\"other\",\"language\":null}", "\"2\"");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(replies.drafts)
                .containsExactly(new SavedReplyDraft(
                        Scope.TEAM,
                        OptionalLong.of(3),
                        "other",
                        "Olá {{requester.name}}",
                        Optional.empty(),
                        Optional.of("")));
        assertThat(patch("{}", "\"1\"").statusCode()).isEqualTo(412);
        assertThat(patch("{}", null).statusCode()).isEqualTo(428);
        assertThat(house.send(house.ana(REST + "/5").DELETE()).statusCode()).isEqualTo(204);
        assertThat(replies.removed).containsExactly(5L);
    }

    @Test
    void it_is_filled_in_and_said() {
        assertThat(house.get(REST + "/5/filled/INC-1042").body()).isEqualTo("{\"text\":\"Olá Ana\"}");
        assertThat(house.get(REST + "/5/filled/INC-9").statusCode()).isEqualTo(404);
        HttpResponse<String> said = house.post(REST + "/5/messages/INC-1042", "{\"body\":\"Olá\"}");
        assertThat(said.statusCode()).as(said.body()).isEqualTo(201);
        assertThat(said.body()).contains("\"visibility\":\"public\"", "\"body\":\"Olá\"");
    }

    @Test
    void a_reply_is_html_or_text() {
        String html = "<p>Olá <b>{{requester.name}}</b></p>";
        assertThat(house.post(REST, "{\"scope\":\"personal\",\"title\":\"t\",\"html\":\"" + html + "\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(call("<t:addReply><scope>personal</scope><title>t</title><html>" + escaped(html)
                        + "</html></t:addReply>"))
                .contains("<reply><id>5</id>");
        assertThat(replies.drafts)
                .containsOnly(new SavedReplyDraft(
                        Scope.PERSONAL,
                        OptionalLong.empty(),
                        "t",
                        null,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(html)))
                .hasSize(2);
        for (String both : List.of(
                house.post(REST, "{\"scope\":\"personal\",\"title\":\"t\",\"text\":\"x\",\"html\":\"x\"}")
                        .body(),
                patch("{\"text\":\"x\",\"html\":\"x\"}", "\"2\"").body(),
                call("<t:addReply><scope>personal</scope><title>t</title><text>x</text><html>x</html></t:addReply>"))) {
            assertThat(both).contains("either", "beside text");
        }
        assertThat(replies.drafts).hasSize(2);
    }

    @Test
    void what_is_html_is_read_filled_and_said_so_and_stays_so() {
        replies.html = Optional.of("<p>Olá {{requester.name}}</p>");
        assertThat(house.get(REST + "/5").body())
                .contains("\"text\":\"Olá {{requester.name}}\"", "\"html\":\"<p>Olá {{requester.name}}</p>\"");
        assertThat(call("<t:getReply><id>5</id></t:getReply>"))
                .contains("<html>&lt;p&gt;Olá {{requester.name}}&lt;/p&gt;</html>");
        patch("{\"title\":\"o\"}", "\"2\"");
        patch("{\"text\":\"plain\"}", "\"2\"");
        patch("{\"html\":\"<i>x</i>\"}", "\"2\"");
        assertThat(replies.drafts)
                .extracting(SavedReplyDraft::html)
                .containsExactly(replies.html, Optional.empty(), Optional.of("<i>x</i>"));
        assertThat(house.get(REST + "/5/filled/INC-1042").body())
                .isEqualTo("{\"text\":\"Olá Ana\",\"html\":\"<p>Olá Ana</p>\"}");
        assertThat(call("<t:getFilledReply><id>5</id><number>INC-1042</number></t:getFilledReply>"))
                .contains("<filled><text>Olá Ana</text><html>&lt;p&gt;Olá Ana&lt;/p&gt;</html></filled>");
        assertThat(call("<t:fillReply><id>5</id><number>INC-1042</number></t:fillReply>"))
                .contains("<text>Olá Ana</text>");
        assertThat(house.post(REST + "/5/messages/INC-1042", "{\"html\":\"<b>a</b>\"}")
                        .body())
                .contains("\"html\":\"<b>a</b>\"");
        assertThat(call("<t:addReplyMessage><id>5</id><number>INC-1042</number><html>&lt;b&gt;a&lt;/b&gt;</html>"
                        + "</t:addReplyMessage>"))
                .contains("<html>&lt;b&gt;a&lt;/b&gt;</html>");
        assertThat(house.post(REST + "/5/messages/INC-1042", "{\"body\":\"a\",\"html\":\"a\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private static String escaped(String html) {
        return html.replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void figures_are_not_an_agents() {
        assertThat(house.get(REST + "/figures?from=2016-02").statusCode()).isEqualTo(403);
        assertThat(call("<t:getReplyFigures><from>2016-02</from><to>2016-02</to></t:getReplyFigures>"))
                .contains("Fault", "403");
    }

    @Test
    void soap_says_the_same() {
        String draft = "<scope>team</scope><team>Network</team><title>t</title><text>x</text>";
        assertThat(call("<t:addReply>" + draft + "</t:addReply>")).contains("<reply><id>5</id><version>2</version>");
        assertThat(call("<t:findReplies/>")).contains("<replies><reply><id>5</id>");
        assertThat(call("<t:getReply><id>5</id></t:getReply>")).contains("<owner>3</owner>");
        assertThat(call("<t:changeReply><id>5</id><version>2</version>" + draft + "</t:changeReply>"))
                .contains("<id>5</id>");
        assertThat(call("<t:changeReply><id>5</id><version>1</version>" + draft + "</t:changeReply>"))
                .contains("stale");
        assertThat(call("<t:fillReply><id>5</id><number>INC-1042</number></t:fillReply>"))
                .contains("<text>Olá Ana</text>");
        assertThat(call("<t:addReplyMessage><id>5</id><number>INC-1042</number><body>b</body></t:addReplyMessage>"))
                .contains("<visibility>public</visibility>");
        assertThat(call("<t:removeReply><id>5</id><version>2</version></t:removeReply>"))
                .doesNotContain("Fault");
    }

    @Test
    void the_wsdl_is_as_it_was_published() throws IOException {
        Contract.of(house, SOAP).isAsPublishedIn("replies-v1.wsdl");
    }

    private HttpResponse<String> patch(String json, String version) {
        HttpRequest.Builder request = house.ana(REST + "/5")
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json));
        return house.send(version == null ? request : request.header("If-Match", version));
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
