package org.arrimo.platform.ws;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.gate.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that are sent over REST. */
class UploadTest {
    private static final String NOTES = "/api/v1/notes";
    private static TestHouse house;

    @BeforeAll
    static void publish() {
        house = TestHouse.plain();
        house.publisher().rest(NOTES, new NotesResource(text -> 7));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void a_file_comes_as_a_form_or_as_the_body() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"visibility\"\r\n\r\nprivate\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a b.txt\"\r\n"
                + "Content-Type: text/x-note\r\n\r\nhello\r\n--b--\r\n";
        assertThat(house.send(house.ana(NOTES + "/7/files")
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(HttpRequest.BodyPublishers.ofString(form)))
                        .body())
                .isEqualTo("\"a b.txt text/x-note {visibility=private} hello\"");
        assertThat(house.send(house.ana(NOTES + "/7/files")
                                .header("Content-Type", "text/x-note")
                                .header("Content-Disposition", "attachment; filename*=UTF-8''ol%C3%A1.txt")
                                .POST(HttpRequest.BodyPublishers.ofString("hello")))
                        .body())
                .isEqualTo("\"olá.txt text/x-note {} hello\"");
    }

    @Test
    void a_form_over_the_limit_is_too_large_and_not_malformed() {
        Settings small = Settings.of("1024", "1024", "2048", "4096", "1", "5");
        try (TestHouse other = new TestHouse(small, (key, actor, call, response, endpoint) -> {})) {
            other.publisher().rest(NOTES, new NotesResource(text -> 7));
            byte[] form = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                            + "x".repeat(500_000) + "\r\n--b--\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            HttpResponse<String> answer = other.send(other.ana(NOTES + "/7/files")
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(form))));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        }
    }
}
