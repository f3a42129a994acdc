package org.arrimo.platform.ws;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.platform.testing.TestClock;
import org.arrimo.platform.ws.TokenMessages.Version;
import org.arrimo.platform.ws.gate.Settings;

import static org.arrimo.platform.ws.TokenMessages.NONCE;
import static org.arrimo.platform.ws.TokenMessages.NOW;
import static org.arrimo.platform.ws.TokenMessages.digest;
import static org.arrimo.platform.ws.TokenMessages.envelope;
import static org.arrimo.platform.ws.TokenMessages.plain;
import static org.arrimo.platform.ws.TokenMessages.security;
import static org.arrimo.platform.ws.TokenMessages.timestamp;
import static org.arrimo.platform.ws.TokenMessages.token;
import static org.arrimo.platform.ws.TokenMessages.type;
import static org.assertj.core.api.Assertions.assertThat;

/** Signing in by a message's own header; Ana is the one who can. */
class UsernameTokenTest {
    private static final String NOTES = "/soap/v1/notes";

    private final TestClock clock = new TestClock(Instant.parse(NOW));
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = new TestHouse(
                Settings.DEFAULT,
                (key, actor, call, response, endpoint) -> endpoint.handle(call, response),
                this::take,
                clock);
        house.publisher().soap(NOTES, new NotesPort());
    }

    private boolean take(long person, byte[] nonce, Instant created) {
        String text = new String(nonce, StandardCharsets.ISO_8859_1);
        if (text.equals("broken")) {
            throw new IllegalStateException("hunter2");
        }
        return taken.add(person + text);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_digest_signs_in_and_counts_as_understood(Version version) {
        assertThat(digest(NONCE, NOW, "arr_token of ana")).isEqualTo("He+I5DzT8vPuTe/0ZTVRBofiv7U=");
        HttpResponse<String> answer = send(version, security(timestamp(NOW, "2026-05-04T10:05:00Z") + token(NOW)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(version.namespace, "<note>ana: a null</note>");
    }

    @ParameterizedTest
    @EnumSource
    void a_password_signs_in(Version version) {
        for (String type : new String[] {"", " Type='" + type("PasswordText") + "'"}) {
            HttpResponse<String> answer = send(version, security(plain("ana", type, "açaí")));
            assertThat(answer.body()).contains("<note>ana: a null</note>");
        }
        HttpResponse<String> wrong = send(version, security(plain("ana", "", "acai")));
        refused(version, wrong, 401, "wsse:FailedAuthentication", "bad-credentials");
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void a_message_sent_again_is_refused(Version version) {
        String header = security(token(NOW));
        assertThat(send(version, header).statusCode()).isEqualTo(200);
        refused(version, send(version, header), 401, "wsse:FailedAuthentication", "replayed");
        clock.advance(Duration.ofSeconds(60));
        String another = security(token("ana", NONCE, "2026-05-04T10:01:00Z", TestHouse.TOKEN));
        refused(version, send(version, another), 401, "wsse:FailedAuthentication", "replayed");
    }

    @Test
    void a_nonce_of_somebody_who_was_refused_is_not_used_up() {
        send(Version.SOAP11, security(token("ana", NONCE, NOW, "arr_wrong")));
        assertThat(taken).isEmpty();
        assertThat(send(Version.SOAP11, security(token(NOW))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T09:54:59Z, wsu:MessageExpired, 401, message-expired",
        "2026-05-04T09:54:59.999999Z, wsu:MessageExpired, 401, message-expired",
        "2026-05-04T11:54:59+02:00, wsu:MessageExpired, 401, message-expired",
        "2026-05-04T10:05:01Z, wsse:InvalidSecurity, 400, in-future",
        "2026-05-04T10:00:00, wsse:InvalidSecurity, 400, bad-time",
        "2026-02-30T10:00:00Z, wsse:InvalidSecurity, 400, bad-time",
        "12026-05-04T10:00:00Z, wsse:InvalidSecurity, 400, bad-time",
    })
    void a_message_of_another_time_is_refused(String created, String code, int status, String problem) {
        for (Version version : Version.values()) {
            HttpResponse<String> answer = send(version, security(token("ana", NONCE, created, TestHouse.TOKEN)));
            refused(version, answer, status, code, problem);
            assertThat(answer.body()).contains("<p:field>Created</p:field>");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T09:55:00Z",
        "2026-05-04T10:05:00.000Z",
        "2026-05-04T07:03:00-03:00",
        "2026-05-04T10:00:00+00:00"
    })
    void a_message_of_about_now_is_taken(String created) {
        HttpResponse<String> answer = send(Version.SOAP11, security(token("ana", NONCE, created, TestHouse.TOKEN)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T10:00:00Z, 2026-05-04T10:00:00Z, wsu:MessageExpired, 401, Expires",
        "2026-05-04T09:50:00Z, 2026-05-04T10:10:00Z, wsu:MessageExpired, 401, Created",
        "2026-05-04T10:06:00Z, 2026-05-04T10:10:00Z, wsse:InvalidSecurity, 400, Created",
    })
    void a_timestamp_has_its_bounds(String created, String expires, String code, int status, String field) {
        String header = security(token(NOW) + timestamp(created, expires));
        HttpResponse<String> answer = send(Version.SOAP11, header);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("<faultcode>" + code, "<p:field>" + field + "</p:field>");
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_digest_and_an_unknown_name_are_answered_the_same(Version version) {
        HttpResponse<String> wrong = send(version, security(token("ana", NONCE, NOW, "arr_wrong")));
        HttpResponse<String> unknown = send(version, security(token("nobody", NONCE, NOW, TestHouse.TOKEN)));
        refused(version, wrong, 401, "wsse:FailedAuthentication", "bad-credentials");
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.statusCode()).isEqualTo(401);
    }

    @Test
    void who_must_wait_is_told_how_long() {
        HttpResponse<String> answer = send(Version.SOAP11, security(plain("slow", "", "x")));
        refused(Version.SOAP11, answer, 429, "wsse:FailedAuthentication", "slow-down");
        assertThat(answer.headers().firstValue("Retry-After")).contains("17");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Username | too-long     | <w:Username>{a*201}</w:Username><w:Password>x</w:Password>
            Password | too-long     | <w:Username>ana</w:Username><w:Password>{a*1001}</w:Password>
            Nonce    | too-long     | {user}<w:Nonce>{a*201}</w:Nonce><u:Created>{now}</u:Created>
            Created  | too-long     | {user}<w:Nonce>AAAA</w:Nonce><u:Created>{a*61}</u:Created>
            Nonce    | required     | {user}<u:Created>{now}</u:Created>
            Created  | required     | {user}<w:Nonce>AAAA</w:Nonce>
            Nonce    | required     | {user}<w:Nonce> </w:Nonce><u:Created>{now}</u:Created>
            Nonce    | bad-base64   | {user}<w:Nonce>?</w:Nonce><u:Created>{now}</u:Created>
            Nonce    | repeated     | {user}<w:Nonce>AAAA</w:Nonce><w:Nonce>AAAB</w:Nonce><u:Created>{now}</u:Created>
            Username | required     | <w:Password>x</w:Password>
            Password | required     | <w:Username>ana</w:Username>
            Username | not-text     | <w:Username>a<b/>na</w:Username><w:Password>x</w:Password>
            """)
    void a_token_that_is_not_as_it_must_be_is_refused_by_the_element(String field, String problem, String content) {
        String filled = content.replace(
                        "{user}",
                        "<w:Username>ana</w:Username><w:Password Type='" + type("PasswordDigest")
                                + "'>AAAA</w:Password>")
                .replace("{now}", NOW);
        for (int length : new int[] {61, 201, 1001}) {
            filled = filled.replace("{a*" + length + "}", "a".repeat(length));
        }
        for (Version version : Version.values()) {
            HttpResponse<String> answer = send(version, security("<w:UsernameToken>" + filled + "</w:UsernameToken>"));
            refused(version, answer, 400, "wsse:InvalidSecurity", problem);
            assertThat(answer.body()).contains("<p:field>" + field + "</p:field>");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Signature           | <d:Signature xmlns:d='http://www.w3.org/2000/09/xmldsig#'/>
            EncryptedKey        | <e:EncryptedKey xmlns:e='http://www.w3.org/2001/04/xmlenc#'/>
            BinarySecurityToken | <w:BinarySecurityToken>AAAA</w:BinarySecurityToken>
            UsernameToken       | <o:UsernameToken xmlns:o='urn:other'/>
            Salt                | <w:UsernameToken><w:Username>ana</w:Username><w:Salt>AAAA</w:Salt></w:UsernameToken>
            Password            | <w:UsernameToken><w:Username>a</w:Username><w:Password Type='x'>a</w:Password></w:UsernameToken>
            """)
    void what_is_not_supported_is_refused_whoever_sends_it(String field, String content) {
        for (Version version : Version.values()) {
            String whole = content.contains("<w:UsernameToken>") ? content : content + token(NOW);
            HttpResponse<String> answer = send(version, security(whole));
            refused(version, answer, 400, "wsse:UnsupportedSecurityToken", "unsupported-security");
            assertThat(answer.body()).contains("<p:field>" + field + "</p:field>");
            HttpResponse<String> signedIn = house.soap(NOTES, version.type, envelope(version, security(content)));
            refused(version, signedIn, 400, "wsse:UnsupportedSecurityToken", "unsupported-security");
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void two_headers_or_two_tokens_are_refused() {
        for (String header :
                new String[] {security(token(NOW)) + security(token(NOW)), security(token(NOW) + token(NOW))}) {
            refused(Version.SOAP11, send(Version.SOAP11, header), 400, "wsse:InvalidSecurity", "repeated");
        }
    }

    @ParameterizedTest
    @EnumSource
    void over_http_and_in_the_message_the_caller_must_be_one(Version version) {
        HttpResponse<String> same = house.soap(NOTES, version.type, envelope(version, security(token(NOW))));
        assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
        HttpResponse<String> wrong =
                house.soap(NOTES, version.type, envelope(version, security(plain("ana", "", "wrong"))));
        refused(version, wrong, 401, "wsse:FailedAuthentication", "bad-credentials");
        HttpResponse<String> other =
                house.soap(NOTES, version.type, envelope(version, security(plain("bia", "", "goiaba"))));
        refused(version, other, 400, "wsse:InvalidSecurity", "two-callers");
    }

    @ParameterizedTest
    @CsvSource({
        "SOAP11, s:actor, http://schemas.xmlsoap.org/soap/actor/next",
        "SOAP12, s:role, http://www.w3.org/2003/05/soap-envelope/role/next",
        "SOAP12, s:role, http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver"
    })
    void a_header_for_somebody_on_the_way_is_not_read(Version version, String attribute, String ours) {
        String start = "<w:Security " + attribute + "='";
        String header = security(token(NOW)).replace("<w:Security ", start + "urn:on-the-way' ");
        HttpResponse<String> answer = send(version, header);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("<p:code>unauthenticated</p:code>");
        assertThat(taken).isEmpty();
        String next = security(token(NOW)).replace("<w:Security ", start + ours + "' ");
        assertThat(send(version, next).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void what_goes_wrong_here_is_not_the_callers_fault_and_tells_nothing(Version version) {
        String broken = Base64.getEncoder().encodeToString("broken".getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer = send(version, security(token("ana", broken, NOW, TestHouse.TOKEN)));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("<p:code>internal</p:code>").doesNotContain("hunter2", "wsse", "<note>");
    }

    @ParameterizedTest
    @EnumSource
    void without_a_token_nobody_learns_anything(Version version) {
        for (String header : new String[] {"", security(""), security(timestamp(NOW, "2026-05-04T10:01:00Z"))}) {
            HttpResponse<String> answer = send(version, header);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
            assertThat(answer.body())
                    .contains("<p:code>unauthenticated</p:code>")
                    .doesNotContain("wsse");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
        for (String broken :
                new String[] {"<x", "", "<!DOCTYPE x>" + envelope(version, ""), "<s:Envelope xmlns:s='urn:x'/>"}) {
            HttpResponse<String> answer = post(version, broken);
            assertThat(answer.statusCode()).as(broken).isEqualTo(401);
            assertThat(answer.body()).contains("<p:code>unauthenticated</p:code>");
        }
    }

    @Test
    void no_more_than_the_head_is_read_before_somebody_signed_in() {
        String large = "<x:y xmlns:x='urn:x'>" + "a".repeat(100_000) + "</x:y>";
        HttpResponse<String> answer = send(Version.SOAP11, large + security(token(NOW)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("<p:code>too-large</p:code>");
        String body = "<n:attach><content>" + "AAAA".repeat(100_000) + "</content></n:attach>";
        HttpResponse<String> whole = post(Version.SOAP11, envelope(Version.SOAP11, security(token(NOW)), body));
        assertThat(whole.body()).contains("<size>300000</size>");
    }

    @Test
    void the_rules_of_an_operation_hold_for_whoever_signed_in_so() {
        HttpResponse<String> answer =
                post(Version.SOAP11, envelope(Version.SOAP11, security(token(NOW)), "<n:secret/>"));
        assertThat(answer.body()).contains("forbidden");
    }

    @Test
    void a_message_with_attachments_signs_in_too_and_one_without_a_token_does_not() {
        String xop = "<n:attach><content><xop:Include xmlns:xop='http://www.w3.org/2004/08/xop/include'"
                + " href='cid:file@test'/></content></n:attach>";
        HttpResponse<String> answer = multipart(envelope(Version.SOAP11, security(token(NOW)), xop));
        assertThat(answer.body()).contains("<size>200000</size>");
        HttpResponse<String> nobody = multipart(envelope(Version.SOAP11, "", xop));
        assertThat(nobody.statusCode()).as(nobody.body()).isEqualTo(401);
    }

    private HttpResponse<String> multipart(String envelope) {
        String message = "--b\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n"
                + "Content-ID: <root@test>\r\n\r\n" + envelope
                + "\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-ID: <file@test>\r\n\r\n"
                + "a".repeat(200_000) + "\r\n--b--\r\n";
        return house.send(house.anonymous(NOTES)
                .header(
                        "Content-Type",
                        "multipart/related; type=\"application/xop+xml\"; start=\"<root@test>\";"
                                + " start-info=\"text/xml\"; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(message)));
    }

    private static void refused(Version version, HttpResponse<String> answer, int status, String code, String problem) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(version.type);
        assertThat(answer.body())
                .contains(version.namespace, version.code.formatted(code), "<p:code>" + problem + "</p:code>")
                .doesNotContain("<note>", "Exception");
    }

    private HttpResponse<String> send(Version version, String header) {
        return post(version, envelope(version, header));
    }

    private HttpResponse<String> post(Version version, String message) {
        return house.send(house.anonymous(NOTES)
                .header("Content-Type", version.type + "; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(message)));
    }
}
