package org.arrimo.platform.ws;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.platform.api.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a client of the REST API sees. */
class RestTest {
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
    void a_record_goes_in_and_comes_out() {
        HttpResponse<String> answer = house.post(
                NOTES, "{\"text\":\"olá\",\"colour\":\"light-blue\",\"owner\":3,\"at\":\"2016-02-29T01:16:00+02:00\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body())
                .isEqualTo("{\"id\":7,\"text\":\"olá\",\"colour\":\"light-blue\",\"at\":\"2016-02-28T23:16:00Z\","
                        + "\"by\":\"ana\"}");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/notes/7");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            POST   | /api/v1/notes             | {                                         | 400 | malformed-json     |
            POST   | /api/v1/notes             | {"text":"a"}}                             | 400 | malformed-json     |
            POST   | /api/v1/notes             | ``                                        | 400 | body-required      |
            POST   | /api/v1/notes             | null                                      | 400 | body-required      |
            POST   | /api/v1/notes             | []                                        | 400 | wrong-type         |
            POST   | /api/v1/notes             | {}                                        | 400 | required           | text
            POST   | /api/v1/notes             | {"text":7}                                | 400 | wrong-type         | text
            POST   | /api/v1/notes             | {"text":{}}                               | 400 | wrong-type         | text
            POST   | /api/v1/notes             | {"text":"a","text":"b"}                   | 400 | duplicate-field    |
            POST   | /api/v1/notes             | {"text":"a","more":1}                     | 400 | unknown-field      | more
            POST   | /api/v1/notes             | {"text":"a","colour":"green"}             | 400 | not-one-of         | colour
            POST   | /api/v1/notes             | {"text":"a","colour":1}                   | 400 | wrong-type         | colour
            POST   | /api/v1/notes             | {"text":"a","owner":true}                 | 400 | wrong-type         | owner
            POST   | /api/v1/notes             | {"text":"a","tags":[null]}                | 400 | required           | tags.0
            POST   | /api/v1/notes             | {"text":"a","tags":["x"]}                 | 400 | wrong-type         | tags.0
            POST   | /api/v1/notes             | {"text":"a","at":"yesterday"}             | 400 | wrong-type         | at
            POST   | /api/v1/notes             | {"text":"a","at":"2016-02-29T01:16:00"}   | 400 | wrong-type         | at
            POST   | /api/v1/notes             | {"text":"123456789012345678901"}          | 400 | too-long           | text
            POST   | /api/v1/notes             | {"text":"a\\u0007b"}                      | 400 | control-characters | text
            POST   | /api/v1/notes             | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[  | 400 | wrong-type         |
            POST   | /api/v1/notes?dry=1       | {"text":"a"}                              | 400 | unknown-parameter  | dry
            GET    | /api/v1/notes?colour=red  |                                           | 400 | unknown-parameter  | colour
            GET    | /api/v1/notes?limit=x     |                                           | 400 | out-of-range       | limit
            GET    | /api/v1/notes?text=a&text=b |                                         | 400 | duplicate-parameter | text
            GET    | /api/v1/notes?limit=201   |                                           | 400 | out-of-range       | limit
            GET    | /api/v1/notes?cursor=%21  |                                           | 400 | bad-cursor         | cursor
            PATCH  | /api/v1/notes/7           | {}                                        | 428 | if-match-required  |
            PATCH  | /api/v1/notes/x           | {}                                        | 404 | not-found          |
            DELETE | /api/v1/notes             |                                           | 405 | method-not-allowed |
            GET    | /api/v1/notes/secret      |                                           | 403 | forbidden          |
            GET    | /api/v1/notes/7/8/9       |                                           | 404 | not-found          |
            GET    | /api/v1/nothing           |                                           | 404 | not-found          |
            GET    | /api/v1/notesandmore      |                                           | 404 | not-found          |
            GET    | /api/v1/notes/away        |                                           | 503 | away               |
            """)
    void bad_input_is_a_precise_problem(String method, String path, String body, int status, String code, String field)
            throws Exception {
        HttpRequest.BodyPublisher content =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpResponse<String> answer = house.send(
                house.ana(path).header("Content-Type", "application/json").method(method, content));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = problem(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).as(answer.body()).isEqualTo(code);
        assertThat(problem.path("field").asText(null)).as(answer.body()).isEqualTo(field);
        assertThat(problem.path("type").asText()).isEqualTo("urn:arrimo:problem:" + code);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("instance").asText()).isEqualTo(path.replaceFirst("\\?.*", ""));
        assertThat(answer.body()).doesNotContain("Exception", "org.arrimo", "com.fasterxml", "java.");
    }

    /** The JDK's client sends no such thing, so this one is written by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"?text=%zz", "?text=%ff", "?text=%e4%b8", "?text=%", "?text=%4"})
    void a_query_that_is_not_percent_encoded_utf8_is_refused(String query) throws Exception {
        URI address = house.at("");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET " + NOTES + query + " HTTP/1.1\r\nHost: desk\r\nConnection: close\r\nAuthorization: "
                    + TestHouse.BASIC + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"bad-query\"");
        }
    }

    @Test
    void deep_json_is_refused() throws Exception {
        String deep = "{\"text\":" + "[".repeat(5000);
        assertThat(problem(house.post(NOTES, deep)).path("status").asInt()).isEqualTo(400);
    }

    @Test
    void octets_that_are_no_utf8_are_refused() throws Exception {
        byte[] octets = {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'};
        HttpResponse<String> answer = house.send(house.ana(NOTES)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(octets)));
        assertThat(problem(answer).path("code").asText()).isEqualTo("bad-utf-8");
    }

    @Test
    void a_body_over_the_limit_is_refused_whether_its_length_is_said_or_not() throws Exception {
        byte[] large = ("{\"text\":\"" + "a".repeat(1_100_000) + "\"}").getBytes();
        for (HttpRequest.BodyPublisher body : new HttpRequest.BodyPublisher[] {
            HttpRequest.BodyPublishers.ofByteArray(large),
            HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large))
        }) {
            HttpResponse<String> answer = house.send(
                    house.ana(NOTES).header("Content-Type", "application/json").POST(body));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(problem(answer).path("code").asText()).isEqualTo("too-large");
        }
    }

    @Test
    void types_that_do_not_fit_are_refused() throws Exception {
        HttpResponse<String> sent = house.send(
                house.ana(NOTES).header("Content-Type", "text/plain").POST(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(sent.statusCode()).isEqualTo(415);
        problem(sent);
        HttpResponse<String> wanted = house.send(house.ana(NOTES).header("Accept", "text/csv"));
        assertThat(wanted.statusCode()).isEqualTo(406);
        problem(wanted);
    }

    @Test
    void a_method_that_is_not_allowed_names_those_that_are() {
        HttpResponse<String> answer = house.send(house.ana(NOTES).DELETE());
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void a_failure_nobody_foresaw_says_its_id_and_nothing_else() throws Exception {
        HttpResponse<String> answer = house.get(NOTES + "/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(problem(answer).path("detail").asText()).matches(".*under [0-9a-f]{12}\\.");
        assertThat(answer.body()).doesNotContain("hunter2", "Exception");
    }

    @Test
    void what_is_away_says_when_to_come_again() {
        assertThat(house.get(NOTES + "/away").headers().firstValue("Retry-After"))
                .contains("5");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/notes",
        "/api/v1/notes/broken",
        "/api/v1/notes/7/8/9",
        "/api/v1/nothing",
        "/api/v1/notes?colour=red",
        "/soap/v1/nothing"
    })
    void whoever_is_not_signed_in_learns_nothing(String path) throws Exception {
        HttpResponse<String> answer = house.send(house.anonymous(path));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("Basic", "Bearer");
        problem(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Basic YW5hOndyb25n | 401
            Basic !!!          | 401
            Basic YW5h         | 401
            Basic              | 401
            Digest x=y         | 401
            Bearer bad         | 401
            Bearer good        | 200
            Basic c2xvdzp4     | 429
            """)
    void credentials_are_checked(String header, int status) {
        HttpResponse<String> answer = house.send(house.anonymous(NOTES).header("Authorization", header));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 429) {
            assertThat(answer.headers().firstValue("Retry-After")).contains("17");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, none, 201"
    })
    void a_page_of_another_site_changes_nothing(String header, String value, int status) {
        HttpResponse<String> answer = house.send(house.ana(NOTES)
                .header(header, value)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"a\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(house.send(house.ana(NOTES).header(header, value)).statusCode())
                .as("reading")
                .isEqualTo(200);
    }

    @Test
    void what_is_open_to_anybody_is_open() {
        assertThat(house.send(house.anonymous(NOTES + "/open")).body()).isEqualTo("\"nobody\"");
        assertThat(house.get(NOTES + "/open").body()).isEqualTo("\"ana\"");
    }

    @Test
    void a_patch_tells_absent_from_null_from_a_value() {
        HttpRequest.Builder request = house.ana(NOTES + "/7")
                .header("If-Match", "\"7\"")
                .header("Content-Type", "application/merge-patch+json");
        String body = house.send(request.method("PATCH", HttpRequest.BodyPublishers.ofString("{\"owner\":null}")))
                .body();
        assertThat(body)
                .isEqualTo("{\"text\":\"Patched[given=false, value=Optional.empty]\","
                        + "\"owner\":\"Patched[given=true, value=Optional.empty]\"}");
    }

    @Test
    void a_stale_version_is_refused() {
        HttpRequest.Builder request =
                house.ana(NOTES + "/7").header("If-Match", "\"6\"").header("Content-Type", "application/json");
        assertThat(house.send(request.method("PATCH", HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void a_listing_links_to_its_next_page() {
        assertThat(house.get(NOTES + "?limit=3").headers().firstValue("Link"))
                .contains("</api/v1/notes?limit=3&cursor=abc>; rel=\"next\"");
        assertThat(house.get(NOTES + "?text=a%26b").headers().firstValue("Link"))
                .contains("</api/v1/notes?text=a%26b&cursor=%C3%A9%26x>; rel=\"next\"");
    }

    @Test
    void what_is_null_is_as_if_it_were_not_there() {
        assertThat(house.post(NOTES, "{\"text\":\"a\",\"colour\":null,\"owner\":null,\"at\":null,\"tags\":null}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_form_with_a_field_nobody_knows_or_without_a_file_is_refused() throws Exception {
        String field = "--b\r\nContent-Disposition: form-data; name=\"colour\"\r\n\r\nred\r\n";
        String file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n";
        Map<String, String> fields = Map.of(field + file + "--b--\r\n", "colour", field + "--b--\r\n", "file");
        for (Map.Entry<String, String> one : fields.entrySet()) {
            HttpResponse<String> answer = house.send(house.ana(NOTES + "/7/files")
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(HttpRequest.BodyPublishers.ofString(one.getKey())));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(problem(answer).path("field").asText()).isEqualTo(one.getValue());
        }
    }

    @Test
    void the_description_names_paths_records_and_rules() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(house.send(house.anonymous("/api/openapi.json")).body());
        assertThat(document.path("openapi").asText()).startsWith("3.");
        JsonNode add = document.path("paths").path(NOTES).path("post");
        assertThat(add.path("summary").asText()).isEqualTo("Writes a note");
        assertThat(add.path("parameters").toString()).contains("Idempotency-Key");
        assertThat(add.path("responses").has("201")).isTrue();
        JsonNode draft = document.path("components").path("schemas").path("NewNote");
        assertThat(draft.path("required").toString()).isEqualTo("[\"text\"]");
        assertThat(draft.path("properties").path("colour").path("enum").toString())
                .isEqualTo("[\"light-blue\",\"red\"]");
        assertThat(document.path("paths")
                        .path(NOTES)
                        .path("get")
                        .path("parameters")
                        .toString())
                .contains("Part of the text", "cursor");
        assertThat(document.path("paths")
                        .path(NOTES + "/secret")
                        .path("get")
                        .path("description")
                        .asText())
                .isEqualTo("For: admin");
    }

    @Test
    void health_is_told_to_anybody() {
        HttpResponse<String> answer = house.send(house.anonymous("/api/health"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"status\":\"up\"");
    }

    @Test
    void a_house_that_is_not_well_says_why_and_when_to_come_again() {
        try (TestHouse ill = TestHouse.plain()) {
            ill.trouble(Problem.of(Problem.Kind.UNAVAILABLE, "database-unavailable", "Away."));
            HttpResponse<String> answer = ill.send(ill.anonymous("/api/health"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).contains("database-unavailable");
        }
    }

    @Test
    void a_resource_without_a_rule_is_not_published_and_the_method_is_named() {
        assertThatThrownBy(() -> house.publisher().rest("/api/v1/bare", new BareResource()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@Rule")
                .hasMessageContaining("forgotten");
        assertThat(house.get("/api/v1/bare").statusCode()).isEqualTo(404);
    }

    @Test
    void a_resource_that_went_away_is_told_apart_from_one_that_never_was() {
        var endpoint = house.publisher().rest("/api/v1/going", new NotesResource(text -> 1));
        assertThat(house.get("/api/v1/going").statusCode()).isEqualTo(200);
        house.publisher().withdraw(endpoint);
        HttpResponse<String> answer = house.get("/api/v1/going/open");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(house.get(NOTES).statusCode()).isEqualTo(200);
        house.publisher().rest("/api/v1/going", new NotesResource(text -> 1));
        assertThat(house.get("/api/v1/going").statusCode()).isEqualTo(200);
    }

    private static JsonNode problem(HttpResponse<String> answer) throws Exception {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        return new ObjectMapper().readTree(answer.body());
    }
}
