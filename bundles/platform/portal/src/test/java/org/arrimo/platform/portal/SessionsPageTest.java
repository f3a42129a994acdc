package org.arrimo.platform.portal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.portal.session.Origin;
import org.arrimo.platform.portal.session.SessionStore;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.PageCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** Where people are signed in, told to them, and ended by them. */
@ParameterizedClass
@EnumSource(Engine.class)
class SessionsPageTest {
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f]{64})\"");

    private final Desk desk;

    SessionsPageTest(Engine engine) {
        desk = new Desk(engine);
        desk.page(new SamplePage("Queue"), "/queue", "everybody");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void onlyOnesOwnAreToldAndOneOfThemIsThisOne() {
        Browser here = desk.browserOf("ana");
        desk.browserOf("ana");
        desk.browserOf("bruno");
        String page = here.get("/sessions").body();
        PageCheck.wellFormed(page);
        assertThat(page).containsOnlyOnce("This one");
        assertThat(others(page)).hasSize(1);
        assertThat(page).contains("127.0.0.1", "Unknown browser");
    }

    @Test
    void nothingIsKeptOfSomebodyWhoIsErased() {
        desk.browserOf("ana");
        desk.browserOf("bruno");
        new SessionStore(desk.database::transactions, desk.database::source).forget(2);
        assertThat(sessionsOf(2)).isZero();
        assertThat(sessionsOf(1)).isEqualTo(1);
    }

    private int sessionsOf(long person) {
        String sql = "select count(*) from portal_session where person_id = ?";
        return Sql.prepared(desk.database.source(), sql, query -> {
            query.setLong(1, person);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    @Test
    void oneThatIsEndedLetsNobodyInAnyMore() {
        Browser here = desk.browserOf("ana");
        Browser there = desk.browserOf("ana");
        String other = others(here.get("/sessions").body()).get(0);
        assertThat(here.post("/sessions", "form=end&id=" + other).statusCode()).isEqualTo(303);
        assertThat(there.get("/queue").statusCode()).isEqualTo(303);
        assertThat(here.get("/queue").statusCode()).isEqualTo(200);
        assertThat(here.post("/sessions", "form=end&id=" + other).statusCode()).isEqualTo(404);
    }

    @Test
    void thoseOfOthersCanNotBeEnded() {
        Browser ana = desk.browserOf("ana");
        desk.browserOf("ana");
        String anas = others(ana.get("/sessions").body()).get(0);
        Browser bruno = desk.browserOf("bruno");
        assertThat(bruno.post("/sessions", "form=end&id=" + anas).statusCode()).isEqualTo(404);
        assertThat(bruno.post("/sessions", "form=end&id=" + "a".repeat(5000)).statusCode())
                .isEqualTo(404);
        assertThat(bruno.post("/sessions", "form=others").statusCode()).isEqualTo(303);
        assertThat(others(ana.get("/sessions").body())).containsExactly(anas);
    }

    @Test
    void allOthersAreEndedAtOnce() {
        Browser here = desk.browserOf("ana");
        List<Browser> there = List.of(desk.browserOf("ana"), desk.browserOf("ana"));
        there.forEach(browser -> assertThat(browser.get("/queue").statusCode()).isEqualTo(200));
        assertThat(here.post("/sessions", "form=others").statusCode()).isEqualTo(303);
        there.forEach(browser -> assertThat(browser.get("/queue").statusCode()).isEqualTo(303));
        assertThat(others(here.get("/sessions").body())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox, Linux",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0 | Edge, Windows",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36 | Chrome, Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1 | Safari, iPhone",
                "curl/8.14.1 | ''",
            })
    void theBrowserIsToldInWordsPeopleKnow(String agent, String told) {
        assertThat(Origin.of(agent, "192.0.2.7")).isEqualTo(new Origin(told, "192.0.2.7"));
    }

    private static List<String> others(String page) {
        Matcher ids = ID.matcher(page);
        return ids.results().map(found -> found.group(1)).toList();
    }
}
