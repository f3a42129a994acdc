package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.api.Role;
import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.api.Approval.Needs;
import org.arrimo.tickets.api.ApprovalDraft;
import org.arrimo.tickets.api.Approver;
import org.arrimo.tickets.api.PlanDraft;
import org.arrimo.tickets.api.PlanSchedule.FreeDays;
import org.arrimo.tickets.ws.rest.ApprovalLinksResource;
import org.arrimo.tickets.ws.rest.ApprovalsResource;
import org.arrimo.tickets.ws.rest.LaterResource;
import org.arrimo.tickets.ws.rest.PlansResource;
import org.arrimo.tickets.ws.soap.ApprovalsPort;
import org.arrimo.tickets.ws.soap.LaterPort;
import org.arrimo.tickets.ws.soap.PlansPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Approvals, plans and messages for later over REST and SOAP. */
class PendingOverTheWireTest {
    private static final String REST = "/api/v1/tickets/";
    private static final String SOAP = "/soap/v1/tickets/";
    private static final String NUMBER = "<number>INC-1042</number>";
    private static final String TICKET =
            "\"ticket\":{\"kind\":\"incident\",\"subject\":\"Tape\",\"requester\":\"bruno\",\"team\":\"Network\",\"tags\":[\"a\"]}";
    private static final String SCHEDULE =
            "{\"start\":\"2027-01-04T09:00\",\"zone\":\"America/Sao_Paulo\",\"rule\":\"FREQ=DAILY\",\"except\":[\"2027-12-24\"],\"freeDays\":\"next\"}";

    private final FakePending pending = new FakePending();
    private TestHouse house;

