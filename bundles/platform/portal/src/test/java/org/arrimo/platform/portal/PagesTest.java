package org.arrimo.platform.portal;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceException;

import org.arrimo.platform.portal.page.Flash;
import org.arrimo.platform.spi.portal.Markup;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.PageCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** Which page answers, to whom, and what happens when it does not. */
class PagesTest {
    private static Desk desk;
    private static Browser agent;
    private static Browser requester;

    @BeforeAll
    static void open() {
        desk = new Desk(Engine.DERBY);
        desk.page(new SamplePage("Queue"), "/queue", "agent,lead");
        desk.page(new SamplePage("Deep"), "/queue/deep", "agent");
        desk.page(new SamplePage("Mine"), "/mine", "everybody");
        desk.page(
                new SamplePage("Open to all"),
                Map.of(
                        PortalPage.PATH,
                        "/answers",
                        PortalPage.ROLES,
                        "anyone",
                        PortalPage.ROUTES,
                        "GET /; GET /missing; POST /; GET /inside everybody; GET /desk agent",
                        PortalPage.NAVIGATION,
                        "false"));
        desk.panel(
                (request, subject) -> Optional.of(new Markup().element("i", "for everybody")),
                "sample.side",
                "everybody");
        desk.page(new SamplePage("Nobody's"), Map.of(PortalPage.PATH, "/open"));
        desk.page(new SamplePage("Wrong"), "/wrong", "agent,emperor");
        desk.panel(
                (request, subject) -> Optional.of(new Markup().element("i", "about " + subject)),
                "sample.side",
                "agent");
        desk.panel(
                (request, subject) -> {
                    throw new IllegalStateException("a panel broken on purpose");
                },
                "sample.side",
                "agent");
        agent = desk.browserOf("ana");
        requester = desk.browserOf("bruno");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void theLongestPathAnswers() {
        assertThat(agent.get("/queue/deep/er").body()).contains("<h1>Deep</h1>").contains("<p id=\"rest\">/er</p>");
        assertThat(agent.get("/queue/deeper").body()).contains("<h1>Queue</h1>").contains("<p id=\"rest\">/deeper</p>");
        assertThat(agent.get("/queues").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageForOthersIsLikeNone() {
        HttpResponse<String> hidden = requester.get("/queue");
        HttpResponse<String> missing = requester.get("/qqqqq");
        assertThat(hidden.statusCode()).isEqualTo(missing.statusCode()).isEqualTo(404);
        assertThat(withoutTokens(hidden.body())).isEqualTo(withoutTokens(missing.body()));
        assertThat(requester.get("/mine").body()).doesNotContain("href=\"/queue\"");
    }

    @Test
    void aPageThatDoesNotSayForWhomIsNotPublished() {
        assertThat(agent.get("/open").statusCode()).isEqualTo(404);
        assertThat(agent.get("/wrong").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageForAnyoneIsShownToAStrangerWithoutTheHouseAroundIt() {
        Browser stranger = desk.browser();
        HttpResponse<String> page = stranger.get("/answers");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>Open to all", "The printer on the third floor")
                .doesNotContain("<nav", "for everybody", "about 7");
        assertThat(agent.get("/answers").body()).contains("<nav", "for everybody", "about 7");
        assertThat(stranger.get("/answers/missing").statusCode()).isEqualTo(404);
        assertThat(stranger.postWithout("/answers", "text=x").statusCode()).isEqualTo(303);
    }

    @Test
    void whatIsForPeopleBelowAPageForAnyoneIsNotThereForAStranger() {
        Browser stranger = desk.browser();
        for (String path : java.util.List.of("/answers/inside", "/answers/desk", "/answers/nonsense")) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(requester.get("/answers/inside").statusCode()).isEqualTo(200);
        assertThat(requester.get("/answers/desk").statusCode()).isEqualTo(404);
        assertThat(agent.get("/answers/desk").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/mine").statusCode()).isEqualTo(303);
    }

    @Test
    void aFailingPageShowsAnApologyInTheFrameAndNothingElse() {
        HttpResponse<String> answer = agent.get("/queue/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Sorry, that went wrong", "shell-nav")
                .containsPattern("<code>[0-9a-f]{8}</code>")
                .doesNotContain("half of a page", "broken on purpose", "Exception");
        PageCheck.wellFormed(answer.body());
    }

    @Test
    void aFailingPanelDoesNotTakeItsPageAway() {
        HttpResponse<String> answer = agent.get("/queue");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<i>about 7</i>", "This part can&#39;t be shown at the moment.")
                .doesNotContain("on purpose");
        assertThat(requester.get("/mine").body()).doesNotContain("about 7");
    }

    @Test
    void problemsHaveTheirStatus() {
        assertThat(agent.get("/queue/missing").statusCode()).isEqualTo(404);
        assertThat(agent.get("/queue/forbidden").statusCode()).isEqualTo(403);
        assertThat(agent.get("/queue/error").statusCode()).isEqualTo(410);
    }

    @Test
    void aDownloadGoesOutAsItIs() {
        HttpResponse<String> answer = agent.get("/queue/file");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.body()).hasSize(3);
    }

    @Test
    void aFragmentComesWithoutTheFrame() {
        String part = agent.get("/queue", "HX-Request", "true").body();
        assertThat(part).startsWith("<div class=\"card\">").doesNotContain("<html");
        HttpResponse<String> failed = agent.get("/queue/broken", "HX-Request", "true");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).startsWith("<div class=\"alert").doesNotContain("<html");
    }

    @Test
    void aMachineGetsASentence() {
        HttpRequest request =
                HttpRequest.newBuilder(desk.address().resolve("/queue")).build();
        HttpResponse<String> answer = desk.browser().send(request);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.body()).isEqualToIgnoringNewLines("401 Sign in first.");
    }

    @Test
    void aMessageIsShownOnceAfterTheForm() {
        Browser browser = desk.browserOf("ana");
        HttpResponse<String> sent = browser.post("/queue", "text=%3Cb%3Ea%C3%A7%C3%A3o");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(browser.get("/queue").body()).contains("Salvo: &lt;b&gt;ação");
        assertThat(browser.get("/queue").body()).doesNotContain("Salvo");
    }

    @Test
    void aMessageCanHaveAButtonThatTakesBackWhatItSays() {
        Browser browser = desk.browserOf("ana");
        browser.post("/queue", "text=x&undo=%2Fqueue%2Fundo%3Fchange%3D5");
        assertThat(browser.get("/queue").body())
                .contains(
                        "Salvo: x",
                        "<form method=\"post\" action=\"/queue/undo?change=5\">",
                        "data-key=\"z\"",
                        "Desfazer");
        browser.post("/queue", "text=" + "x".repeat(600) + "&undo=%2Fqueue");
        assertThat(browser.get("/queue").body()).contains("x…</span>", "Desfazer");
    }

    @Test
    void aButtonLeadsNowhereElse() {
        for (String path : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
            String made = "x\ny\n" + path;
            byte[] bytes = made.getBytes(StandardCharsets.UTF_8);
            assertThat(Flash.of(Base64.getUrlEncoder().encodeToString(bytes)))
                    .as(path)
                    .isEmpty();
        }
        assertThat(Flash.of("%%%")).isEmpty();
    }

    @Test
    void largeFilesAreForAdministrators() {
        assertThat(upload(agent, 1_500_000)).isEqualTo(413);
        assertThat(upload(desk.browserOf("root"), 1_500_000))
                .as("read, and found to be no form")
                .isEqualTo(400);
        assertThat(upload(desk.browserOf("root"), 2_500_000)).isEqualTo(413);
    }

    private static int upload(Browser browser, int octets) {
        HttpRequest request = browser.request("/queue", "Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[octets]))
                .build();
        return browser.send(request).statusCode();
    }

    @Test
    void requestsWithinLimitsOnly() {
        assertThat(agent.post("/queue", "text=" + "x".repeat(70_000)).statusCode())
                .isEqualTo(413);
        HttpRequest put =
                agent.request("/queue").PUT(HttpRequest.BodyPublishers.noBody()).build();
        assertThat(agent.send(put).statusCode()).isEqualTo(405);
        HttpRequest json = agent.request("/queue", "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(agent.send(json).statusCode()).isEqualTo(415);
        assertThat(agent.get("/queue?q=%ff").statusCode()).isLessThan(500);
    }

    @Test
    void aPageBeingReplacedIsWaitedFor() {
        long id = desk.page(new SamplePage("Old"), "/swap", "everybody");
        assertThat(agent.get("/swap").body()).contains("<h1>Old</h1>");
        desk.shell().pages().drop(id);
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> agent.get("/swap"));
        desk.page(new SamplePage("New"), "/swap", "everybody");
        assertThat(answer.join().body()).contains("<h1>New</h1>");
    }

    @Test
    void aPageReplacedWhileItAnswersIsAskedAgain() {
        var old = new AtomicLong();
        PortalPage leaving = new SamplePage("Leaving") {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                desk.shell().pages().drop(old.get());
                desk.page(new SamplePage("Arrived"), "/moving", "everybody");
                throw new ServiceException("The Blueprint container is being or has been destroyed");
            }
        };
        old.set(desk.page(leaving, "/moving", "everybody"));
        assertThat(agent.get("/moving").body()).contains("<h1>Arrived</h1>");
    }

    @Test
    void aPageThatStaysAwayIsAskedForAgainLater() {
        long id = desk.page(new SamplePage("Gone"), "/gone", "everybody");
        desk.shell().pages().drop(id);
        HttpResponse<String> answer = agent.get("/gone");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(agent.get("/gone").statusCode())
                .as("once it was waited for in vain")
                .isEqualTo(404);
    }

    @Test
    void someoneWithoutWidgetsIsLedToTheirFirstPage() {
        HttpResponse<String> answer = requester.get("/");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/mine");
    }

    private static String withoutTokens(String html) {
        return html.replaceAll("(value|data-csrf)=\"[A-Za-z0-9_-]{86}\"", "").replace("/qqqqq", "/queue");
    }
}
