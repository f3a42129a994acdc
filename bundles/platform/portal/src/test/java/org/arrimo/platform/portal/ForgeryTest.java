package org.arrimo.platform.portal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.portal.session.CsrfToken;
import org.arrimo.platform.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody else's page makes a signed-in person change anything. */
class ForgeryTest {
    private static Desk desk;
    private static Browser agent;

    @BeforeAll
    static void open() {
        desk = new Desk(Engine.DERBY);
        desk.page(new SamplePage("Queue"), "/queue", "everybody");
        agent = desk.browserOf("ana");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aFormNeedsTheTokenOfItsSession() {
        assertThat(agent.post("/queue", "text=a").statusCode()).isEqualTo(303);
        assertThat(agent.postWithout("/queue", "text=a").statusCode()).isEqualTo(403);
        assertThat(agent.postWithout("/queue", "text=a&csrf=AAAA").statusCode()).isEqualTo(403);
        String other = desk.browserOf("bruno").token();
        assertThat(agent.postWithout("/queue", "text=a&csrf=" + other).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theTokenMayComeAsAHeader() {
        assertThat(agent.postWithout("/queue", "text=a", "X-CSRF-Token", agent.token())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aFormOfAnotherSiteIsRefusedEvenWithTheToken() {
        assertThat(agent.post("/queue", "text=a", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(agent.post("/queue", "text=a", "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(agent.post("/queue", "text=a", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(agent.post("/queue", "text=a", "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        String ours = "http://" + desk.address().getAuthority();
        assertThat(agent.post("/queue", "text=a", "Origin", ours, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void nobodyIsSignedInByAnotherSite() {
        assertThat(desk.browser()
                        .postWithout("/signin", "login=ana&password=secret+of+ana", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyPageShowsTheTokenUnderAnotherMask() {
        var token = new CsrfToken("a session");
        String one = token.masked();
        String two = token.masked();
        assertThat(one).isNotEqualTo(two);
        assertThat(token.matches(one)).isTrue();
        assertThat(token.matches(two)).isTrue();
        assertThat(token.matches(null)).isFalse();
        assertThat(token.matches("")).isFalse();
        assertThat(token.matches("A".repeat(86))).isFalse();
        assertThat(token.matches("not base64 !")).isFalse();
        assertThat(new CsrfToken("another").matches(one)).isFalse();
    }
}
