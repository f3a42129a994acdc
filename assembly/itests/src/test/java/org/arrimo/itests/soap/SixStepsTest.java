package org.arrimo.itests.soap;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.SharedDesk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Six steps at the SOAP port, taken by stacks that are not ours, each in the way its own users write. SOAP::Lite speaks
 * SOAP 1.1 alone here: of an answer in 1.2 it finds no body.
 */
@ExtendWith(SharedDesk.class)
class SixStepsTest {
    private static final String SUBJECT = "Impressora não imprime · 打印机坏了";
    private static final String REPLY = "Já reiniciei duas vezes; 仍然不行。";
    private static final String NAME = "relatório 错误.txt";

    private static int steps;

    private final Desk desk;

    SixStepsTest(Desk desk) {
        this.desk = desk;
    }

    @ParameterizedTest
    @CsvSource({
        "ZEEP, 1.1",
        "ZEEP, 1.2",
        "SOAP_LITE, 1.1",
        "GSOAP, 1.1",
        "GSOAP, 1.2",
        "EXT_SOAP, 1.1",
        "EXT_SOAP, 1.2",
        "NODE_SOAP, 1.1",
        "NODE_SOAP, 1.2",
        "STRONG_SOAP, 1.1",
        "STRONG_SOAP, 1.2"
    })
    void areTaken(ForeignClient client, String version) throws IOException, InterruptedException {
        check(client.take(desk, version, ForeignClient.SignIn.BASIC, desk.adminPassword()));
    }

    @ParameterizedTest
    @CsvSource({
        "ZEEP, 1.1",
        "ZEEP, 1.2",
        "EXT_SOAP, 1.1",
        "EXT_SOAP, 1.2",
        "NODE_SOAP, 1.1",
        "NODE_SOAP, 1.2",
        "STRONG_SOAP, 1.1",
        "STRONG_SOAP, 1.2"
    })
    void areTakenWithAPasswordDigestInEachMessage(ForeignClient client, String version)
            throws IOException, InterruptedException {
        String label = client + " " + version;
        JsonNode token = desk.admin()
                .post("/api/v1/tokens", "{\"label\":\"" + label + "\",\"forDigest\":true}")
                .json();
        check(client.take(
                desk, version, ForeignClient.SignIn.DIGEST, token.path("secret").asText()));
        desk.admin().send("DELETE", "/api/v1/tokens/" + token.path("id").asLong(), null);
    }

    private void check(String said) {
        assertThat(said).startsWith("open\tINC-");
        String number = said.lines().findFirst().orElseThrow().split("\t")[1];
        assertThat(said.lines())
                .containsExactly(
                        "open\t" + number,
                        "reply\t" + REPLY,
                        "attach\t" + NAME,
                        "conflict\tstale 412",
                        "read\t" + SUBJECT,
                        "search\t" + number);
        String ticket = "/api/v1/tickets/" + number;
        assertThat(rest(ticket).path("subject").asText()).isEqualTo(SUBJECT);
        assertThat(rest(ticket).path("state").asText()).isEqualTo("in-progress");
        assertThat(rest(ticket + "/messages").findValuesAsText("body")).containsExactly(REPLY);
        assertThat(rest(ticket + "/attachments")
                        .path("items")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo(NAME);
        steps += 6;
    }

    @AfterAll
    static void tell() {
        System.out.println("foreign SOAP clients: " + steps + " steps taken");
    }

    private JsonNode rest(String path) {
        return desk.admin().get(path).json();
    }
}