    @BeforeEach
    void publish() {
        Directory directory = FakePeople.directory();
        house = TestHouse.plain();
        house.publisher().rest(REST + "approvals", new ApprovalsResource(pending.approvals, directory));
        house.publisher().rest(REST + "approval-links", new ApprovalLinksResource(pending.approvals, directory));
        house.publisher().rest(REST + "plans", new PlansResource(pending.plans, directory));
        house.publisher().rest(REST + "later", new LaterResource(pending.later, directory));
        house.publisher().soap(SOAP + "approvals", new ApprovalsPort(pending.approvals, directory));
        house.publisher().soap(SOAP + "plans", new PlansPort(pending.plans, directory));
        house.publisher().soap(SOAP + "later", new LaterPort(pending.later, directory));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void an_approval_is_asked_for_and_its_links_are_told_once() {
        HttpResponse<String> asked = house.post(
                REST + "approvals/of/INC-1042",
                "{\"question\":\"May we?\",\"hold\":true,\"until\":\"2027-01-01T00:00:00Z\",\"stages\":[{\"needs\":\"all\","
                        + "\"approvers\":[{\"person\":\"bruno\"},{\"leadOf\":\"Network\"}]},"
                        + "{\"approvers\":[{\"role\":\"manager\"}]}]}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(asked.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(asked.body()).contains("\"links\":{\"8\":\"/approve/s3cret\"}");
        ApprovalDraft draft = pending.asked.get(0);
        assertThat(draft.hold()).isTrue();
        assertThat(draft.stages())
                .containsExactly(
                        new ApprovalDraft.Stage(Needs.ALL, List.of(Approver.person(8), Approver.leadOf(3))),
                        new ApprovalDraft.Stage(Needs.ANY, List.of(Approver.holder(Role.MANAGER))));
        assertThat(house.get(REST + "approvals/of/INC-1042").body())
                .contains("\"person\":{\"id\":8,\"name\":\"Bruno\"},\"verdict\":\"approved\",\"comment\":\"fine\"")
                .contains("\"leadOf\":{\"id\":3,\"name\":\"Network\"}", "\"byLink\":true")
                .doesNotContain("s3cret", "links");
        assertThat(house.get(REST + "approvals/of/INC-9").statusCode()).isEqualTo(404);
        for (String wrong : List.of(
                "{}",
                "{\"question\":\"x\",\"stages\":[{\"approvers\":[{}]}]}",
                "{\"question\":\"x\",\"stages\":[{\"approvers\":[{\"person\":\"bruno\",\"role\":\"lead\"}]}]}",
                "{\"question\":\"x\",\"stages\":[{\"approvers\":[{\"person\":\"nobody\"}]}]}",
                "{\"question\":\"x\",\"stages\":[{\"needs\":\"most\",\"approvers\":[]}]}")) {
            assertThat(house.post(REST + "approvals/of/INC-1042", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(send("DELETE", REST + "approvals/of/INC-1042/4", "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void an_approver_reads_what_is_asked_and_answers() {
        assertThat(house.get(REST + "approvals").body())
                .contains("\"subject\":\"VPN\"", "\"turn\":\"now\"", "\"requester\":{\"id\":8,\"name\":\"Bruno\"}");
        assertThat(house.get(REST + "approvals/5").statusCode()).isEqualTo(404);
        HttpResponse<String> answered =
                send("PUT", REST + "approvals/4/answer", "{\"verdict\":\"rejected\",\"comment\":\"no\"}");
        assertThat(answered.body()).contains("\"verdict\":\"rejected\",\"comment\":\"no\"");
    }

    @Test
    void whoever_has_a_link_reads_what_is_asked_and_answers_without_signing_in() {
        HttpResponse<String> read = byLink("{\"secret\":\"s3cret\"}");
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(read.body()).contains("\"subject\":\"VPN\"").doesNotContain("verdict", "s3cret");
        assertThat(byLink("{\"secret\":\"s3cret\",\"verdict\":\"approved\",\"comment\":\"go\"}")
                        .body())
                .contains("\"verdict\":\"approved\",\"comment\":\"go\"");
        for (String wrong :
                List.of("{\"secret\":\"guess\"}", "{}", "{\"secret\":\"guess\",\"verdict\":\"approved\"}")) {
            assertThat(byLink(wrong).statusCode()).as(wrong).isEqualTo(404);
        }
        assertThat(byLink("{\"secret\":\"s3cret\",\"verdict\":\"perhaps\"}").statusCode())
                .isEqualTo(400);
        assertThat(call("approvals", "getApprovalByLink", "<secret>s3cret</secret>"))
                .contains("<subject>VPN</subject>");
        assertThat(call("approvals", "answerApprovalByLink", "<secret>s3cret</secret><verdict>rejected</verdict>"))
                .contains("<verdict>rejected</verdict>");
        assertThat(call("approvals", "answerApprovalByLink", "<secret>guess</secret><verdict>rejected</verdict>"))
                .contains("Fault", "404");
    }

    private HttpResponse<String> byLink(String body) {
        return house.send(house.anonymous(REST + "approval-links")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void soap_says_the_same_of_approvals() {
        assertThat(call(
                        "approvals",
                        "askApproval",
                        NUMBER + "<question>May we?</question><stage><needs>all</needs><approver><person>bruno</person>"
                                + "</approver><approver><leadOf>Network</leadOf></approver></stage>"))
                .contains("<link><person>8</person><path>/approve/s3cret</path></link>");
        assertThat(pending.asked.get(0).stages())
                .containsExactly(new ApprovalDraft.Stage(Needs.ALL, List.of(Approver.person(8), Approver.leadOf(3))));
        assertThat(call("approvals", "listApprovals", NUMBER))
                .contains("<status>waiting</status>", "<leadOf><id>3</id><name>Network</name></leadOf>")
                .doesNotContain("s3cret");
        assertThat(call("approvals", "withdrawApproval", NUMBER + "<id>4</id>")).contains("<status>withdrawn</status>");
        assertThat(call("approvals", "listApprovalRequests", "")).contains("<turn>now</turn>");
        assertThat(call("approvals", "getApprovalRequest", "<id>4</id>")).contains("<subject>VPN</subject>");
        assertThat(call("approvals", "answerApproval", "<id>4</id><verdict>approved</verdict>"))
                .contains("<verdict>approved</verdict>");
        assertThat(call("approvals", "listApprovals", "<number>INC-9</number>")).contains("Fault", "404");
    }

    @Test
    void a_plan_is_added_changed_in_the_version_that_was_read_previewed_and_taken_away() {
        String plan = "{\"name\":\"Tapes\"," + TICKET + ",\"schedule\":" + SCHEDULE + "}";
        HttpResponse<String> added = house.post(REST + "plans", plan);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.headers().firstValue("ETag")).hasValue("\"1\"");
        PlanDraft draft = pending.planned.get(0);
        assertThat(draft.active()).isTrue();
        assertThat(draft.ticket().requester()).isEqualTo(8);
        assertThat(draft.ticket().team()).isEqualTo(OptionalLong.of(3));
        assertThat(draft.schedule().start()).isEqualTo(LocalDateTime.parse("2027-01-04T09:00"));
        assertThat(draft.schedule().zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        assertThat(draft.schedule().except()).containsExactly(LocalDate.parse("2027-12-24"));
        assertThat(draft.schedule().freeDays()).isEqualTo(FreeDays.NEXT);
        assertThat(house.get(REST + "plans").body())
                .contains("\"rule\":\"FREQ=DAILY\"", "\"lastTicket\":\"INC-1042\"", "\"start\":\"2027-01-04T09:00\"");
        assertThat(send("PUT", REST + "plans/6", plan).statusCode()).isEqualTo(428);
        assertThat(changed("\"7\"", plan).statusCode()).isEqualTo(412);
        assertThat(changed("\"1\"", plan).statusCode()).isEqualTo(200);
        assertThat(house.post(REST + "plans/preview", SCHEDULE).body())
                .isEqualTo("{\"items\":[\"2027-01-04T12:00:00Z\"]}");
        for (String wrong : List.of(
                "{\"name\":\"x\"}",
                "{\"name\":\"x\"," + TICKET + ",\"schedule\":{\"start\":\"2027-01-04T09:00Z\"}}",
                "{\"name\":\"x\"," + TICKET + ",\"schedule\":{\"start\":\"2027-01-04T09:00\",\"zone\":\"Mars\"}}",
                "{\"name\":\"x\"," + TICKET
                        + ",\"schedule\":{\"start\":\"2027-01-04T09:00\",\"except\":[\"tomorrow\"]}}")) {
            assertThat(house.post(REST + "plans", wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(send("DELETE", REST + "plans/6", "").statusCode()).isEqualTo(204);
        assertThat(house.get(REST + "plans/6").statusCode()).isEqualTo(404);
    }

    @Test
    void soap_says_the_same_of_plans() {
        String schedule =
                "<schedule><start>2027-01-04T09:00</start><zone>America/Sao_Paulo</zone><rule>FREQ=DAILY</rule>"
                        + "<except>2027-12-24</except><freeDays>skip</freeDays></schedule>";
        String ticket = "<ticket><kind>incident</kind><subject>Tape</subject><requester>bruno</requester></ticket>";
        assertThat(call("plans", "addPlan", "<name>Tapes</name>" + ticket + schedule))
                .contains("<id>6</id><version>1</version><name>Tapes</name>", "<freeDays>skip</freeDays>");
        assertThat(call("plans", "changePlan", "<id>6</id><version>9</version><name>x</name>" + ticket + schedule))
                .contains("Fault", "412");
        assertThat(call(
                        "plans",
                        "changePlan",
                        "<id>6</id><version>1</version><name>x</name>" + ticket + schedule + "<active>false</active>"))
                .contains("<active>false</active>");
        assertThat(call("plans", "getPlan", "<id>6</id>")).contains("<lastTicket>INC-1042</lastTicket>");
        assertThat(call("plans", "listPlans", "")).contains("<plan>");
        assertThat(call("plans", "previewPlan", schedule)).contains("<time>2027-01-04T12:00:00Z</time>");
        assertThat(call("plans", "removePlan", "<id>6</id>")).doesNotContain("<plan>");
    }

    @Test
    void a_message_for_later_is_written_rewritten_and_taken_back() {
        HttpResponse<String> written = house.post(
                REST + "later/of/INC-1042", "{\"body\":\"Good morning\",\"at\":\"2027-01-04T09:00:00-03:00\"}");
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        assertThat(written.body())
                .contains("\"author\":{\"id\":8,\"name\":\"Bruno\"},\"visibility\":\"public\"")
                .contains("\"at\":\"2027-01-04T12:00:00Z\"");
        assertThat(house.get(REST + "later/of/INC-1042").body()).contains("Good morning");
        assertThat(send("PUT", REST + "later/9", "{\"body\":\"Hello\",\"at\":\"2027-01-05T09:00:00Z\"}")
                        .body())
                .contains("Hello");
        assertThat(house.get(REST + "later").body()).contains("Hello", "\"files\":[]");
        assertThat(send(
                                "PUT",
                                REST + "later/9",
                                "{\"html\":\"<b>Hi</b>\",\"at\":\"2027-01-05T09:00:00Z\",\"files\":[12,11]}")
                        .body())
                .contains("\"html\":\"<b>Hi</b>\"", "\"files\":[{\"id\":11,\"name\":\"a.txt\"", "{\"id\":12");
        assertThat(send("PUT", REST + "later/9", "{\"html\":\"x\",\"body\":\"x\",\"at\":\"2027-01-05T09:00:00Z\"}")
                        .body())
                .contains("\"code\":\"either\"");
        assertThat(send("DELETE", REST + "later/9", "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", REST + "later/9", "").statusCode()).isEqualTo(404);
        assertThat(call(
                        "later",
                        "writeLaterMessage",
                        NUMBER + "<visibility>private</visibility><body>psst</body><at>2027-01-04T12:00:00Z</at>"))
                .contains("<visibility>private</visibility><body>psst</body>");
        assertThat(call("later", "listLaterMessages", NUMBER)).contains("psst");
        assertThat(call("later", "rewriteLaterMessage", "<id>9</id><body>new</body><at>2027-01-05T12:00:00Z</at>"))
                .contains("<body>new</body>");
        assertThat(call("later", "listMyLaterMessages", "")).contains("<body>new</body>");
        assertThat(call(
                        "later",
                        "rewriteLaterMessage",
                        "<id>9</id><at>2027-01-05T12:00:00Z</at><html>&lt;b&gt;x&lt;/b&gt;</html><file>11</file>"))
                .contains("<html>&lt;b&gt;x&lt;/b&gt;</html>", "<file><id>11</id><name>a.txt</name>");
        assertThat(call("later", "takeBackLaterMessage", "<id>9</id>")).doesNotContain("<body>");
    }

    @Test
    void the_wsdls_are_as_they_were_published() throws IOException {
        Contract.of(house, SOAP + "approvals").isAsPublishedIn("approvals-v1.wsdl");
        Contract.of(house, SOAP + "plans").isAsPublishedIn("plans-v1.wsdl");
        Contract.of(house, SOAP + "later").isAsPublishedIn("later-v1.wsdl");
    }

    private HttpResponse<String> changed(String version, String body) {
        return house.send(house.ana(REST + "plans/6")
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .method("PUT", BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var request = house.ana(path);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return house.send(
                request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private String call(String port, String operation, String parts) {
        return Contract.call(house, SOAP + port, operation, parts);
    }
}
