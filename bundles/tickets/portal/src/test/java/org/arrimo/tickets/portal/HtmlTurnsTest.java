package org.arrimo.tickets.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Conversations with HTML and pictures in them. */
class HtmlTurnsTest {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @Test
    void htmlIsShownCleanedAndItsQuotesAreFolded() {
        TicketNumber number = desk.incident("Rich");
        say(
                "rita",
                number,
                "<p onclick=alert(1)>So <b>bold</b><script>alert(1)</script></p><blockquote>old</blockquote>");
        assertThat(page("ana", number))
                .contains("<p>So <b>bold</b></p>", "<summary>Quoted text</summary><blockquote>old</blockquote>")
                .doesNotContain("onclick", "alert(1)");
    }

    @Test
    void aPictureFromElsewhereIsALinkAndLoadsNothing() {
        TicketNumber number = desk.incident("Remote");
        say("rita", number, "<p>see<img src=https://tracker.example/p.gif alt=cat></p>");
        assertThat(page("ana", number))
                .contains("href=\"https://tracker.example/p.gif\"")
                .doesNotContainPattern("(src|srcset|poster|background)=\"?https?:");
    }

    @Test
    void aPictureOfItsOwnIsShownToWhoeverReadsTheMessageAndNobodyElse() throws IOException {
        TicketNumber number = desk.incident("Secret picture");
        long open = attach("ana", number, Visibility.PUBLIC, "open.png", PNG);
        long secret = attach("ana", number, Visibility.PRIVATE, "secret.png", PNG);
        say("ana", number, Visibility.PRIVATE, "<p>look<img src=cid:secret.png></p>", Set.of(secret));
        say(
                "ana",
                number,
                Visibility.PUBLIC,
                "<p>look<img src=cid:open.png><img src=attachment:" + secret + "></p>",
                Set.of(open));

        assertThat(page("ana", number)).contains(address(number, open), address(number, secret));
        assertThat(page("rita", number))
                .contains(address(number, open))
                .doesNotContain("/attachments/" + secret, "secret.png");
        assertThat(portal.browser.get("rita", address(number, secret)).statusCode())
                .isEqualTo(404);
        assertThat(portal.browser.get("stan", address(number, open)).statusCode())
                .isEqualTo(404);

        HttpResponse<String> shown = portal.browser.get("rita", address(number, open));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(header(shown, "Content-Type")).isEqualTo("image/png");
        assertThat(header(shown, "Content-Disposition")).isEqualTo("inline");
        assertThat(header(shown, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(shown, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    }

    @Test
    void whatIsNoPictureIsNeverShownInline() throws IOException {
        TicketNumber number = desk.incident("Lies");
        byte[] script = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        long svg = attach("rita", number, Visibility.PUBLIC, "a.png", script);
        byte[] riffless = HexFormat.of().parseHex("3c68746d6c3e202057454250");
        long webp = attach("rita", number, Visibility.PUBLIC, "b.webp", riffless);
        for (long id : new long[] {svg, webp}) {
            HttpResponse<String> sent = portal.browser.get("ana", address(number, id));
            assertThat(sent.statusCode()).isEqualTo(200);
            assertThat(header(sent, "Content-Disposition")).startsWith("attachment");
            assertThat(header(sent, "X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(page("ana", number)).doesNotContain(address(number, svg));
    }

    @Test
    void aPictureThatIsOnlyAttachedIsShownSmallBelowTheTextOnce() throws IOException {
        TicketNumber number = desk.incident("Thumbnails");
        long pasted = attach("rita", number, Visibility.PUBLIC, "image.png", PNG);
        desk.tickets.say(desk.actor("rita"), number, Visibility.PUBLIC, "see below", Set.of(pasted));
        long inline = attach("rita", number, Visibility.PUBLIC, "inline.png", PNG);
        say("rita", number, Visibility.PUBLIC, "<img src=cid:inline.png>", Set.of(inline));
        String page = page("ana", number);
        assertThat(page).containsOnlyOnce("src=\"" + address(number, pasted));
        assertThat(page).containsOnlyOnce("src=\"" + address(number, inline));
        assertThat(page).containsOnlyOnce("class=\"tk-pictures\"");
    }

    @Test
    void whateverIsKeptIsShownAsHtml() {
        TicketNumber number = desk.incident("Soup");
        List<String> pieces = List.of(
                "<p>",
                "</p>",
                "<b>",
                "</b>",
                "<table>",
                "<td colspan=2>",
                "<tr>",
                "<li>",
                "<ol>",
                "<pre>\n",
                "&lt;&amp;&nbsp;",
                "a > b",
                "'\"",
                "<br>",
                "<hr>",
                "<blockquote>",
                "</blockquote>",
                "<a href='https://x.example/?a=>&b=\"<'>",
                "<a href=MAILTO:a@x.example>",
                "</a>",
                "<img src=cid:a&amp;b alt='<\">'>",
                "<img src='https://x.example/a>b'>",
                "<svg>",
                "<style>",
                "</style>",
                "<math>",
                "<!--",
                "-->",
                "<h1>",
                "<h3>",
                "<dl><dd>",
                "\u00a0",
                "😀",
                "\t");
        Random random = new Random(11);
        for (int i = 0; i < 150; i++) {
            StringBuilder soup = new StringBuilder("x");
            for (int j = random.nextInt(25); j >= 0; j--) {
                soup.append(pieces.get(random.nextInt(pieces.size())));
            }
            String kept = desk.tickets
                    .sayHtml(desk.actor("ana"), number, Visibility.PUBLIC, soup.toString(), Set.of())
                    .html()
                    .orElseThrow();
            assertThat(SafeHtml.of(kept, name -> Optional.empty(), "/", "Quoted"))
                    .as(kept)
                    .isPresent();
        }
    }

    @Test
    void aDescriptionIsShownLikewise() {
        TicketDraft draft = TicketDraft.of(Kind.INCIDENT, "Described", "")
                .withDescriptionHtml(Optional.of("<p>Since <i>nine</i><img src=//x.example/a.png></p>"));
        TicketNumber number = desk.tickets.open(desk.actor("rita"), draft).number();
        assertThat(page("ana", number)).contains("<p>Since <i>nine</i></p>").doesNotContain("x.example");
    }

    private static void say(String login, TicketNumber number, String html) {
        say(login, number, Visibility.PUBLIC, html, Set.of());
    }

    private static void say(String login, TicketNumber number, Visibility visibility, String html, Set<Long> files) {
        desk.tickets.sayHtml(desk.actor(login), number, visibility, html, files);
    }

    private static long attach(String login, TicketNumber number, Visibility visibility, String name, byte[] content)
            throws IOException {
        return desk.attachments
                .attach(desk.actor(login), number, visibility, name, "image/png", new ByteArrayInputStream(content))
                .id();
    }

    private static String address(TicketNumber number, long file) {
        return "/tickets/" + number + "/attachments/" + file + "?inline=true";
    }

    private static String page(String login, TicketNumber number) {
        return portal.browser.get(login, "/tickets/" + number).body();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
