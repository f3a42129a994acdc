package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.rest.HandoversResource;
import org.arrimo.tickets.ws.rest.OpenWorkResource;
import org.arrimo.tickets.ws.rest.RoutingResource;
import org.arrimo.tickets.ws.soap.LevelsPort;
import org.arrimo.tickets.ws.soap.RoutingPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Handing up and back, open work and the rules for new tickets, over REST and SOAP. */
class LevelsOverTheWireTest {
    private static final String HANDOVERS = "/api/v1/tickets/handovers";
    private static final String ROUTING = "/api/v1/tickets/routing";
    private static final String WORK = "/api/v1/tickets/open-work";
    private static final String SOAP_LEVELS = "/soap/v1/tickets/levels";
    private static final String SOAP_ROUTING = "/soap/v1/tickets/routing";
    private static final String HANDOVER =
            "{\"id\":9,\"ticket\":\"INC-1042\",\"direction\":\"up\",\"from\":{\"id\":3,\"name\":\"Network\"},"
                    + "\"to\":{\"id\":4,\"name\":\"#4\"},\"reason\":\"part-done\",\"text\":\"Our part is done\",\"note\":12,"
                    + "\"by\":{\"id\":7,\"name\":\"Ana\"},\"at\":\"2016-02-29T01:16:00Z\"}";
    private static final String RULE =
            "{\"id\":5,\"version\":2,\"name\":\"sap\",\"conditions\":[{\"field\":\"week-time\",\"value\":"
                    + "\"mon-fri 08:00-18:00\"}],\"team\":{\"id\":3,\"name\":\"Network\"},\"choice\":\"skilled\","
                    + "\"skill\":\"sap\"}";

