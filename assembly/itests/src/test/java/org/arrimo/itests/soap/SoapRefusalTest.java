package org.arrimo.itests.soap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Caller;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.SharedDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** What the SOAP port refuses, as it stands on the wire. */
@ExtendWith(SharedDesk.class)
class SoapRefusalTest {
    private final Desk desk;

    SoapRefusalTest(Desk desk) {
        this.desk = desk;
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
