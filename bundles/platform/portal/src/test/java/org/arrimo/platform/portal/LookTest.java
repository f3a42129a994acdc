package org.arrimo.platform.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.platform.portal.http.SecurityHeaders;
import org.arrimo.platform.spi.portal.Markup;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.PageCheck;
import org.arrimo.platform.testing.TestDatabase;
import org.arrimo.platform.testing.TextsCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** What every page looks like: headers, files, languages, themes. */
class LookTest {
    private static final Pattern ASSET = Pattern.compile("\"(/static/[^\"#]+)");
    private static final int MOST_BYTES = 250 * 1024;
    private static Desk desk;
    private static Browser agent;

    @BeforeAll
    static void open() {
        desk = new Desk(Engine.DERBY);
        desk.page(
                new SamplePage("Queue"),
                Map.of(PortalPage.PATH, "/queue", PortalPage.ROLES, "agent", PortalPage.ICON, "inbox"));
        desk.page(
                new SamplePage("People"),
                Map.of(
                        PortalPage.PATH,
                        "/people",
                        PortalPage.ROLES,
                        "everybody",
                        PortalPage.NAVIGATION,
                        "admin",
                        PortalPage.SECTION,
                        PortalPage.SECTION_ADMINISTRATION));
        desk.widget(request -> Optional.of(new Markup().element("div", "12 open", "class", "card")), "agent");
        agent = desk.browserOf("ana");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Erased person 12, [erased]",
        "pt-BR, Pessoa apagada 12, [apagado]",
        "es, Persona borrada 12, [borrado]"
    })
    void whatWasErasedIsToldInTheReadersWordsAndSentBackAsItIs(String language, String person, String gone) {
        String page = agent.get("/queue/erased", "Accept-Language", language).body();
        assertThat(page)
                .contains("<p title=\"" + person + "\">" + person + ": " + gone + ", [erased:x]</p>")
                .contains("name=\"a\" value=\"[erased]\"")
                .contains("name=\"b\" value=\"" + person + "\"")
                .contains(">of [erased:12]</textarea>")
                .contains("name=\"d\" value=\"of [erased:12]\"");
        assertThat(agent.get("/queue/erased", "HX-Request", "true", "Accept-Language", language)
                        .body())
                .contains(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/queue", "/nowhere", "/signin", "/queue/broken"})
    void everyAnswerHasTheHeadersAndIsWellFormed(String path) {
        HttpResponse<String> answer = path.equals("/signin") ? desk.browser().get(path) : agent.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains(SecurityHeaders.POLICY);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        PageCheck.wellFormed(answer.body());
    }

    @Test
    void thePolicyAllowsNothingInlineAndNothingFromElsewhere() {
        assertThat(SecurityHeaders.POLICY).startsWith("default-src 'none'").doesNotContain("unsafe", "http", "*");
    }

    @Test
    void theOwnFilesAreKeptForeverAndLight() {
        List<String> paths = ASSET.matcher(agent.get("/queue").body())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(paths).hasSize(8);
        long weight = 0;
        for (String path : paths) {
            HttpResponse<String> answer = agent.get(path, "Accept-Encoding", "gzip");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            weight += answer.headers().firstValueAsLong("Content-Length").orElseThrow();
        }
        assertThat(weight).isLessThan(MOST_BYTES);
        assertThat(agent.get("/static/0000000000000000/arrimo.css").headers().firstValue("Cache-Control"))
                .contains("no-cache");
        assertThat(agent.get("/static/0000000000000000/passwd").statusCode()).isEqualTo(404);
    }

    @Test
    void theLinksAreThoseOfTheModulesForThisPerson() {
        assertThat(agent.get("/queue").body())
                .contains("<a class=\"nav-item\" href=\"/queue\" aria-current=\"page\">")
                .doesNotContain("href=\"/people\"");
        assertThat(desk.browserOf("root").get("/queue/deeper").body())
                .contains("<a class=\"nav-item\" href=\"/queue\" aria-current=\"page\">", "href=\"/people\"")
                .contains("<h2>Administration</h2>");
        assertThat(agent.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void theDashboardIsMadeOfWidgets() {
        assertThat(agent.get("/").body()).contains("Hello, Ana Souza", "<div class=\"card\">12 open</div>");
    }

    @Test
    void thePersonsLanguageComesFirstThenTheBrowsersThenEnglish() {
        assertThat(desk.browserOf("bruno").get("/x", "Accept-Language", "es").body())
                .contains("<html lang=\"pt-BR\"", "Não há nada aqui");
        assertThat(agent.get("/x", "Accept-Language", "es-MX,en;q=0.5").body())
                .contains("<html lang=\"es\"", "Aquí no hay nada");
        assertThat(agent.get("/x", "Accept-Language", "pt-PT").body()).contains("<html lang=\"pt-BR\"");
        assertThat(agent.get("/x", "Accept-Language", "ja").body()).contains("<html lang=\"en\"");
    }

    @Test
    void languageAndThemeCanBeChosenBeforeSigningIn() {
        Browser browser = desk.browser();
        assertThat(browser.get("/signin").body()).contains("data-theme=\"auto\"");
        HttpResponse<String> chosen = browser.postWithout("/choices", "language=es&theme=dark&next=/signin");
        assertThat(chosen.headers().firstValue("Location")).contains("/");
        assertThat(browser.get("/signin").body())
                .contains("lang=\"es\" data-theme=\"dark\" data-bs-theme=\"dark\"", "Iniciar sesión");
        browser.postWithout("/choices", "theme=%3Cb%3E");
        assertThat(browser.get("/signin").body()).contains("data-theme=\"dark\"");
    }

    @Test
    void behindTlsTheCookieIsForTlsAlone() {
        try (var secure = new Desk(TestDatabase.on(Engine.DERBY), true, "https://desk.example.org")) {
            HttpResponse<String> answer = secure.browser().signIn("ana");
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-arrimo-session=")
                    .endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(secure.browser()
                            .postWithout("/signin", "login=a&password=b", "Origin", "http://desk.example.org")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void theTextsAreCompleteInThreeLanguages() {
        TextsCheck.complete(Path.of(""));
    }
}
