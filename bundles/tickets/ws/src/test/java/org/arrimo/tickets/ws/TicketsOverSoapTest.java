package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.ws.soap.TicketsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract with partners. */
class TicketsOverSoapTest {
    private static final String TICKETS = "/soap/v1/tickets";

    private final FakeDesk desk = new FakeDesk();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = TestHouse.plain();
        house.publisher()
                .soap(TICKETS, new TicketsPort(desk, desk, new FakeLinks(), FakeDesk::like, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_wsdl_is_as_it_was_published() throws IOException {
        Contract.of(house, TICKETS).isAsPublishedIn("tickets-v1.wsdl");
    }

    @Test
    void a_ticket_is_opened() {
        String answer = call("<t:openTicket><kind>problem</kind><subject>s</subject><requester>bruno</requester>"
                + "<priority>critical</priority><team>Network</team>"
                + "<field><key>floor</key><value>4</value></field></t:openTicket>");
        assertThat(answer)
                .contains("<number>INC-1042</number>", "<version>7</version>", "<state>in-progress</state>")
                .contains("<next>on-hold</next><next>resolved</next>", "<openedAt>2016-02-29T01:16:00Z</openedAt>")
                .contains("<team><id>3</id><name>Network</name></team>")
                .contains("<fact><name>category</name><value>Network</value></fact>")
                .contains("<field><key>floor</key><value>4</value></field>")
                .contains("<form><key>laptop</key><name><en>A laptop</en></name></form>")
                .contains("<description>since nine\ufffd</description>")
                .contains(
                        "<resolution>workaround</resolution><solution>Use the other one.</solution><priorityReason>VIP</priorityReason>")
                .doesNotContain("closedAt", "assignee", "holdReason");
        assertThat(desk.drafts)
                .containsExactly(new TicketDraft(
                                Kind.PROBLEM,
                                "s",
                                "",
                                OptionalLong.of(8),
                                Optional.of(Priority.CRITICAL),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalLong.of(3),
                                OptionalLong.empty(),
                                Optional.empty())
                        .withFields(Map.of("floor", "4")));
    }

    @Test
    void tickets_are_found() {
        assertThat(
                        call(
                                "<t:findTickets><state>new</state><state>on-hold</state><q>vpn</q><tag>a</tag><category>vpn</category></t:findTickets>"))
                .contains("<tickets><ticket><number>INC-1042</number>", "</ticket><next>");
        assertThat(desk.filters.get(0).states()).isEqualTo(Set.of(State.NEW, State.ON_HOLD));
        assertThat(desk.filters.get(0).text()).contains("vpn");
        assertThat(desk.filters.get(0).tags()).containsExactly("a");
        assertThat(desk.filters.get(0).categories()).containsExactly("vpn");
        assertThat(call("<t:findTickets/>")).contains("INC-1042");
        assertThat(call("<t:findSimilarTickets><subject>VPN caiu</subject></t:findSimilarTickets>"))
                .contains("<tickets><ticket><number>INC-1042</number>");
    }

    @Test
    void a_ticket_is_changed_in_the_version_that_was_read() {
        call("<t:changeTicket><number>INC-1042</number><version>7</version><state>resolved</state>"
                + "<assignee>none</assignee></t:changeTicket>");
        assertThat(desk.patches)
                .containsExactly(TicketPatch.NONE.withState(State.RESOLVED).withAssignee(OptionalLong.empty()));
        desk.patches.clear();
        call("<t:changeTicket><number>INC-1042</number><version>7</version><state>on-hold</state>"
                + "<grounds><holdReason>scheduled</holdReason><holdUntil>2026-03-04T09:00:00-03:00</holdUntil></grounds>"
                + "</t:changeTicket>");
        call("<t:changeTicket><number>INC-1042</number><version>7</version>"
                + "<grounds><priorityReason></priorityReason></grounds></t:changeTicket>");
        assertThat(desk.patches)
                .containsExactly(
                        TicketPatch.NONE
                                .withState(State.ON_HOLD)
                                .because(Grounds.until(Instant.parse("2026-03-04T12:00:00Z"))),
                        TicketPatch.NONE.because(Grounds.priority(Optional.empty())));
        assertThat(call("<t:changeTicket><number>INC-1042</number><version>6</version></t:changeTicket>"))
                .contains("Client</faultcode>", "stale", "412")
                .containsPattern("<\\w+:conflict><\\w+:field>state</\\w+:field><\\w+:yours>resolved</\\w+:yours>"
                        + "<\\w+:theirs>on-hold</")
                .containsPattern("<\\w+:field>assignee</\\w+:field><\\w+:yours>Ana</\\w+:yours></\\w+:conflict>");
        assertThat(call("<t:changeTicket><number>INC-1042</number></t:changeTicket>"))
                .contains("Client</faultcode>", "version");
        assertThat(call("<t:changeTicket><number>INC-1042</number><version>7</version><state>lost</state>"
                        + "</t:changeTicket>"))
                .contains("Client</faultcode>", "<p:field>state</p:field>");
    }

    @Test
    void a_conversation_a_history_and_files_are_read() {
        assertThat(call("<t:listMessages><number>INC-1042</number></t:listMessages>"))
                .contains("<messages><message><id>1</id>", "<body>estamos vendo</body>", "<name>a.txt</name>");
        assertThat(call("<t:getHistory><number>INC-1042</number></t:getHistory>"))
                .contains("<history><entry><id>9</id><type>tickets.changed</type>")
                .contains("<change><field>state</field><before>new</before></change>");
        assertThat(call("<t:addMessage><number>INC-1042</number><body>b</body><attachment>4</attachment>"
                        + "</t:addMessage>"))
                .contains("<visibility>public</visibility>");
        assertThat(desk.sent).containsExactly(Set.of(4L));
        assertThat(call("<t:attachFile><number>INC-1042</number><name>a.txt</name><content>aGVsbG8=</content>"
                        + "</t:attachFile>"))
                .contains("<attachment><id>4</id><name>a.txt</name>");
        assertThat(desk.files).containsExactly("PUBLIC a.txt null hello");
        assertThat(call("<t:getAttachment><number>INC-1042</number><id>4</id></t:getAttachment>"))
                .contains("<content>b2zDoQ==</content>");
        assertThat(call("<t:listAttachments><number>INC-1042</number></t:listAttachments>"))
                .contains("<attachments><attachment><id>4</id>");
    }

    @Test
    void what_is_said_as_html_is_answered_so_and_never_beside_plain_text() {
        assertThat(call("<t:addMessage><number>INC-1042</number><html>&lt;b&gt;b&lt;/b&gt;</html></t:addMessage>"))
                .contains("<body>plain</body>", "<html>clean &lt;b&gt;b&lt;/b&gt;</html>");
        assertThat(call("<t:addMessage><number>INC-1042</number><body>b</body><html>b</html></t:addMessage>"))
                .contains("field>html</");
        call(
                "<t:openTicket><subject>s</subject><descriptionHtml>&lt;b&gt;b&lt;/b&gt;</descriptionHtml></t:openTicket>");
        assertThat(desk.drafts.get(0).descriptionHtml()).contains("<b>b</b>");
    }

    @Test
    void what_is_not_there_is_a_typed_fault() {
        assertThat(call("<t:getTicket><number>INC-1</number></t:getTicket>"))
                .contains("Client</faultcode>", "urn:arrimo:problem:v1", "not-found", "404");
    }

    private String call(String body) {
        HttpResponse<String> answer = house.soap(
                TICKETS,
                "text/xml",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\"urn:arrimo:tickets:v1\">"
                        + "<s:Body>" + body + "</s:Body></s:Envelope>");
        return answer.body();
    }
}
