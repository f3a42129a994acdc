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
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.ws.rest.MacrosResource;
import org.arrimo.tickets.ws.soap.MacrosPort;
import org.arrimo.tickets.ws.soap.TicketsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Macros over REST and SOAP. */
class MacrosOverTheWireTest {
    private static final String REST = "/api/v1/tickets/macros";
    private static final String SOAP = "/soap/v1/tickets/macros";

    private final FakeMacros macros = new FakeMacros();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = TestHouse.plain();
        house.publisher().rest(REST, new MacrosResource(macros, FakePeople.directory()));
        house.publisher().soap(SOAP, new MacrosPort(macros, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_macro_is_saved_and_read() {
        HttpResponse<String> saved = house.post(
                REST,
                "{\"scope\":\"global\",\"title\":\"Done\",\"changes\":{\"state\":\"resolved\",\"assignee\":\"me\"},"
                        + "\"tagsToAdd\":[\"vpn\"],\"tagsToRemove\":[\"new\"],"
                        + "\"message\":{\"visibility\":\"private\",\"text\":\"{{agent.name}}\"},\"next\":\"next\"}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        assertThat(macros.drafts)
                .containsExactly(new MacroDraft(Scope.GLOBAL, OptionalLong.empty(), "Done", FakeMacros.steps()));
        assertThat(house.get(REST + "/5").body())
                .isEqualTo(
                        "{\"id\":5,\"version\":2,\"scope\":\"global\",\"title\":\"Done\",\"changes\":{\"assignee\":\"me\","
                                + "\"state\":\"resolved\"},\"tagsToAdd\":[\"vpn\"],\"tagsToRemove\":[\"new\"],"
                                + "\"message\":{\"visibility\":\"private\",\"text\":\"{{agent.name}}\"},\"next\":\"next\"}");
        assertThat(house.get(REST).body()).startsWith("{\"items\":[{\"id\":5");
        assertThat(house.get(REST + "/6").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_not_said_stays_as_it_is() {
        assertThat(patch("{\"message\":null,\"tagsToAdd\":[]}", "\"2\"").statusCode())
                .isEqualTo(200);
        MacroSteps now = FakeMacros.steps();
        assertThat(macros.drafts)
                .containsExactly(new MacroDraft(
                        Scope.GLOBAL,
                        OptionalLong.empty(),
                        "Done",
                        new MacroSteps(now.changes(), List.of(), now.tagsToRemove(), Optional.empty(), now.next())));
        assertThat(patch("{}", "\"1\"").statusCode()).isEqualTo(412);
        assertThat(house.send(house.ana(REST + "/5").DELETE()).statusCode()).isEqualTo(204);
    }

    @Test
    void what_it_says_is_html_or_text() {
        String html = "<p>{{agent.name}}</p>";
        house.post(
                REST,
                "{\"scope\":\"global\",\"title\":\"t\",\"message\":{\"visibility\":\"public\",\"html\":\"" + html
                        + "\"}}");
        String draft = "<scope>global</scope><title>t</title>";
        call("<t:addMacro>" + draft + "<html>&lt;p&gt;{{agent.name}}&lt;/p&gt;</html></t:addMacro>");
        assertThat(macros.drafts)
                .extracting(saved -> saved.steps().message())
                .hasSize(2)
                .containsOnly(Optional.of(new MacroSteps.Say(Message.Visibility.PUBLIC, null, Optional.of(html))));
        for (String both : List.of(
                patch("{\"message\":{\"visibility\":\"public\",\"text\":\"x\",\"html\":\"x\"}}", "\"2\"")
                        .body(),
                call("<t:addMacro>" + draft + "<text>x</text><html>x</html></t:addMacro>"))) {
            assertThat(both).contains("either", "beside text");
        }
        macros.html = Optional.of(html);
        assertThat(house.get(REST + "/5").body()).contains("\"html\":\"" + html + "\"");
        assertThat(call("<t:getMacro><id>5</id></t:getMacro>"))
                .contains("<html>&lt;p&gt;{{agent.name}}&lt;/p&gt;</html>");
        patch("{\"title\":\"o\"}", "\"2\"");
        assertThat(macros.drafts.get(2).steps().message().orElseThrow().html()).contains(html);
    }

    @Test
    void it_is_run_in_the_version_that_is_said_if_one_is() {
        HttpResponse<String> run = house.post(REST + "/5/run/INC-1042", "", "If-Match", "\"7\"");
        assertThat(run.statusCode()).as(run.body()).isEqualTo(200);
        assertThat(run.body())
                .startsWith("{\"ticket\":{\"number\":\"INC-1042\"")
                .contains("\"message\":{\"id\":1", "\"next\":\"next\"}");
        house.post(REST + "/5/run/INC-1042", "");
        assertThat(macros.versions).containsExactly(OptionalLong.of(7), OptionalLong.empty());
    }

    @Test
    void soap_says_the_same() {
        String draft =
                "<scope>global</scope><title>Done</title><change><field>state</field><value>resolved</value></change>"
                        + "<change><field>assignee</field><value>me</value></change><addTag>vpn</addTag><removeTag>new</removeTag>"
                        + "<visibility>private</visibility><text>{{agent.name}}</text><next>next</next>";
        assertThat(call("<t:addMacro>" + draft + "</t:addMacro>"))
                .contains("<macro><id>5</id>", "<change><field>assignee</field><value>me</value></change>");
        assertThat(macros.drafts)
                .containsExactly(new MacroDraft(Scope.GLOBAL, OptionalLong.empty(), "Done", FakeMacros.steps()));
        assertThat(call("<t:changeMacro><id>5</id><version>1</version>" + draft + "</t:changeMacro>"))
                .contains("stale");
        assertThat(call("<t:listMacros/>")).contains("<macros><macro><id>5</id>");
        assertThat(call("<t:getMacro><id>5</id></t:getMacro>")).contains("<text>{{agent.name}}</text>");
        assertThat(call("<t:runMacro><id>5</id><number>INC-1042</number><version>7</version></t:runMacro>"))
                .contains("<run><ticket><number>INC-1042</number>", "<next>next</next></run>");
        assertThat(call("<t:removeMacro><id>5</id><version>2</version></t:removeMacro>"))
                .doesNotContain("Fault");
        assertThat(macros.versions).isEqualTo(List.of(OptionalLong.of(7)));
    }

    @Test
    void the_wsdl_is_as_it_was_published() throws IOException {
        Contract.of(house, SOAP).isAsPublishedIn("macros-v1.wsdl");
    }

    private HttpResponse<String> patch(String json, String version) {
        return house.send(house.ana(REST + "/5")
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
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
