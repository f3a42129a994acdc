package org.arrimo.platform.portal;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.spi.portal.Finder;
import org.arrimo.platform.spi.portal.Finder.Found;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.PageCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be gone to by a few words. */
class PaletteTest {
    private static Desk desk;
    private static Browser agent;
    private static Browser requester;

    @BeforeAll
    static void open() {
        desk = new Desk(Engine.DERBY);
        desk.page(new SamplePage("Ações em massa"), "/many", "agent");
        desk.page(new SamplePage("Mine"), "/mine", "everybody");
        desk.finder(
                (request, words) -> {
                    throw new IllegalStateException("a finder broken on purpose");
                },
                "everybody");
        desk.finder(
                (request, words) -> List.of(new Found(
                        "/mine", words + " <b>of</b> " + request.actor().login(), "new", "ticket")),
                "everybody");
        desk.finder(
                (request, words) -> IntStream.range(0, 50)
                        .mapToObj(one -> new Found("/many/" + one, "number " + one, "", "user"))
                        .toList(),
                "agent");
        agent = desk.browserOf("ana");
        requester = desk.browserOf("bruno");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void pagesAreFoundWhateverTheirCaseAndAccents() {
        assertThat(agent.get("/palette?q=MASSA+acoes").body()).contains("<a href=\"/many\">", "Ações em massa");
        assertThat(agent.get("/palette?q=massas").body()).doesNotContain("<a href=\"/many\">");
    }

    @Test
    void withoutWordsItHasAllPagesThePersonMayOpenAndAsksNobody() {
        String agents = part(agent, "/palette").body();
        assertThat(agents).contains("<a href=\"/many\">", "<a href=\"/mine\">").doesNotContain("of ana", "number 1");
        assertThat(part(requester, "/palette").body())
                .contains("<a href=\"/mine\">")
                .doesNotContain("/many");
    }

    @Test
    void whatModulesFindIsAskedOfThoseThePersonMayUseAndNotTooMuchIsShown() {
        String agents = part(agent, "/palette?q=printer").body();
        assertThat(agents)
                .contains("printer &lt;b&gt;of&lt;/b&gt; ana", "number " + (Finder.MOST - 1))
                .doesNotContain("number " + Finder.MOST);
        assertThat(part(requester, "/palette?q=printer").body())
                .contains("printer &lt;b&gt;of&lt;/b&gt; bruno")
                .doesNotContain("number");
    }

    @Test
    void withoutScriptsItIsAPage() {
        HttpResponse<String> page = agent.get("/palette?q=mine");
        PageCheck.wellFormed(page.body());
        assertThat(page.body()).contains("<nav", "value=\"mine\"", "<a href=\"/mine\">");
        assertThat(part(agent, "/palette?q=mine").body()).doesNotContain("<html", "<form");
    }

    @Test
    void aStrangerIsSentToSignIn() {
        HttpResponse<String> answer = desk.browser().get("/palette");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/signin?next=%2Fpalette");
    }

    @Test
    void tooManyWordsAreRefused() {
        assertThat(agent.get("/palette?q=" + "x".repeat(201)).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> part(Browser browser, String path) {
        return browser.get(path, "HX-Request", "true");
    }
}
