package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.api.Role;
import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormItem.ItemKind;
import org.arrimo.tickets.api.FormItem.TextCheck;
import org.arrimo.tickets.api.FormItem.When;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.ws.rest.FormDesignsResource;
import org.arrimo.tickets.ws.soap.FormDesignsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The design of forms over REST and SOAP. */
class FormDesignsOverTheWireTest {
    private static final String REST = "/api/v1/tickets/form-designs";
    private static final String SOAP = "/soap/v1/tickets/form-designs";

    private static final Form SAID = new Form(
            "laptop",
            1,
            new Label("A laptop", Optional.of("Um portátil"), Optional.empty()),
            Optional.of(Label.of("For work")),
            Kind.SERVICE_REQUEST,
            Optional.of("hardware"),
            OptionalLong.of(3),
            Optional.of(Level.HIGH),
            Optional.empty(),
            Set.of(Role.REQUESTER),
            Set.of(5L),
            true,
            List.of(
                    FormItem.of(ItemKind.SUBJECT, "subject", true),
                    new FormItem(
                            ItemKind.FIELD,
                            "colour",
                            Optional.of(Label.of("Which?")),
                            Optional.of(Label.of("Of the lid")),
                            false,
                            Optional.of("red"),
                            Optional.of(new When("other", Set.of("a", "b"))),
                            TextCheck.EMAIL,
                            Optional.of("1"),
                            Optional.of("9"))));

    private static final String JSON =
            "\"name\":{\"en\":\"A laptop\",\"pt\":\"Um portátil\"},\"help\":{\"en\":\"For work\"},"
                    + "\"kind\":\"service-request\",\"category\":\"hardware\",\"team\":3,\"impact\":\"high\","
                    + "\"roles\":[\"requester\"],\"organisations\":[\"Acme\"],\"retired\":true,\"items\":["
                    + "{\"kind\":\"subject\",\"key\":\"subject\",\"required\":true},{\"kind\":\"field\",\"key\":\"colour\","
                    + "\"name\":{\"en\":\"Which?\"},\"help\":{\"en\":\"Of the lid\"},\"preset\":\"red\","
                    + "\"when\":{\"key\":\"other\",\"values\":[\"a\",\"b\"]},\"check\":\"email\","
                    + "\"least\":\"1\",\"most\":\"9\"}]}";

    private static final String XML = "<name><en>A laptop</en><pt>Um portátil</pt></name><help><en>For work</en></help>"
            + "<kind>service-request</kind><category>hardware</category><team>3</team><impact>high</impact>"
            + "<role>requester</role><organisation>Acme</organisation><retired>true</retired>"
            + "<item><kind>subject</kind><key>subject</key><required>true</required><check>any</check></item>"
            + "<item><kind>field</kind><key>colour</key><name><en>Which?</en></name><help><en>Of the lid</en></help>"
            + "<required>false</required><preset>red</preset><whenKey>other</whenKey><whenValue>a</whenValue><whenValue>b</whenValue>"
            + "<check>email</check><least>1</least><most>9</most></item></design>";

    private final FakeIntake intake = new FakeIntake();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = TestHouse.plain();
        house.publisher().rest(REST, new FormDesignsResource(intake.forms, FakePeople.directory()));
        house.publisher().soap(SOAP, new FormDesignsPort(intake.forms, intake.fields, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_design_is_read_added_and_changed_in_the_version_that_was_read() {
        HttpResponse<String> read = house.get(REST + "/laptop");
        assertThat(read.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(read.body())
                .startsWith("{\"key\":\"laptop\",\"version\":2,\"name\":{\"en\":\"A laptop\"}")
                .contains("\"team\":{\"id\":3,", "\"items\":[{\"kind\":\"field\",\"key\":\"colour\"");
        assertThat(house.get(REST).body()).startsWith("{\"items\":[{\"key\":\"laptop\"");
        assertThat(house.get(REST + "/none").statusCode()).isEqualTo(404);
        HttpResponse<String> added = house.post(REST, "{\"key\":\"laptop\"," + JSON);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith(REST + "/laptop"));
        assertThat(added.body()).contains("\"organisations\":[{\"id\":5,\"name\":\"Acme\"}]");
        assertThat(put("\"1\"").statusCode()).isEqualTo(412);
        assertThat(put(null).statusCode()).isEqualTo(428);
        assertThat(put("\"2\"").statusCode()).isEqualTo(200);
        assertThat(intake.asked).containsExactly(SAID, SAID);
    }

    @Test
    void soap_says_the_same() {
        assertThat(call("listFormDesigns", "")).contains("<design><key>laptop</key><version>2</version>");
        assertThat(call("getFormDesign", "<key>laptop</key>"))
                .contains("<team>3</team>", "<item><kind>field</kind><key>colour</key>", "<most>9</most>");
        String keyed = "<design><key>laptop</key>";
        assertThat(call("addFormDesign", keyed + XML)).contains("<organisation>5</organisation>");
        assertThat(call("changeFormDesign", keyed + "<version>1</version>" + XML))
                .contains("Fault", "412");
        assertThat(call("changeFormDesign", keyed + "<version>2</version>" + XML))
                .contains("<key>laptop</key>");
        assertThat(intake.asked).containsExactly(SAID, SAID);
        assertThat(call("addFormDesign", "")).contains("Fault", "schema");
        assertThat(call("changeFormDesign", keyed + XML)).contains("Fault", "version");
    }

    @Test
    void soap_gives_tickets_fields_too() {
        String field = "<type>choice</type><name><en>Size</en></name>"
                + "<option><key>s</key><name><en>Small</en></name></option><open>true</open><retired>false</retired></field>";
        assertThat(call("addCustomField", "<field><key>size</key><version>1</version>" + field))
                .contains("<key>size</key>", "<type>choice</type>", "<option><key>s</key>", "<open>true</open>");
        assertThat(call("changeCustomField", "<field><key>colour</key><version>1</version>" + field))
                .contains("Fault", "412");
        assertThat(call("changeCustomField", "<field><key>colour</key><version>3</version>" + field))
                .contains("<key>colour</key>", "<en>Small</en>");
    }

    @Test
    void the_wsdl_is_as_it_was_published() throws IOException {
        Contract.of(house, SOAP).isAsPublishedIn("form-designs-v1.wsdl");
    }

    private HttpResponse<String> put(String version) {
        var request = house.ana(REST + "/laptop").header("Content-Type", "application/json");
        if (version != null) {
            request.header("If-Match", version);
        }
        return house.send(request.method("PUT", BodyPublishers.ofString("{" + JSON)));
    }

    private String call(String operation, String parts) {
        return Contract.call(house, SOAP, operation, parts);
    }
}
