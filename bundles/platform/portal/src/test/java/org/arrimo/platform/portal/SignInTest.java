package org.arrimo.platform.portal;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in and out, and how long a session lives, on both databases. */
@ParameterizedClass
@EnumSource(Engine.class)
class SignInTest {
    private final Desk desk;

    SignInTest(Engine engine) {
        desk = new Desk(engine);
        desk.page(new SamplePage("Queue"), "/queue", "everybody");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void givesACookieThatScriptsAndOtherSitesCanNotUse() {
        HttpResponse<String> answer = desk.browser().signIn("ana");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("arrimo-session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void keepsOnlyTheHashOfTheToken() {
        Browser browser = desk.browserOf("ana");
        String token = browser.cookies().getCookieStore().getCookies().get(0).getValue();
        assertThat(stored()).hasSize(1).noneMatch(hash -> hash.contains(token));
        assertThat(stored().get(0)).matches("[0-9a-f]{64}");
    }

    @Test
    void beginsANewSessionAndEndsTheOldOne() {
        Browser browser = desk.browserOf("ana");
        List<String> before = stored();
        browser.signIn("ana");
        assertThat(stored()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void tellsAnUnknownNameNothingElseThanAWrongPassword() {
        HttpResponse<String> unknown = desk.browser().signIn("nobody", "whatever it is");
        HttpResponse<String> wrong = desk.browser().signIn("ana", "whatever it is");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.body().replace("nobody", "ana")).isEqualTo(wrong.body());
        assertThat(wrong.body()).contains("The login name or the password is wrong.");
        assertThat(stored()).isEmpty();
    }

    @Test
    void asksToWaitAfterTooManyAttempts() {
        desk.people.throttled = true;
        HttpResponse<String> answer = desk.browser().signIn("ana");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Too many attempts");
    }

    @Test
    void leadsBackToWhereOneWantedToGo() {
        Browser browser = desk.browser();
        HttpResponse<String> asked = browser.get("/queue?q=a%20b&x=1");
        assertThat(asked.statusCode()).isEqualTo(303);
        String signIn = asked.headers().firstValue("Location").orElseThrow();
        assertThat(signIn).isEqualTo("/signin?next=%2Fqueue%3Fq%3Da%2520b%26x%3D1");
        assertThat(browser.get(signIn).body()).contains("name=\"next\" value=\"/queue?q=a%20b&amp;x=1\"");
        HttpResponse<String> in = browser.postWithout(
                "/signin", "login=ana&password=secret+of+ana&next=" + Browser.encoded("/queue?q=a%20b&x=1"));
        assertThat(in.headers().firstValue("Location")).contains("/queue?q=a%20b&x=1");
    }

    @Test
    void leadsNowhereOutside() {
        HttpResponse<String> in = desk.browser()
                .postWithout("/signin", "login=ana&password=secret+of+ana&next=" + Browser.encoded("//evil.example"));
        assertThat(in.headers().firstValue("Location")).contains("/");
    }

    @Test
    void signsOutByAFormOnly() {
        Browser browser = desk.browserOf("ana");
        assertThat(browser.get("/signout").statusCode()).isEqualTo(404);
        assertThat(browser.get("/queue").statusCode()).isEqualTo(200);
        assertThat(browser.post("/signout", "").headers().firstValue("Location"))
                .contains("/signin");
        assertThat(stored()).isEmpty();
        assertThat(browser.get("/queue").statusCode()).isEqualTo(303);
    }

    @Test
    void endsWhenNobodyIsThere() {
        Browser browser = desk.browserOf("ana");
        desk.clock.advance(Duration.ofHours(7));
        assertThat(browser.get("/queue").statusCode()).isEqualTo(200);
        desk.clock.advance(Duration.ofHours(7));
        assertThat(browser.get("/queue").statusCode()).isEqualTo(200);
        desk.clock.advance(Duration.ofHours(8));
        assertThat(browser.get("/queue").statusCode()).isEqualTo(303);
        assertThat(stored()).isEmpty();
    }

    @Test
    void endsAfterAWeekEvenWhenUsed() {
        Browser browser = desk.browserOf("ana");
        for (int hours = 0; hours < 7 * 24 - 6; hours += 6) {
            desk.clock.advance(Duration.ofHours(6));
            assertThat(browser.get("/queue").statusCode()).isEqualTo(200);
        }
        desk.clock.advance(Duration.ofHours(6));
        assertThat(browser.get("/queue").statusCode()).isEqualTo(303);
    }

    @Test
    void endsWhenThePasswordIsChanged() {
        Browser browser = desk.browserOf("ana");
        desk.people.changePassword(1);
        assertThat(browser.get("/queue").statusCode()).isEqualTo(303);
        assertThat(stored()).isEmpty();
    }

    @Test
    void isTheSameOnAnotherNode() {
        Browser browser = desk.browserOf("ana");
        try (var other = new Desk(TestDatabase.at(desk.database.url()), false, "")) {
            other.page(new SamplePage("Queue"), "/queue", "everybody");
            Browser there = new Browser(other.address());
            there.cookies()
                    .getCookieStore()
                    .add(
                            other.address(),
                            browser.cookies().getCookieStore().getCookies().get(0));
            assertThat(there.get("/queue").statusCode()).isEqualTo(200);
            browser.post("/signout", "");
            other.clock.advance(Duration.ofSeconds(6));
            assertThat(there.get("/queue").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void writesWhenItWasSeenAtMostOnceAMinute() {
        Browser browser = desk.browserOf("ana");
        String first = seen();
        desk.clock.advance(Duration.ofSeconds(59));
        browser.get("/queue");
        assertThat(seen()).isEqualTo(first);
        desk.clock.advance(Duration.ofSeconds(1));
        browser.get("/queue");
        assertThat(seen()).isNotEqualTo(first);
    }

    @Test
    void sweepsWhatHasExpired() {
        desk.browserOf("ana");
        desk.clock.advance(Duration.ofHours(9));
        desk.browserOf("bruno");
        assertThat(stored()).hasSize(1);
    }

    private List<String> stored() {
        return column("id_hash");
    }

    private String seen() {
        return column("seen_at").get(0);
    }

    private List<String> column(String name) {
        return desk.database.transactions().required(() -> {
            List<String> values = new ArrayList<>();
            try (var connection = desk.database.source().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select " + name + " from portal_session")) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
