package org.arrimo.tickets.portal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Widget;
import org.arrimo.platform.testing.PageCheck;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/** The desk in drawings, with the numbers beneath. */
class FigureWidgetsTest {
    private static final int TEAMS = 14;

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        TicketNumber first = desk.incident("One that is done");
        desk.change(
                first,
                TicketPatch.NONE.withAssignee(OptionalLong.of(desk.actor("ana").personId())));
        desk.resolve(first);
        desk.incident("One that no team has");
        for (int team = 0; team < TEAMS; team++) {
            long id = desk.groups
                    .ensureTeams(Actor.system("test"), Set.of("Team <" + team + ">"))
                    .values()
                    .iterator()
                    .next();
            for (int ticket = team == 0 ? 0 : 1; ticket < 2; ticket++) {
                desk.change(
                        desk.incident("One of " + team + ", no. " + ticket),
                        TicketPatch.NONE.withTeam(OptionalLong.of(id)));
            }
        }
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void daysAreALineWithAFoldedTable() {
        String month = shown(new DaysWidget(desk.figures, 30, desk.clock), "lia", Locale.ENGLISH);
        assertThat(month)
                .contains("Opened and resolved, last 30 days", "data-figure=\"line\"", "<details")
                .contains("<caption>A day each: 17 opened, 1 resolved in all</caption>")
                .contains("<td data-value=\"17\">17</td><td data-value=\"1\">1</td></tr></tbody>");
        assertThat(month.split("<th scope=\"row\">", -1)).hasSize(31);
        String fortnight = shown(new DaysWidget(desk.figures, 14, desk.clock), "lia", Locale.forLanguageTag("pt-BR"));
        assertThat(fortnight.split("<th scope=\"row\">", -1)).hasSize(15);
        assertThat(fortnight).contains("Abertos e resolvidos, últimos 14 dias");
    }

    @Test
    void teamsAreLyingBarsOfWhichTheSmallestAreOne() {
        String teams = shown(widget(BacklogWidget.By.TEAM), "max", Locale.ENGLISH);
        assertThat(teams)
                .contains("data-figure=\"bars\"", "<caption>16 open tickets</caption>")
                .contains(">Team &lt;0&gt;</a></th><td data-value=\"2\">", "href=\"/tickets?team=")
                .contains("2 other teams</th><td data-value=\"2\">", "No team</th><td data-value=\"1\">")
                .doesNotContain("Team &lt;12&gt;");
        assertThat(shown(widget(BacklogWidget.By.TEAM), "paco", Locale.ENGLISH)).contains("Nothing is open");
    }

    @Test
    void prioritiesAndAgesAreColumnsWithTheNumbersInSight() {
        String priorities = shown(widget(BacklogWidget.By.PRIORITY), "ada", Locale.ENGLISH);
        assertThat(priorities)
                .contains("data-figure=\"columns\"", "Critical</a></th><td data-value=\"0\">0</td>")
                .contains("href=\"/tickets?priority=critical\"")
                .doesNotContain("<details");
        assertThat(shown(widget(BacklogWidget.By.AGE), "ada", Locale.forLanguageTag("es")))
                .contains("&lt; 1 día</th><td data-value=\"16\">16</td>", "≥ 90 días</th><td data-value=\"0\">");
    }

    @Test
    void everyWidgetHasATitleInEachLanguage() {
        List<Widget> widgets = List.of(
                widget(BacklogWidget.By.TEAM),
                widget(BacklogWidget.By.PRIORITY),
                widget(BacklogWidget.By.AGE),
                new DaysWidget(desk.figures, 14),
                new QueueWidget(desk.tickets, desk.people, desk.groups, desk.presences, desk.majors),
                new OpenTicketsWidget(desk.tickets),
                new BreachesWidget(desk.breaches),
                new AnnouncementsWidget(desk.majors));
        for (Widget widget : widgets) {
            assertThat(List.of(
                            widget.title(Locale.ENGLISH),
                            widget.title(Locale.forLanguageTag("pt-BR")),
                            widget.title(Locale.forLanguageTag("es"))))
                    .doesNotHaveDuplicates()
                    .noneMatch(title -> title.isEmpty() || title.startsWith("widget."));
        }
    }

    private static Widget widget(BacklogWidget.By by) {
        return new BacklogWidget(desk.figures, desk.groups, by);
    }

    private static String shown(Widget widget, String login, Locale locale) {
        String html = Templates.text(
                widget.content(new FakeRequest(desk.actor(login), locale, null)).orElseThrow());
        PageCheck.wellFormed(html);
        return html;
    }
}