    private final FakeLevels levels = new FakeLevels();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = TestHouse.plain();
        Directory directory = FakePeople.directory();
        house.publisher().rest(HANDOVERS, new HandoversResource(levels.handovers(), directory));
        house.publisher().rest(ROUTING, new RoutingResource(levels.routing(), directory));
        house.publisher().rest(WORK, new OpenWorkResource(levels.openWork(), directory));
        house.publisher().soap(SOAP_LEVELS, new LevelsPort(levels.handovers(), levels.openWork(), directory));
        house.publisher().soap(SOAP_ROUTING, new RoutingPort(levels.routing(), directory));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_ticket_is_handed_up_and_back() {
        assertThat(house.get(HANDOVERS + "/INC-1042").body()).isEqualTo("{\"items\":[" + HANDOVER + "]}");
        assertThat(house.get(HANDOVERS + "/INC-1042/choices").body())
                .isEqualTo("{\"up\":[{\"id\":3,\"name\":\"Network\"}],\"back\":{\"id\":3,\"name\":\"Network\"}}");
        levels.asked.clear();
        assertThat(send(
                                "POST",
                                HANDOVERS + "/INC-1042/up",
                                "{\"reason\":\"skill\",\"text\":\"x\",\"note\":\"y\"," + "\"team\":\"Network\"}")
                        .body())
                .isEqualTo(HANDOVER);
        send("POST", HANDOVERS + "/INC-1042/up", "{\"reason\":\"skill\",\"text\":\"x\"}");
        send("POST", HANDOVERS + "/INC-1042/back", "{\"reason\":\"other\",\"text\":\"x\"}");
        assertThat(levels.asked)
                .containsExactly(
                        "up[INC-1042, OptionalLong[3], OptionalLong[3], HandoverDraft[reason=SKILL, text=x,"
                                + " note=Optional[y]]]",
                        "up[INC-1042, OptionalLong[3], OptionalLong.empty, HandoverDraft[reason=SKILL, text=x,"
                                + " note=Optional.empty]]",
                        "back[INC-1042, OptionalLong[3], HandoverDraft[reason=OTHER, text=x, note=Optional.empty]]");
        assertThat(send("POST", HANDOVERS + "/INC-1042/back", "{\"reason\":\"other\",\"text\":\"x\",\"team\":3}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", HANDOVERS + "/INC-1042/up", "{\"reason\":\"because\",\"text\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void rules_are_read_and_changed() {
        assertThat(house.get(ROUTING).body()).isEqualTo("{\"items\":[" + RULE + "]}");
        HttpResponse<String> one = house.get(ROUTING + "/5");
        assertThat(one.body()).isEqualTo(RULE);
        assertThat(one.headers().firstValue("ETag")).contains("\"2\"");
        levels.asked.clear();
        String draft = "{\"name\":\"sap\",\"conditions\":[{\"field\":\"kind\",\"value\":\"incident\"}],"
                + "\"team\":\"Network\",\"choice\":\"skilled\",\"skill\":\"sap\"}";
        assertThat(send("POST", ROUTING, draft).statusCode()).isEqualTo(201);
        assertThat(send("PUT", ROUTING + "/5", draft).body()).isEqualTo(RULE);
        assertThat(send("PUT", ROUTING + "/5/place", "{\"place\":2}").body()).isEqualTo("{\"items\":[" + RULE + "]}");
        assertThat(send("DELETE", ROUTING + "/5", "").statusCode()).isEqualTo(204);
        String said = "RoutingRuleDraft[name=sap, conditions=[RoutingCondition[field=KIND, value=incident]], team=3,"
                + " choice=SKILLED, skill=Optional[sap]]";
        assertThat(levels.asked)
                .containsExactly("add[" + said + "]", "change[5, 3, " + said + "]", "move[5, 2]", "remove[5]");
        assertThat(send("POST", ROUTING, "{\"name\":\"x\"}").body()).contains("\"field\":\"team\"");
    }

    @Test
    void a_ticket_is_tried_out() {
        assertThat(send(
                                "POST",
                                ROUTING + "/try",
                                "{\"subject\":\"vpn\",\"organisation\":\"Acme\",\"category\":\"access\",\"form\":\"laptop\","
                                        + "\"fields\":{\"floor\":\"4\"},\"site\":\"Lisbon\"}")
                        .body())
                .isEqualTo(
                        "{\"rule\":" + RULE + ",\"assignee\":{\"id\":8,\"name\":\"Bruno\"},\"tried\":[{\"rule\":" + RULE
                                + ",\"failing\":\"kind\"}],\"candidates\":[{\"person\":{\"id\":8,\"name\":\"Bruno\"},\"load\":2,"
                                + "\"away\":false,\"skilled\":true}]}");
        assertThat(levels.asked)
                .containsExactly("tryOut[RoutingProbe[kind=INCIDENT, subject=vpn, contact=PORTAL,"
                        + " organisation=OptionalLong[5], language=Optional.empty, category=Optional[access],"
                        + " form=Optional[laptop], at=Optional.empty, fields={floor=4}, site=OptionalLong[6]]]");
    }

    @Test
    void open_work_goes_over() {
        assertThat(house.get(WORK + "/7").body()).isEqualTo("{\"count\":4}");
        levels.asked.clear();
        assertThat(send("POST", WORK + "/7", "{\"to\":\"bruno\",\"note\":\"ill\"}")
                        .body())
                .contains("\"id\":6");
        send("POST", WORK + "/7", "{}");
        assertThat(levels.asked)
                .containsExactly(
                        "handOver[7, OptionalLong[8], Optional[ill]]",
                        "handOver[7, OptionalLong.empty, Optional.empty]");
    }

    @Test
    void soap_says_the_same() {
        String number = "<number>INC-1042</number>";
        assertThat(call(SOAP_LEVELS, "listHandovers", number))
                .contains("<handover><id>9</id>", "<reason>part-done</reason>", "<name>Network</name>");
        assertThat(call(SOAP_LEVELS, "getHandoverChoices", number)).contains("<up><id>3</id>", "<back><id>3</id>");
        levels.asked.clear();
        call(
                SOAP_LEVELS,
                "handUp",
                number + "<version>3</version><team>Network</team><reason>skill</reason><text>x</text><note>y</note>");
        call(SOAP_LEVELS, "handBack", number + "<version>3</version><reason>other</reason><text>x</text>");
        call(SOAP_LEVELS, "handOverOpenWork", "<person>me</person><to>bruno</to>");
        assertThat(levels.asked)
                .containsExactly(
                        "up[INC-1042, OptionalLong[3], OptionalLong[3], HandoverDraft[reason=SKILL, text=x,"
                                + " note=Optional[y]]]",
                        "back[INC-1042, OptionalLong[3], HandoverDraft[reason=OTHER, text=x, note=Optional.empty]]",
                        "handOver[7, OptionalLong[8], Optional.empty]");
        assertThat(call(SOAP_ROUTING, "listRoutingRules", ""))
                .contains("<rules><rule><id>5</id>", "<field>week-time</field>", "<choice>skilled</choice>");
        levels.asked.clear();
        String draft = "<name>sap</name><condition><field>kind</field><value>incident</value></condition>"
                + "<team>Network</team>";
        call(SOAP_ROUTING, "addRoutingRule", draft);
        call(SOAP_ROUTING, "changeRoutingRule", "<id>5</id><version>2</version>" + draft);
        call(SOAP_ROUTING, "moveRoutingRule", "<id>5</id><place>2</place>");
        call(SOAP_ROUTING, "removeRoutingRule", "<id>5</id>");
        String said = "RoutingRuleDraft[name=sap, conditions=[RoutingCondition[field=KIND, value=incident]], team=3,"
                + " choice=QUEUE, skill=Optional.empty]";
        assertThat(levels.asked)
                .containsExactly("add[" + said + "]", "change[5, 2, " + said + "]", "move[5, 2]", "remove[5]");
        assertThat(call(SOAP_ROUTING, "tryRouting", "<subject>vpn</subject><at>2026-11-23T08:00:00Z</at>"))
                .contains("<assignee><id>8</id>", "<failing>kind</failing>", "<load>2</load>");
        assertThat(call(SOAP_ROUTING, "tryRouting", "<at>soon</at>")).contains("Fault", "bad-time");
    }

    @Test
    void the_wsdls_are_as_they_were_published() throws IOException {
        Contract.of(house, SOAP_LEVELS).isAsPublishedIn("levels-v1.wsdl");
        Contract.of(house, SOAP_ROUTING).isAsPublishedIn("routing-v1.wsdl");
    }

    private HttpResponse<String> send(String method, String path, String json) {
        return house.send(house.ana(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"3\"")
                .method(method, BodyPublishers.ofString(json)));
    }

    private String call(String path, String operation, String parts) {
        return Contract.call(house, path, operation, parts);
    }
}
