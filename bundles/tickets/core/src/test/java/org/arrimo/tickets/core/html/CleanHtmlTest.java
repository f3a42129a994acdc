package org.arrimo.tickets.core.html;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.platform.api.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Whatever comes in, what comes out can be shown. */
class CleanHtmlTest {
    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "b",
            "blockquote",
            "br",
            "code",
            "dd",
            "div",
            "dl",
            "dt",
            "em",
            "h3",
            "h4",
            "hr",
            "i",
            "img",
            "li",
            "ol",
            "p",
            "pre",
            "s",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "u",
            "ul");

    @Test
    void theFormOfATextStays() {
        assertThat(
                        clean(
                                "<p>Hello <b>you</b>, see <a href=\"https://x.example/a?b=1&amp;c\">this</a></p><ul><li>1</ul>"))
                .isEqualTo("<p>Hello <b>you</b>, see <a href=\"https://x.example/a?b=1&amp;c\""
                        + " rel=\"noopener noreferrer nofollow\">this</a></p><ul><li>1</li></ul>");
    }

    @Test
    void theTextIsReadLineByLineAndWhatIsQuotedIsTold() {
        assertThat(CleanHtml.of(
                                "html",
                                "<div>One<br>two &lt;3</div><blockquote><p>old</p><blockquote>older</blockquote>"
                                        + "</blockquote><ul><li>a<li>b</ul><pre>x\n y</pre>")
                        .text())
                .isEqualTo("One\ntwo <3\n> old\n> > older\n- a\n- b\nx\n y");
    }

    @Test
    void picturesFromElsewhereAreLinkedToAndOthersAreNot() {
        assertThat(clean("<p>a<img src=\"https://x.example/p.gif\" alt=\"a cat\" onload=x></p>"))
                .isEqualTo(
                        "<p>a<a href=\"https://x.example/p.gif\" rel=\"noopener noreferrer nofollow\">a cat</a></p>");
        assertThat(clean("<p>a<img src=\"data:image/png;base64,AAAA\" alt=\"dog\"></p>"))
                .isEqualTo("<p>adog</p>");
        assertThat(clean("<p>a<img src=https://x.example/p.gif?who=7 width=1></p>"))
                .as("told by where it is")
                .contains(">x.example</a>")
                .doesNotContain("img");
        assertThat(clean("<a href=https://x.example/1>a<img src=https://x.example/p.gif alt=b></a>"))
                .as("no link within a link")
                .isEqualTo("<a href=\"https://x.example/1\" rel=\"noopener noreferrer nofollow\">ab</a>");
    }

    @Test
    void picturesThatNameAFileOfTheDeskStayAndAreToldInTheText() {
        CleanHtml cleaned = CleanHtml.of(
                "html",
                "See <img onload=x width=9 SRC=\" CID:shot 1.png\" alt='the\u202E error'><img src=attachment:7>");
        assertThat(cleaned.html())
                .isEqualTo("See <img src=\"cid:shot 1.png\" alt=\"the error\"><img src=\"attachment:7\" alt=\"\">");
        assertThat(cleaned.text()).isEqualTo("See [the error][7]");
        assertThat(clean("x<img src=attachment:0><img src='attachment:7/../8'><img src='cid:'>"))
                .isEqualTo("x");
    }

    @Test
    void aParagraphIsFollowedByAnEmptyLineAndALinkByItsAddress() {
        assertThat(CleanHtml.of(
                                "html",
                                "<p>One</p>\n <p>two <a href=https://x.example/a>here</a>, "
                                        + "<a href=https://x.example/>x.example</a></p><ol><li><p>a</p><li>b</ol>")
                        .text())
                .isEqualTo("One\n\ntwo here <https://x.example/a>, x.example\n\n- a\n- b");
    }

    @Test
    void spansAreSmallAndControlCharactersGo() {
        assertThat(clean("<table><tr><td colspan=2 rowspan=99999999>&#7;a&#x202E;b</table>"))
                .isEqualTo("<table><tbody><tr><td colspan=\"2\">ab</td></tr></tbody></table>");
        assertThat(clean("<pre>\n\n\n\n\n\n\n\n\n\n\n\n\n\nx\n y</pre>")).isEqualTo("<pre>x\n y</pre>");
    }

    @Test
    void whoeverKeepsTheDeskBusyIsRefusedInTime() {
        AtomicLong seconds = new AtomicLong();
        assertThatThrownBy(() ->
                        CleanHtml.of("html", "x".repeat(50_000), () -> Duration.ofSeconds(seconds.getAndIncrement())
                                .toNanos()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("too-tangled"));
        assertThat(seconds.get()).as("it stopped when its time was over").isLessThan(10);
    }

    @Test
    void whatIsNestedTooDeepOrTooLongIsRefusedByName() {
        String deep = "<div>".repeat(CleanHtml.DEEPEST + 1) + "x";
        assertThatThrownBy(() -> clean(deep)).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().code())
                .isEqualTo("too-deep"));
        assertThat(clean("<div>".repeat(CleanHtml.DEEPEST - 5) + "x")).contains("x");
        String links = "<a href=http://a.b>x</a>".repeat(5_000);
        assertThatThrownBy(() -> clean(links))
                .as("it would not be taken a second time")
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("too-long"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>x",
                "<scr<script>ipt>alert(1)</script>x",
                "<img src=x onerror=alert(1)>x",
                "<p onclick=alert(1) style='background:url(https://e.example)'>x</p>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" java\nscript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"//e.example\">x</a>",
                "<a href=\"/tickets/new?subject=x\">x</a>",
                "<a href=\"vbscript:x\" target=_blank>x</a>",
                "<svg onload=alert(1)><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>x",
                "<math><a xlink:href=\"javascript:alert(1)\">x</a></math>x",
                "<style>body{display:none}</style><link rel=stylesheet href=https://e.example>x",
                "<meta http-equiv=refresh content=\"0;url=https://e.example\">x",
                "<base href=\"https://e.example/\">x",
                "<form action=https://e.example><input name=password><button>x</button></form>x",
                "<iframe src=https://e.example></iframe><object data=x></object><embed src=x>x",
                "<video src=https://e.example onloadstart=alert(1)></video><audio src=x></audio>x",
                "<template><script>alert(1)</script></template>x",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>x",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">x",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>x",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">x",
                "<select><style></select><img src=x onerror=alert(1)></style>x",
                "<!--[if IE]><script>alert(1)</script><![endif]-->x",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p>&e;x</p>",
                "<p id=csrf name=csrf class=tk-secret data-x=1 aria-label=y hx-get=/x hx-trigger=load>x</p>",
                "<div hx-on::load=\"alert(1)\">x</div>",
                "<textarea></textarea><script>alert(1)</script>x",
                "<title>x</title><body onload=alert(1)>x",
                "\u0000<\u0000script>alert(1)</script>x",
                "<a href=\"https://u:p@e.example/\u202Egpj.exe\" onmouseover=alert(1)>x</a>",
                "<!-- never closed <script>alert(1)</script> x --",
                "x<!--><img src=x onerror=alert(1)>-->",
                "x<!--!><img src=x onerror=alert(1)>--!>",
                "<p>x</p></div></article></li></ol><h1>x"
            })
    void nastyThingsGo(String given) {
        try {
            assertHarmless(clean(given));
        } catch (ProblemException e) {
            assertThat(e.problem().code()).as("nothing of it was a text").isEqualTo("required");
        }
    }

    @Test
    void soDoesWhateverIsPutTogetherOfThem() {
        List<String> pieces = List.of(
                "<",
                ">",
                "\"",
                "'",
                "/",
                "=",
                "&lt;",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<svg>",
                "<math>",
                "<style>",
                "</style>",
                "<script>",
                "</script>",
                "<p>",
                "</p>",
                "<table>",
                "<td>",
                "<a href=",
                "javascript:",
                "x ",
                "onerror=alert(1) ",
                "<img src=",
                "<template>",
                "<noscript>",
                "</noscript>",
                "<mtext>",
                "<mglyph>",
                "<title>",
                "</title>",
                "<img src=cid:a>",
                "<a href=http://a.b>",
                "</a>",
                "<caption>",
                "<button>",
                "<pre>\n",
                "<textarea>",
                "<xmp>",
                "\u0000",
                "\n",
                "<select>",
                "<b>",
                "</b>");
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder given = new StringBuilder("x");
            for (int j = random.nextInt(15); j >= 0; j--) {
                given.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertHarmless(clean(given.toString()));
        }
    }

    @Test
    void whatIsTooMuchIsRefusedSoon() {
        assertThatThrownBy(() -> clean("x".repeat(CleanHtml.LONGEST + 1))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> clean(" <p> </p><img src=data:1> ")).isInstanceOf(ProblemException.class);
        for (String piece : List.of("<div>", "<a ", "<b><i>", "<table><tr><td>", "<!--", "<svg><", "&#x", "<p x=")) {
            String hostile = "x" + piece.repeat(CleanHtml.LONGEST / piece.length() - 1);
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                try {
                    assertHarmless(clean(hostile));
                } catch (ProblemException e) {
                    assertThat(e.problem().field()).contains("html");
                }
            });
        }
    }

    private static String clean(String html) {
        return CleanHtml.of("html", html).html();
    }

    /** As a browser would read it, beside what stands around it. */
    private static void assertHarmless(String html) {
        Element shown =
                Jsoup.parse("<div id=here>" + html + "</div><i id=after></i>").getElementById("here");
        for (Element element : shown.select("#here *")) {
            assertThat(ELEMENTS).as(html).contains(element.normalName());
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).as(html).isIn("href", "rel", "colspan", "rowspan", "src", "alt");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).as(html).matches("(?is)(https?://|mailto:).*");
                }
            });
            if (element.nameIs("img")) {
                assertThat(element.attr("src")).as(html).matches("cid:.+|attachment:[0-9]+");
            }
            if (element.nameIs("a")) {
                assertThat(element.attr("rel")).as(html).isEqualTo("noopener noreferrer nofollow");
            }
        }
        assertThat(shown.parent().select("#after").isEmpty()).as(html).isFalse();
        assertThat(CleanHtml.of("html", html).html()).as("cleaned again").isEqualTo(html);
    }
}
