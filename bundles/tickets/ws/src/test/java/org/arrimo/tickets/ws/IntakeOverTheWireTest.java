package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.ws.rest.CategoriesResource;
import org.arrimo.tickets.ws.rest.CustomFieldsResource;
import org.arrimo.tickets.ws.rest.FormsResource;
import org.arrimo.tickets.ws.rest.TicketFieldsResource;
import org.arrimo.tickets.ws.soap.IntakePort;

import static org.assertj.core.api.Assertions.assertThat;

/** Categories, custom fields and forms over REST and SOAP. */
class IntakeOverTheWireTest {
    private static final String REST = "/api/v1/tickets/";
    private static final String SOAP = "/soap/v1/tickets/intake";

    private final FakeIntake intake = new FakeIntake();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = TestHouse.plain();
        house.publisher().rest(REST + "categories", new CategoriesResource(intake.categories));
        house.publisher().rest(REST + "custom-fields", new CustomFieldsResource(intake.fields));
        house.publisher().rest(REST + "fields", new TicketFieldsResource(intake.ticketFields));
        house.publisher().rest(REST + "forms", new FormsResource(intake.forms, FakePeople.directory()));
        house.publisher()
                .soap(
                        SOAP,
                        new IntakePort(
                                intake.categories,
                                intake.fields,
                                intake.ticketFields,
                                intake.forms,
                                new FakeStaged(),
                                FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void categories_are_read_added_and_changed_in_the_version_that_was_read() {
        assertThat(house.get(REST + "categories").body())
                .isEqualTo("{\"items\":[{\"key\":\"hardware\",\"version\":4,\"parent\":\"top\","
                        + "\"name\":{\"en\":\"Hardware\",\"es\":\"Equipo\"},\"retired\":false}]}");
        HttpResponse<String> added =
                house.post(REST + "categories", "{\"key\":\"new\",\"name\":{\"en\":\"New\",\"pt\":\"Novo\"}}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(intake.asked).containsExactly(new Label("New", Optional.of("Novo"), Optional.empty()));
        String change = "{\"name\":{\"en\":\"Other\"},\"retired\":true}";
        assertThat(send("PUT", "categories/hardware", null, change).statusCode())
                .isEqualTo(428);
        assertThat(send("PUT", "categories/hardware", "\"1\"", change).statusCode())
                .isEqualTo(412);
        assertThat(send("PUT", "categories/hardware", "\"4\"", change).body())
                .isEqualTo("{\"key\":\"hardware\",\"version\":5,\"name\":{\"en\":\"Other\"},\"retired\":true}");
        assertThat(house.get(REST + "categories/none").statusCode()).isEqualTo(404);
        assertThat(house.post(REST + "categories", "{\"key\":\"new\",\"names\":{}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void fields_are_defined_and_what_a_ticket_has_is_set() {
        assertThat(house.get(REST + "custom-fields/colour").body())
                .isEqualTo("{\"key\":\"colour\",\"version\":3,\"type\":\"choice\","
                        + "\"name\":{\"en\":\"Colour\",\"pt\":\"Cor\"},"
                        + "\"options\":[{\"key\":\"red\",\"name\":{\"en\":\"Red\"}}],\"open\":true,\"retired\":false}");
        HttpResponse<String> added =
                house.post(REST + "custom-fields", "{\"key\":\"n\",\"type\":\"yes-no\",\"name\":{\"en\":\"N\"}}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.body()).contains("\"type\":\"yes-no\"", "\"open\":false");
        assertThat(send("PUT", "custom-fields/colour", "\"3\"", "{\"name\":{\"en\":\"X\"},\"retired\":true}")
                        .body())
                .contains("\"type\":\"choice\"", "\"retired\":true");
        HttpResponse<String> read = house.get(REST + "fields/INC-1042");
        assertThat(read.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(read.body())
                .startsWith("{\"version\":7,\"fields\":{\"colour\":\"red\"},\"known\":[{\"key\":\"colour\"");
        String change = "{\"fields\":{\"colour\":\"red\",\"gone\":\"\"}}";
        assertThat(send("PATCH", "fields/INC-1042", null, change).statusCode()).isEqualTo(428);
        assertThat(send("PATCH", "fields/INC-1042", "\"6\"", change).statusCode())
                .isEqualTo(412);
        HttpResponse<String> changed = send("PATCH", "fields/INC-1042", "\"7\"", change);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(intake.asked).containsExactly(Map.of("colour", Optional.of("red"), "gone", Optional.of("")));
        String based = "{\"fields\":{\"colour\":\"red\"},\"read\":{\"colour\":\"blue\",\"gone\":\"\"}}";
        assertThat(send("PATCH", "fields/INC-1042", "\"7\"", based).statusCode())
                .isEqualTo(200);
        assertThat(intake.asked).contains(Map.of("colour", Optional.of("blue"), "gone", Optional.of("")));
        assertThat(house.get(REST + "fields/INC-9").statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_is_found_described_and_filled_in() {
        assertThat(house.get(REST + "forms").body())
                .isEqualTo("{\"items\":[{\"key\":\"laptop\",\"version\":2,\"name\":{\"en\":\"A laptop\"},"
                        + "\"help\":{\"en\":\"For work\"},\"kind\":\"service-request\"}]}");
        assertThat(house.get(REST + "forms/laptop").body())
                .contains("\"items\":[{\"kind\":\"field\",\"key\":\"colour\",\"name\":{\"en\":\"Which?\"},"
                        + "\"required\":true,\"preset\":\"red\",\"when\":{\"key\":\"other\",\"values\":[\"a\",\"b\"]},"
                        + "\"check\":\"any\",\"most\":\"9\",\"field\":{\"key\":\"colour\"");
        HttpResponse<String> opened =
                house.post(REST + "forms/laptop/tickets", "{\"answers\":{\"colour\":\"red\"},\"requester\":7}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertThat(opened.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/api/v1/tickets/INC-1042"));
        assertThat(opened.body()).contains("\"category\":\"network\"");
        assertThat(intake.asked).containsExactly(Map.of("colour", "red"), OptionalLong.of(7));
        house.post(REST + "forms/laptop/tickets", "{\"files\":[11,12]}");
        assertThat(intake.asked).last().isEqualTo(Set.of(11L, 12L));
        assertThat(house.get(REST + "forms/none").statusCode()).isEqualTo(404);
        assertThat(house.post(REST + "forms/none/tickets", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void soap_keeps_what_is_written_into_a_form() {
        assertThat(call("getFormDraft", "<key>laptop</key>")).doesNotContain("answer", "savedAt", "Fault");
        assertThat(call("saveFormDraft", "<key>laptop</key><answer><key>colour</key><value>red</value></answer>"))
                .contains("<answer><key>colour</key><value>red</value></answer><savedAt>2016-02-29");
        assertThat(call("getFormDraft", "<key>laptop</key>")).contains("<value>red</value>");
    }

    @Test
    void soap_says_the_same() {
        assertThat(call("listCategories", ""))
                .contains("<category><key>hardware</key><version>4</version><parent>top</parent>"
                        + "<name><en>Hardware</en><es>Equipo</es></name><retired>false</retired></category>");
        assertThat(call("addCategory", "<key>new</key><name><en>New</en></name>"))
                .contains("<key>new</key>");
        String change = "<parent>top</parent><name><en>X</en></name><retired>true</retired>";
        assertThat(call("changeCategory", "<key>hardware</key><version>1</version>" + change))
                .contains("Fault", "412");
        assertThat(call("changeCategory", "<key>hardware</key><version>4</version>" + change))
                .contains("<version>5</version>", "<retired>true</retired>");
        assertThat(call("listCustomFields", ""))
                .contains("<type>choice</type>", "<option><key>red</key><name><en>Red</en></name></option>");
        assertThat(call("getTicketFields", "<number>INC-1042</number>"))
                .contains("<version>7</version><field><key>colour</key><value>red</value></field>");
        assertThat(call(
                        "setTicketFields",
                        "<number>INC-1042</number><version>7</version><field><key>colour</key></field>"))
                .contains("<version>7</version>");
        assertThat(intake.asked).contains(Map.of("colour", Optional.<String>empty()));
        assertThat(call(
                        "setTicketFields",
                        "<number>INC-1042</number><version>7</version><field><value>red</value></field>"))
                .contains("Fault", "400");
        call(
                "setTicketFields",
                "<number>INC-1042</number><version>7</version><field><key>colour</key></field>"
                        + "<read><key>colour</key><value>blue</value></read>");
        assertThat(intake.asked).contains(Map.of("colour", Optional.of("blue")));
        assertThat(call("listForms", "")).contains("<form><key>laptop</key>", "<kind>service-request</kind>");
        assertThat(call("getForm", "<key>laptop</key>"))
                .contains("<kind>field</kind>", "<whenKey>other</whenKey><whenValue>a</whenValue>");
        assertThat(call("getForm", "<key>none</key>")).contains("Fault", "404");
        assertThat(call("openTicketByForm", "<key>laptop</key><answer><key>colour</key><value>red</value></answer>"))
                .contains("<number>INC-1042</number>");
        assertThat(intake.asked).contains(Map.of("colour", "red"), OptionalLong.empty());
    }

    @Test
    void the_wsdl_is_as_it_was_published() throws IOException {
        Contract.of(house, SOAP).isAsPublishedIn("ticket-intake-v1.wsdl");
    }

    private HttpResponse<String> send(String method, String path, String version, String body) {
        var request = house.ana(REST + path).header("Content-Type", "application/json");
        if (version != null) {
            request.header("If-Match", version);
        }
        return house.send(request.method(method, BodyPublishers.ofString(body)));
    }

    private String call(String operation, String parts) {
        return Contract.call(house, SOAP, operation, parts);
    }
}
