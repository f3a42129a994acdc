package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.rest.ChecklistTemplatesResource;
import org.arrimo.tickets.ws.rest.ChecklistsResource;
import org.arrimo.tickets.ws.soap.ChecklistsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Checklists over REST and SOAP. */
class ChecklistsOverTheWireTest {
    private static final String REST = "/api/v1/tickets/checklists";
    private static final String TEMPLATES = "/api/v1/tickets/checklist-templates";
    private static final String SOAP = "/soap/v1/tickets/checklists";
    private static final String NUMBER = "<number>INC-1042</number>";

    private TestHouse house;

    @BeforeEach
    void publish() {
        FakeChecklists checklists = new FakeChecklists();
        house = TestHouse.plain();
        house.publisher().rest(REST, new ChecklistsResource(checklists, FakePeople.directory()));
        house.publisher().rest(TEMPLATES, new ChecklistTemplatesResource(checklists));
        house.publisher().soap(SOAP, new ChecklistsPort(checklists, checklists, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void an_item_is_added_ticked_moved_reworded_and_taken_away() {
        HttpResponse<String> added = house.post(REST + "/INC-1042", "{\"text\":\"Call back\"}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith(REST + "/INC-1042/1"));
        assertThat(added.body()).isEqualTo("{\"id\":1,\"text\":\"Call back\",\"done\":false}");
        house.post(REST + "/INC-1042", "{\"text\":\"Write\"}");
        assertThat(send("PUT", REST + "/INC-1042/1/done", "").body())
                .isEqualTo("{\"id\":1,\"text\":\"Call back\",\"done\":true,"
                        + "\"tickedBy\":{\"id\":8,\"name\":\"Bruno\"},\"tickedAt\":\"2016-02-29T01:16:00Z\"}");
        assertThat(send("DELETE", REST + "/INC-1042/1/done", "").body()).contains("\"done\":false");
        assertThat(send("PUT", REST + "/INC-1042/2/place", "{\"place\":1}").body())
                .startsWith("{\"items\":[{\"id\":2,");
        assertThat(send("PUT", REST + "/INC-1042/2", "{\"text\":\"Say\"}").body())
                .contains("\"text\":\"Say\"");
        assertThat(send("DELETE", REST + "/INC-1042/1", "").statusCode()).isEqualTo(204);
        assertThat(house.get(REST + "/INC-1042").body())
                .isEqualTo("{\"items\":[{\"id\":2,\"text\":\"Say\",\"done\":false}]}");
        assertThat(house.get(REST + "/INC-9").statusCode()).isEqualTo(404);
        assertThat(send("PUT", REST + "/INC-1042/9/done", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_template_is_added_changed_in_the_version_that_was_read_put_on_a_ticket_and_taken_away() {
        HttpResponse<String> added = house.post(TEMPLATES, "{\"name\":\"Leaver\",\"items\":[\"Key\"]}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.headers().firstValue("ETag")).hasValue("\"1\"");
        String change = "{\"name\":\"Leaver\",\"items\":[\"Key\",\"Badge\"]}";
        assertThat(send("PUT", TEMPLATES + "/5", change).statusCode()).isEqualTo(428);
        assertThat(changed("\"7\"", change).statusCode()).isEqualTo(412);
        HttpResponse<String> changed = changed("\"1\"", change);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(house.post(REST + "/INC-1042/templates/5", "").body()).contains("Key", "Badge");
        assertThat(send("DELETE", TEMPLATES + "/5", "").statusCode()).isEqualTo(204);
        assertThat(house.get(TEMPLATES + "/5").statusCode()).isEqualTo(404);
        assertThat(house.get(TEMPLATES).body())
                .isEqualTo(
                        "{\"items\":[{\"id\":4,\"version\":2,\"name\":\"Laptop\",\"items\":[\"Order\",\"Install\"]}]}");
    }

    @Test
    void soap_says_the_same() {
        assertThat(call("addChecklistItem", NUMBER + "<text>Call back</text>"))
                .contains("<item><id>1</id><text>Call back</text><done>false</done></item>");
        assertThat(call("addChecklistItem", NUMBER + "<text>Write</text>")).contains("<id>2</id>");
        assertThat(call("tickChecklistItem", NUMBER + "<id>1</id><done>true</done>"))
                .contains("<done>true</done><tickedBy><id>8</id><name>Bruno</name></tickedBy>")
                .contains("<tickedAt>2016-02-29T01:16:00Z</tickedAt>");
        assertThat(call("moveChecklistItem", NUMBER + "<id>2</id><place>1</place>"))
                .contains("<checklist><item><id>2</id>");
        assertThat(call("rewordChecklistItem", NUMBER + "<id>2</id><text>Say</text>"))
                .contains("<text>Say</text>");
        assertThat(call("removeChecklistItem", NUMBER + "<id>2</id>")).doesNotContain("Say");
        assertThat(call("applyChecklistTemplate", NUMBER + "<template>4</template>"))
                .contains("Order", "Install");
        assertThat(call("getChecklist", NUMBER)).contains("Call back", "Order", "Install");
        assertThat(call("getChecklist", "<number>INC-9</number>")).contains("Fault", "404");
    }

    @Test
    void soap_keeps_templates_too() {
        assertThat(call("addChecklistTemplate", "<name>Leaver</name><item>Key</item><item>Badge</item>"))
                .contains("<template><id>5</id><version>1</version><name>Leaver</name><item>Key</item>");
        String change = "<name>Leaver</name><item>Key</item>";
        assertThat(call("changeChecklistTemplate", "<id>5</id><version>7</version>" + change))
                .contains("Fault", "412");
        assertThat(call("changeChecklistTemplate", "<id>5</id><version>1</version>" + change))
                .contains("<version>2</version>");
        assertThat(call("removeChecklistTemplate", "<id>5</id>"))
                .contains("Laptop")
                .doesNotContain("Leaver");
        assertThat(call("listChecklistTemplates", "")).contains("<name>Laptop</name>");
    }

    @Test
    void the_wsdl_is_as_it_was_published() throws IOException {
        Contract.of(house, SOAP).isAsPublishedIn("checklists-v1.wsdl");
    }

    private HttpResponse<String> changed(String version, String body) {
        return house.send(house.ana(TEMPLATES + "/5")
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

    private String call(String operation, String parts) {
        return Contract.call(house, SOAP, operation, parts);
    }
}
