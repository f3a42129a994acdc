package org.arrimo.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Caller;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.SharedDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** The SOAP contract, tried by a stack that is not ours. */
@ExtendWith(SharedDesk.class)
class ForeignSoapClientTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3"); // Debian's, which sees Debian's python3-zeep

    private final Desk desk;

    ForeignSoapClientTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void zeepOpensRepliesAttachesChangesAndReads() throws IOException, InterruptedException {
        Path said = Files.createTempFile("zeep-", ".out");
        Process zeep = new ProcessBuilder(
                        PYTHON.toString(),
                        "src/test/python/desk.py",
                        desk.address().toString(),
                        "admin",
                        desk.adminPassword())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(zeep.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String output = Files.readString(said);
        assertThat(zeep.exitValue()).as(output).isZero();

        Answer read = desk.admin().get("/api/v1/tickets/" + output.strip());
        assertThat(read.json().path("subject").asText()).isEqualTo("Impressora não imprime · 打印机坏了");
        assertThat(read.json().path("state").asText()).isEqualTo("in-progress");
    }

    @Test
    void aDocumentTypeIsRefusedAndNothingIsRead() {
        String body = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>" + envelope("&f;");
        Answer answer = post(desk.admin(), body);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 500);
        assertThat(answer.body()).contains("Fault").doesNotContain("Exception");
    }

    @Test
    void aMissingTicketIsATypedFault() {
        Answer answer = post(desk.admin(), envelope("INC-999999999"));
        assertThat(answer.body()).contains("urn:arrimo:problem:v1").contains("not-found");
    }

    @Test
    void nobodyGetsInWithoutCredentials() {
        Answer answer = post(Caller.anonymous(desk.address()), envelope("INC-1"));
        assertThat(answer.status()).isEqualTo(401);
    }

    private static Answer post(Caller caller, String body) {
        return caller.send("POST", "/soap/v1/tickets", body, "Content-Type", "text/xml; charset=utf-8");
    }

    private static String envelope(String number) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\"urn:arrimo:tickets:v1\">"
                + "<s:Body><t:getTicket><number>" + number + "</number></t:getTicket></s:Body></s:Envelope>";
    }
}
