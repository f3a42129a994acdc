package org.arrimo.platform.portal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import gg.jte.Content;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.portal.http.SecurityHeaders;
import org.arrimo.platform.spi.portal.Figure;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.PageCheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Numbers stand in a table, and are drawn where the page is told to. */
class FigureTest {
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/static/[^\"]+/figure.js)\"");
    private static final Pattern DRAWS = Pattern.compile("data-draws=\"(/static/[^\"]+)\"");
    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk(Engine.DERBY);
        desk.widget(request -> Optional.of(content(figure(1), request)), "agent");
        desk.widget(request -> Optional.of(content(figure(30), request)), "requester");
        desk.page(new SamplePage("Queue"), "/queue", "everybody");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Content content(Figure figure, PortalRequest request) {
        return figure.content(request, Texts.shared().in(request.locale(), request.zone()));
    }

    private static Figure figure(int times) {
        return new Figure(
                Figure.Look.BARS,
                "Open & old",
                "Team",
                List.of("Tickets"),
                Collections.nCopies(times, new Figure.Row("<Desk>", Optional.of("/tickets?team=1"), List.of(12_345L))));
    }

    @Test
    void theTableSaysAllWithoutAScript() {
        String page = desk.browserOf("ana").get("/").body();
        PageCheck.wellFormed(page);
        assertThat(page)
                .contains("data-figure=\"bars\"", "<caption>Open &amp; old</caption>", "<th scope=\"col\">Tickets</th>")
                .contains("<th scope=\"row\"><a href=\"/tickets?team=1\">&lt;Desk&gt;</a></th>")
                .contains("<td data-value=\"12345\">12,345</td>")
                .doesNotContain("<details class=\"figure-numbers\">");
    }

    @Test
    void whatDrawsIsLoadedWhereThereIsAFigureAlone() {
        Browser ana = desk.browserOf("ana");
        String page = ana.get("/").body();
        for (Pattern file : List.of(SCRIPT, DRAWS)) {
            var found = file.matcher(page);
            assertThat(found.find()).isTrue();
            var answer = ana.get(found.group(1));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("eval(", "new Function");
        }
        assertThat(ana.get("/queue").body()).doesNotContain("figure.", "echarts");
        assertThat(SecurityHeaders.POLICY).contains("script-src 'self';");
    }

    @Test
    void aLongTableIsFolded() {
        String page = desk.browserOf("bruno").get("/").body();
        PageCheck.wellFormed(page);
        assertThat(page).contains("<details class=\"figure-numbers\"><summary>Em números</summary>", "12.345</td>");
    }

    @Test
    void daysAreWrittenAsTheReaderDoes() {
        LocalDate day = LocalDate.of(2026, 11, 3);
        assertThat(Texts.shared().in(Locale.ENGLISH, ZoneOffset.UTC).day(day)).isEqualTo("Nov 3");
        assertThat(Texts.shared()
                        .in(Locale.forLanguageTag("pt-BR"), ZoneOffset.UTC)
                        .day(day))
                .startsWith("3 nov");
        assertThat(Texts.shared()
                        .in(Locale.forLanguageTag("es"), ZoneOffset.UTC)
                        .day(day))
                .startsWith("3 nov");
    }

    @Test
    void whatCanNotBeDrawnIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> figure(Figure.MOST_ROWS + 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Figure(Figure.Look.LINE, "x", "x", List.of("a", "b"), List.of(Figure.Row.of("one", 1L))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(Figure.Look.LINE, "x", "x", List.of(), List.of()));
    }
}
