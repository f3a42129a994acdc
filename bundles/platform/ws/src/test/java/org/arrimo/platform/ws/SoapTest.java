package org.arrimo.platform.ws;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a SOAP client sees. */
class SoapTest {
    private static final String NOTES = "/soap/v1/notes";
    private static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
    private static TestHouse house;

    @BeforeAll
    static void publish() {
        house = TestHouse.plain();
        house.publisher().soap(NOTES, new NotesPort());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"text/xml; charset=utf-8," + SOAP11, "application/soap+xml," + SOAP12})
    void a_message_of_either_version_is_answered_in_its_own(String type, String namespace) {
        HttpResponse<String> answer =
                house.soap(NOTES, type, envelope(namespace, "<n:addNote><text>olá</text><count>3</count></n:addNote>"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type.replaceFirst(";.*", ""));
        assertThat(answer.body()).contains(namespace, "<note>ana: olá 3</note>");
    }

    @Test
    void the_description_is_open_to_anybody_and_has_the_address_the_client_came_to() {
        for (String query : new String[] {"?wsdl", "?WSDL", "?singleWsdl"}) {
            HttpResponse<String> answer = house.send(house.anonymous(NOTES + query));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("addNote", "SoapProblem", "urn:arrimo:problem:v1")
                    .contains("<soap:address location=\"" + house.at(NOTES) + "\"")
                    .contains("<soap12:address location=\"" + house.at(NOTES) + "\"");
        }
    }

    @Test
    void nothing_else_is_open() {
        assertThat(house.send(house.anonymous(NOTES)).statusCode()).isEqualTo(401);
        assertThat(house.send(house.anonymous("/soap")).statusCode()).isEqualTo(401);
        assertThat(house.get(NOTES).statusCode()).isEqualTo(405);
        assertThat(house.get("/soap/v1").statusCode()).isEqualTo(404);
        HttpResponse<String> post = house.send(house.anonymous(NOTES)
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(envelope(SOAP11, "<n:secret/>"))));
        assertThat(post.statusCode()).isEqualTo(401);
        assertThat(post.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(post.body()).contains("Fault", "<p:code>unauthenticated</p:code>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            <n:addNote><text>a&#10;b</text></n:addNote>                  | Client | control-characters | text
            <n:addNote><text> </text></n:addNote>                        | Client | required           | text
            <n:addNote/>                                                 | Client | schema             | text
            <n:addNote><text>a</text><count>many</count></n:addNote>     | Client | schema             | count
            <n:addNote><text>a</text><more>1</more></n:addNote>          | Client | schema             | more
            <n:nothing/>                                                 | Client | malformed          |
            <n:secret/>                                                  | Client | forbidden          |
            <n:broken/>                                                  | Server | internal           |
            <n:addNote><text>a</n:addNote>                               | Client | malformed-xml      |
            """)
    void what_goes_wrong_is_a_typed_fault(String body, String code, String problem, String field) {
        HttpResponse<String> answer = house.soap(NOTES, "text/xml", envelope(SOAP11, body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        assertThat(answer.body())
                .contains(":" + code + "</faultcode>")
                .containsPattern("<(\\w+:)?code[^>]*>" + problem + "</(\\w+:)?code>")
                .contains("urn:arrimo:problem:v1")
                .doesNotContain("Exception", "hunter2", "org.arrimo", "java.", "woodstox", "wstx");
        if (field == null) {
            assertThat(answer.body()).doesNotContainPattern("<(\\w+:)?field");
        } else {
            assertThat(answer.body()).containsPattern("<(\\w+:)?field[^>]*>" + field + "</");
        }
    }

    @Test
    void an_action_that_a_client_made_up_does_not_matter() {
        HttpResponse<String> answer = house.send(house.ana(NOTES)
                .header("Content-Type", "text/xml")
                .header("SOAPAction", "\"urn:arrimo:notes:v1#addNote\"")
                .POST(HttpRequest.BodyPublishers.ofString(envelope(SOAP11, "<n:addNote><text>a</text></n:addNote>"))));
        assertThat(answer.body()).contains("<note>ana: a null</note>");
    }

    @Test
    void a_fault_of_soap_1_2_has_its_own_codes() {
        HttpResponse<String> answer =
                house.soap(NOTES, "application/soap+xml", envelope(SOAP12, "<n:addNote><text> </text></n:addNote>"));
        assertThat(answer.body()).contains(":Sender</", "required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x [<!ENTITY e \"eeeeeeeee\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/never.dtd\">"
            })
    void a_document_type_is_refused(String doctype) {
        String entity = doctype.contains("ENTITY") ? "&e;" : "x";
        HttpResponse<String> answer = house.soap(
                NOTES, "text/xml", doctype + envelope(SOAP11, "<n:addNote><text>" + entity + "</text></n:addNote>"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Fault", "malformed-xml").doesNotContain("eeeeeeeee", "<note>");
    }

    @Test
    void xml_that_is_too_deep_or_has_too_many_elements_is_refused() {
        String deep = "<x>".repeat(100) + "</x>".repeat(100);
        String wide = "<x/>".repeat(2000);
        for (String content : new String[] {deep, wide}) {
            HttpResponse<String> answer =
                    house.soap(NOTES, "text/xml", envelope(SOAP11, "<n:addNote>" + content + "</n:addNote>"));
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains(":Client</faultcode>", "urn:arrimo:problem:v1");
        }
    }

    @Test
    void a_file_comes_inline_and_the_answer_is_plain_xml() {
        String octets = Base64.getEncoder().encodeToString(new byte[3000]);
        HttpResponse<String> answer = house.soap(
                NOTES, "text/xml", envelope(SOAP11, "<n:attach><content>" + octets + "</content></n:attach>"));
        assertThat(answer.body()).contains("<size>3000</size>");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
    }

    @Test
    void a_file_comes_by_mtom_and_the_answer_is_mtom() {
        HttpResponse<String> answer =
                mtom("<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\"" + " href=\"cid:file@test\"/>");
        assertThat(answer.body()).contains("<size>5</size>");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("multipart/related");
    }

    @Test
    void an_include_of_an_address_is_not_followed() {
        HttpResponse<String> answer = mtom("<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\""
                + house.at("/api/health") + "\"/>");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("<size>");
    }

    private static HttpResponse<String> mtom(String content) {
        String message = "--b\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n"
                + "Content-ID: <root@test>\r\n\r\n"
                + envelope(SOAP11, "<n:attach><content>" + content + "</content></n:attach>")
                + "\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-ID: <file@test>\r\n\r\nhello\r\n--b--\r\n";
        String type = "multipart/related; type=\"application/xop+xml\"; start=\"<root@test>\";"
                + " start-info=\"text/xml\"; boundary=b";
        return house.soap(NOTES, type, message);
    }

    private static String envelope(String namespace, String body) {
        String xml = "<s:Envelope xmlns:s=\"" + namespace + "\" xmlns:n=\"urn:arrimo:notes:v1\"><s:Body>" + body
                + "</s:Body></s:Envelope>";
        return new String(xml.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
