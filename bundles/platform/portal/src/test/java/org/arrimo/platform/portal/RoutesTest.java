package org.arrimo.platform.portal;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.platform.spi.entrances.Entrance;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;

/** A page answers what it declares, to whom it declares it, and nothing else. */
class RoutesTest {
    private static Desk desk;
    private static Browser agent;
    private static Browser requester;

    @BeforeAll
    static void open() {
        desk = new Desk(Engine.DERBY);
        page(
                "/forms",
                "GET /; GET /{id}/part agent; POST / agent; POST /{id}?form=password agent;"
                        + " POST /{id}/both agent; POST /{id}/both?form=grave admin");
        page("/silent", "");
        page("/tables", "GET /; GET /all.csv agent");
        agent = desk.browserOf("ana");
        requester = desk.browserOf("bruno");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static void page(String path, String routes) {
        desk.page(
                new SamplePage(path),
                Map.of(PortalPage.PATH, path, PortalPage.ROLES, "everybody", PortalPage.ROUTES, routes));
    }

    @Test
    void whatIsDeclaredAnswersWhomItIsFor() {
        assertThat(agent.get("/forms/7/part").statusCode()).isEqualTo(200);
        assertThat(requester.get("/forms").statusCode()).isEqualTo(200);
        assertThat(requester.get("/forms/7/part").statusCode()).isEqualTo(404);
        assertThat(agent.post("/forms", "text=x").statusCode()).isEqualTo(303);
        assertThat(requester.post("/forms", "text=x").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNotDeclaredIsNotThereThoughTheServletWouldAnswer() {
        assertThat(agent.get("/forms/7").statusCode()).isEqualTo(404);
        assertThat(agent.get("/forms/7/part/more").statusCode()).isEqualTo(404);
        assertThat(agent.get("/forms/7/other").statusCode()).isEqualTo(404);
        assertThat(agent.post("/forms/7/part", "text=x").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormIsDeclaredByItsName() {
        assertThat(agent.post("/forms/7", "form=password&text=x").statusCode()).isEqualTo(303);
        assertThat(agent.post("/forms/7", "form=roles&text=x").statusCode()).isEqualTo(404);
        assertThat(agent.post("/forms/7", "text=x").statusCode()).isEqualTo(404);
    }

    @Test
    void whereNoFormIsDeclaredByItsNameTheNameMeansNothing() {
        assertThat(agent.post("/forms", "form=which&text=x").statusCode()).isEqualTo(303);
        assertThat(requester.post("/forms", "form=which&text=x").statusCode()).isEqualTo(404);
        assertThat(agent.post("/forms/7/both", "text=x").statusCode()).isEqualTo(303);
        assertThat(agent.post("/forms/7/both", "form=grave&text=x").statusCode())
                .isEqualTo(404);
        assertThat(agent.post("/forms/7/both", "form=which&text=x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFileIsDeclaredByItsName() {
        assertThat(agent.get("/tables/all.csv").statusCode()).isEqualTo(200);
        assertThat(requester.get("/tables/all.csv").statusCode()).isEqualTo(404);
        assertThat(agent.get("/tables/all").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageThatDeclaresNothingMoreIsLookedAtAndNoMore() {
        assertThat(agent.get("/silent").statusCode()).isEqualTo(200);
        assertThat(agent.get("/silent/deeper").statusCode()).isEqualTo(404);
        assertThat(agent.post("/silent", "text=x").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE /", "GET /{id} emperor", "GET /;;", "get /", "GET ../"})
    void aPageWithARouteNobodyUnderstandsIsNotPublished(String routes) {
        page("/unclear", routes);
        assertThat(agent.get("/unclear").statusCode()).isEqualTo(404);
        assertThat(desk.entrances().entrances())
                .noneMatch(entrance -> entrance.path().startsWith("/unclear"));
    }

    @Test
    void theListHasThePortalsOwnAndThePagesEntrancesWithTheirRules() {
        assertThat(desk.entrances().entrances())
                .contains(
                        entrance("POST", "/signin", Entrance.ANYONE),
                        entrance("GET", "/", Entrance.SIGNED_IN),
                        entrance("POST", "/?form=step", Entrance.SIGNED_IN),
                        entrance("POST", "/?form=default", Entrance.SIGNED_IN),
                        entrance("GET", "/forms/{id}/part", "agent"),
                        entrance("POST", "/forms/{id}?form=password", "agent"),
                        entrance("GET", "/silent", Entrance.SIGNED_IN));
    }

    private static Entrance entrance(String method, String path, String rule) {
        return new Entrance(Entrance.Kind.PORTAL, method, path, rule);
    }
}
