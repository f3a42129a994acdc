package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.rest.FormDraftsResource;
import org.arrimo.tickets.ws.rest.StagedFilesResource;
import org.arrimo.tickets.ws.soap.StagedFilesPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Files put aside and drafts of forms as clients see them. */
class StagedOverTheWireTest {
    private static final String FILES = "/api/v1/tickets/staged-files";
    private static final String DRAFTS = "/api/v1/tickets/form-drafts";
    private static final String SOAP = "/soap/v1/tickets/staged-files";

    private final FakeStaged staged = new FakeStaged();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = TestHouse.plain();
        house.publisher().rest(FILES, new StagedFilesResource(staged));
        house.publisher().rest(DRAFTS, new FormDraftsResource(staged));
        house.publisher().soap(SOAP, new StagedFilesPort(staged));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_file_is_put_aside_read_and_taken_away() {
        HttpResponse<String> put = house.send(house.ana(FILES + "?name=foto%201.txt")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("olá")));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
        assertThat(put.headers().firstValue("Location")).contains(FILES + "/11");
        assertThat(put.body())
                .startsWith("{\"id\":11,\"name\":\"foto 1.txt\",\"type\":\"text/plain\",\"size\":4,\"sha256\":\"abab");
        assertThat(house.get(FILES).body()).contains("\"id\":11");
        HttpResponse<String> file = house.get(FILES + "/11");
        assertThat(file.body()).isEqualTo("olá");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"foto 1.txt\"; filename*=UTF-8''foto%201.txt");
        assertThat(house.send(house.ana(FILES).POST(BodyPublishers.ofString("no name")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(house.send(house.ana(FILES + "/11").DELETE()).statusCode()).isEqualTo(204);
        assertThat(house.send(house.ana(FILES + "/11").DELETE()).statusCode()).isEqualTo(404);
        assertThat(house.send(house.anonymous(FILES).GET()).statusCode()).isEqualTo(401);
    }

    @Test
    void soap_says_the_same_of_files() {
        assertThat(call("stageFile", "<name>a.txt</name><type>text/plain</type><content>b2zDoQ==</content>"))
                .contains("<name>a.txt</name><type>text/plain</type><size>4</size>");
        assertThat(call("listStagedFiles", "")).contains("<id>11</id>");
        assertThat(call("getStagedFile", "<id>11</id>")).contains("<content>b2zDoQ==</content>");
        assertThat(call("discardStagedFile", "<id>11</id>")).doesNotContain("<id>");
        assertThat(call("getStagedFile", "<id>11</id>")).contains("Fault", "404");
    }

    @Test
    void what_is_written_into_a_form_is_kept_and_forgotten() {
        assertThat(house.get(DRAFTS + "/laptop").statusCode()).isEqualTo(404);
        HttpResponse<String> kept = put("laptop", "{\"answers\":{\"subject\":\"half\",\"colour\":\"red\"}}");
        assertThat(kept.body())
                .isEqualTo("{\"answers\":{\"colour\":\"red\",\"subject\":\"half\"},"
                        + "\"savedAt\":\"2016-02-29T01:16:00Z\"}");
        assertThat(house.get(DRAFTS + "/laptop").body()).isEqualTo(kept.body());
        assertThat(put("-", "{\"answers\":{\"subject\":\"plain\"}}").statusCode())
                .isEqualTo(200);
        assertThat(put("laptop", "{\"answer\":{}}").statusCode()).isEqualTo(400);
        assertThat(house.send(house.ana(DRAFTS + "/laptop").DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(house.get(DRAFTS + "/laptop").statusCode()).isEqualTo(404);
    }

    @Test
    void the_wsdl_is_as_it_was_published() throws IOException {
        Contract.of(house, SOAP).isAsPublishedIn("staged-files-v1.wsdl");
    }

    private HttpResponse<String> put(String form, String body) {
        return house.send(house.ana(DRAFTS + "/" + form)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private String call(String operation, String parts) {
        return Contract.call(house, SOAP, operation, parts);
    }
}
