package org.arrimo.platform.portal;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import gg.jte.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.platform.portal.dashboard.Arrangement;
import org.arrimo.platform.spi.portal.Markup;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Widget;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.PageCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** Each person sees the widgets they chose, in their order and width. */
@ParameterizedClass
@EnumSource(Engine.class)
class DashboardTest {
    private static final Pattern SHOWN = Pattern.compile("<div class=\"col-12 col-lg-(\\d+)\">.*?card (\\w+) end");

    private final Desk desk;
    private long second;

    DashboardTest(Engine engine) {
        desk = new Desk(engine);
        add("one", 10, Map.of());
        second = add("two", 20, Map.of(Widget.COLUMNS, "12"));
        add("three", 30, Map.of(Widget.COLUMNS, "3"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private long add(String name, int rank, Map<String, Object> more) {
        var properties = new HashMap<String, Object>(more);
        properties.putAll(Map.of(Widget.ROLES, "everybody", Widget.NAME, name, Widget.RANK, rank));
        return desk.widget(new Card(name), properties);
    }

    @Test
    void whoArrangedNothingSeesWhatModulesSay() {
        assertThat(shown(desk.browserOf("ana"))).containsExactly("one 6", "two 12", "three 3");
    }

    @Test
    void stepsAreKeptForThePersonAlone() {
        Browser ana = desk.browserOf("ana");
        step(ana, "three", "earlier");
        step(ana, "three", "earlier");
        step(ana, "one", "wider");
        step(ana, "three", "wider");
        step(ana, "two", "narrower");
        step(ana, "two", "narrower");
        assertThat(shown(ana)).containsExactly("three 4", "one 8", "two 6");
        assertThat(shown(desk.browserOf("ana"))).containsExactly("three 4", "one 8", "two 6");
        assertThat(shown(desk.browserOf("bruno"))).containsExactly("one 6", "two 12", "three 3");
        step(ana, "three", "later");
        assertThat(shown(ana)).containsExactly("one 8", "three 4", "two 6");
    }

    @Test
    void whatIsHiddenIsShownAgainWhereItWas() {
        Browser ana = desk.browserOf("ana");
        step(ana, "two", "hide");
        assertThat(shown(ana)).containsExactly("one 6", "three 3");
        assertThat(ana.get("/?arrange").body()).contains("Not shown", "Title of two: show again");
        step(ana, "three", "earlier");
        step(ana, "two", "show");
        assertThat(shown(ana)).containsExactly("three 3", "one 6", "two 12");
        List.of("one", "two", "three").forEach(name -> step(ana, name, "hide"));
        assertThat(ana.get("/").body()).contains("You hid everything", "href=\"/?arrange\"");
        HttpResponse<String> all = ana.post("/", "form=default");
        assertThat(all.statusCode()).isEqualTo(303);
        assertThat(shown(ana)).containsExactly("one 6", "two 12", "three 3");
    }

    @Test
    void oneOfAModuleThatGoesAndComesBackIsWhereItWas() {
        Browser ana = desk.browserOf("ana");
        step(ana, "two", "earlier");
        step(ana, "two", "narrower");
        desk.shell().widgets().drop(second);
        assertThat(shown(ana)).containsExactly("one 6", "three 3");
        step(ana, "three", "wider");
        second = add("two", 20, Map.of());
        assertThat(shown(ana)).containsExactly("two 8", "one 6", "three 4");
    }

    @Test
    void oneThatComesLaterStandsAfterTheOneItFollows() {
        Browser ana = desk.browserOf("ana");
        step(ana, "one", "later");
        add("new", 15, Map.of());
        add("quiet", 16, Map.of(Widget.SHOWN, "false"));
        assertThat(shown(ana)).containsExactly("two 12", "one 6", "new 6", "three 3");
        assertThat(shown(desk.browserOf("bruno"))).containsExactly("one 6", "new 6", "two 12", "three 3");
        step(ana, "quiet", "show");
        assertThat(shown(ana)).containsExactly("two 12", "one 6", "new 6", "quiet 6", "three 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "form=step&step=hide&widget=none-such | 400 | This widget is not on your dashboard.",
                "form=step&step=hide | 400 | This widget is not on your dashboard.",
                "form=step&step=hide&widget=secret | 400 | This widget is not on your dashboard.",
                "form=step&step=hide&widget=one&widget=two | 400 | This was given more than once.",
                "form=step&step=up&widget=one | 400 | Please choose one of the values offered.",
                "form=other&widget=one | 404 | There is nothing here",
            })
    void badInputIsToldAndChangesNothing(String form, int status, String told) {
        desk.widget(new Card("secret"), Map.of(Widget.ROLES, "admin", Widget.NAME, "secret"));
        Browser ana = desk.browserOf("ana");
        HttpResponse<String> answer = ana.post("/", form);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(told).doesNotContain("Title of secret");
        PageCheck.wellFormed(answer.body());
        assertThat(shown(ana)).containsExactly("one 6", "two 12", "three 3");
    }

    @Test
    void aStepThatLeadsNowhereChangesNothing() {
        Browser ana = desk.browserOf("ana");
        step(ana, "one", "earlier");
        step(ana, "three", "narrower");
        step(ana, "two", "wider");
        assertThat(shown(ana)).containsExactly("one 6", "two 12", "three 3");
    }

    @Test
    void moreThanCanBeArrangedAreToldAbout() {
        IntStream.range(0, Arrangement.MOST).forEach(n -> add("more-" + n, 200, Map.of()));
        Browser ana = desk.browserOf("ana");
        HttpResponse<String> answer = ana.post("/", "form=step&step=hide&widget=one");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("More than 60 widgets can&#39;t be arranged.");
    }

    @Test
    void aWidgetWithABadNameIsNotTakenAndOfTwoNamesakesOneIsShown() {
        add("one", 5, Map.of(Widget.COLUMNS, "8"));
        desk.widget(new Card("bad"), Map.of(Widget.ROLES, "everybody", Widget.NAME, "two words"));
        assertThat(shown(desk.browserOf("ana"))).containsExactly("one 8", "two 12", "three 3");
    }

    @Test
    void theOneThatFailsApologisesAndIsArrangedLikeOthers() {
        desk.widget(
                request -> {
                    throw new IllegalStateException("broken");
                },
                Map.of(Widget.ROLES, "everybody", Widget.NAME, "broken"));
        Browser ana = desk.browserOf("ana");
        assertThat(ana.get("/").body()).contains("This part can&#39;t be shown at the moment.", "card one end");
        step(ana, "broken", "hide");
        assertThat(ana.get("/").body()).doesNotContain("This part can&#39;t be shown");
    }

    @Test
    void arrangingIsToldInWordsAndGoesOnWithTheSameButton() {
        Browser ana = desk.browserOf("ana");
        HttpResponse<String> moved = ana.post("/", "form=step&step=earlier&widget=three");
        String to = moved.headers().firstValue("Location").orElseThrow();
        assertThat(to).isEqualTo("/?arrange=three&step=earlier");
        String page = ana.get(to).body();
        PageCheck.wellFormed(page);
        assertThat(page).contains("Title of three: place 2 of 3, 3 twelfths.");
        assertThat(page).containsOnlyOnce(" autofocus").containsPattern("value=\"earlier\" +autofocus");
        ana.post("/", "form=step&step=earlier&widget=three");
        assertThat(ana.get(to).body()).containsOnlyOnce(" autofocus").containsPattern("value=\"later\" +autofocus");
        assertThat(desk.browserOf("bruno").get("/?arrange").body()).contains("Organizar", "largura total");
    }

    private void step(Browser browser, String widget, String step) {
        assertThat(browser.post("/", "form=step&widget=" + widget + "&step=" + step)
                        .statusCode())
                .isEqualTo(303);
    }

    private static List<String> shown(Browser browser) {
        return SHOWN.matcher(browser.get("/").body())
                .results()
                .map(found -> found.group(2) + " " + found.group(1))
                .toList();
    }

    private record Card(String name) implements Widget {
        @Override
        public Optional<Content> content(PortalRequest request) {
            return Optional.of(new Markup().element("div", "card " + name + " end", "class", "card"));
        }

        @Override
        public String title(Locale locale) {
            return "Title of " + name;
        }
    }
}
