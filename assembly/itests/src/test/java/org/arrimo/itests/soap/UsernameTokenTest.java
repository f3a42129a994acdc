package org.arrimo.itests.soap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Caller;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.SharedDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a UsernameToken at the real desk. */
@ExtendWith(SharedDesk.class)
class UsernameTokenTest {
    private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";

    private final Desk desk;

    UsernameTokenTest(Desk desk) {
        this.desk = desk;
    }

    @ParameterizedTest
    @CsvSource({
        "text/xml, http://schemas.xmlsoap.org/soap/envelope/",
        "application/soap+xml, http://www.w3.org/2003/05/soap-envelope"
    })
    void aRequestThatWasCapturedIsTakenOnce(String type, String namespace) {
        String secret =
                desk.console("arrimo:token-issue --digest " + UUID.randomUUID()).strip();
        String captured = envelope(namespace, secret);
        Answer first = post(type, captured);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        Answer again = post(type, captured);
        assertThat(again.status()).as(again.body()).isEqualTo(401);
        assertThat(again.body()).contains("wsse:FailedAuthentication", ">replayed<");
        assertThat(desk.log()).doesNotContain(secret);
        assertThat(desk.read("token-key")).isNotBlank().satisfies(key -> assertThat(desk.log())
                .doesNotContain(key.strip()));
    }

    @Test
    void aTokenThatWasRevokedSignsNobodyIn() {
        var token = desk.admin()
                .post("/api/v1/tokens", "{\"label\":\"" + UUID.randomUUID() + "\",\"forDigest\":true}")
                .json();
        String secret = token.path("secret").asText();
        String soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
        assertThat(post("text/xml", envelope(soap11, secret)).status()).isEqualTo(200);
        desk.admin().send("DELETE", "/api/v1/tokens/" + token.path("id").asLong(), null);
        Answer answer = post("text/xml", envelope(soap11, secret));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("wsse:FailedAuthentication", ">bad-credentials<");
    }

    private Answer post(String type, String message) {
        return Caller.anonymous(desk.address())
                .send("POST", "/soap/v1/tickets", message, "Content-Type", type + "; charset=utf-8");
    }

    private static String envelope(String namespace, String secret) {
        byte[] nonce = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        String created = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return "<s:Envelope xmlns:s=\"" + namespace + "\" xmlns:t=\"urn:arrimo:tickets:v1\"><s:Header>"
                + "<w:Security s:mustUnderstand=\"1\" xmlns:w=\"" + WSS + "wssecurity-secext-1.0.xsd\" xmlns:u=\"" + WSS
                + "wssecurity-utility-1.0.xsd\"><w:UsernameToken><w:Username>admin</w:Username><w:Password Type=\""
                + WSS
                + "username-token-profile-1.0#PasswordDigest\">" + digest(nonce, created, secret)
                + "</w:Password><w:Nonce>" + Base64.getEncoder().encodeToString(nonce) + "</w:Nonce><u:Created>"
                + created
                + "</u:Created></w:UsernameToken></w:Security></s:Header>"
                + "<s:Body><t:findTickets/></s:Body></s:Envelope>";
    }

    private static String digest(byte[] nonce, String created, String secret) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(nonce);
            sha1.update((created + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha1.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
