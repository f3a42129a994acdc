package org.arrimo.tickets.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Message.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

/** What was not cleaned is not shown, however it came to be kept. */
class SafeHtmlTest {
    private static final String REL = "rel=\"noopener noreferrer nofollow\"";
    private static final List<Attachment> FILES =
            List.of(file(7, "shot 1.png", "image/png"), file(8, "shot.svg", "image/svg+xml"));

    @Test
    void whatIsCleanStaysAsItIsAndLinksLeadToAnotherWindow() {
        assertThat(
                        shown(
                                "<p>a &lt;b&gt; <b>c</b><br></p><table><tbody><tr><td colspan=\"2\">d</td></tr></tbody></table>"))
                .contains(
                        "<p>a &lt;b&gt; <b>c</b><br></p><table><tbody><tr><td colspan=\"2\">d</td></tr></tbody></table>");
        assertThat(shown("<a href=\"https://x.example/?a=1&amp;b=2\" " + REL + ">x</a>"))
                .contains("<a target=\"_blank\" href=\"https://x.example/?a=1&amp;b=2\" " + REL + ">x</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"x\">a</p>",
                "<p onclick=x>a</p>",
                "<P>a</P>",
                "<p>a",
                "a</p>",
                "</div></article><p>a</p>",
                "<b><i>a</b></i>",
                "<p >a</p>",
                "<p/>",
                "a < b",
                "a > b",
                "<!-- a -->",
                "<![CDATA[a]]>",
                "<a href=\"javascript:alert(1)\" rel=\"noopener noreferrer nofollow\">x</a>",
                "<a href=\"//x.example\" rel=\"noopener noreferrer nofollow\">x</a>",
                "<a href=\"https://x.example\">x</a>",
                "<a>x</a>",
                "<a href=\"https://x.example\" rel=\"noopener noreferrer nofollow\" id=\"x\">x</a>",
                "<img src=\"https://x.example/p.gif\" alt=\"\">",
                "<img src=\"data:image/png;base64,AAAA\" alt=\"\">",
                "<img src=\"cid:shot 1.png\">",
                "<img src=\"cid:shot 1.png\" alt=\"\" onload=\"x\">",
                "<td colspan=\"999\">a</td>",
                "<td style=\"a\">a</td>",
                "<svg></svg>",
                "<math></math>",
                "<style>a</style>",
                "<iframe></iframe>",
                "<form></form>",
                "<input>"
            })
    void nothingElseIsShown(String kept) {
        assertThat(shown(kept)).isEmpty();
    }

    @Test
    void aPictureIsAFileThatIsOneAndElseItsWords() {
        assertThat(shown("<img src=\"cid:shot 1.png\" alt=\"the &quot;error&quot;\">"))
                .contains("<img loading=\"lazy\" src=\"/t/7?inline=true\" alt=\"the &quot;error&quot;\">");
        assertThat(shown("<img src=\"cid:shot%201.png\" alt=\"\">").orElseThrow())
                .contains("/t/7?inline");
        assertThat(shown("<img src=\"attachment:7\" alt=\"\">").orElseThrow()).contains("/t/7?inline");
        assertThat(shown("<img src=\"cid:shot.svg\" alt=\"\">"))
                .as("a script can be in it")
                .contains("<span class=\"tk-no-picture\">shot.svg</span>");
        assertThat(shown("<img src=\"attachment:9\" alt=\"gone\">"))
                .as("it is another message's")
                .contains("<span class=\"tk-no-picture\">gone</span>");
        assertThat(SafeHtml.of("<img src=\"attachment:7\" alt=\"\">", SafeHtmlTest::named, "/t/", "Quoted")
                        .orElseThrow()
                        .pictures())
                .containsExactly(7L);
    }

    @Test
    void whatIsQuotedIsFoldedUnlessThereIsNothingElse() {
        assertThat(shown("<p>yes</p><blockquote>a<blockquote>b</blockquote></blockquote>"))
                .contains("<p>yes</p><details class=\"tk-quote\"><summary>&quot;Quoted&quot;</summary>"
                        + "<blockquote>a<blockquote>b</blockquote></blockquote></details>");
        assertThat(shown("<blockquote>a</blockquote>")).contains("<blockquote>a</blockquote>");
    }

    @Test
    void whatIsLongIsReadAsWell() {
        String link =
                "<a href=\"https://x.example/" + "y".repeat(100_000) + "\" " + REL + ">" + "z".repeat(90_000) + "</a>";
        assertThat(shown(link)).isPresent();
        assertThat(shown("<b>".repeat(20_000) + "</b>".repeat(20_000))).isPresent();
    }

    private static Optional<String> shown(String kept) {
        return SafeHtml.of(kept, SafeHtmlTest::named, "/t/", "\"Quoted\"").map(SafeHtml::markup);
    }

    private static Optional<Attachment> named(String reference) {
        return Pictures.named(reference, FILES);
    }

    private static Attachment file(long id, String name, String type) {
        return new Attachment(id, name, type, 5, "0".repeat(64), Visibility.PUBLIC, 1, Instant.EPOCH);
    }
}
