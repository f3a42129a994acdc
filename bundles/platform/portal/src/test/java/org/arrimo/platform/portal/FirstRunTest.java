package org.arrimo.platform.portal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.spi.portal.FirstStep;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.PageCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** What a new desk's administrator is led through, and how the settings are found. */
class FirstRunTest {
    private final Desk desk = new Desk(Engine.DERBY);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theStepsStandAsTheyAreFoundUntilAllAreDone() {
        AtomicBoolean done = new AtomicBoolean();
        desk.firstStep(
                request -> Optional.of(
                        new FirstStep.Step("Make <a> team", "for <work>", Optional.of("/teams"), done.get())),
                "admin");
        desk.firstStep(
                request -> {
                    throw new IllegalStateException("a step broken on purpose");
                },
                "admin");
        Browser admin = desk.browserOf("root");
        String open = admin.get("/").body();
        PageCheck.wellFormed(open);
        assertThat(open)
                .contains("First steps", "Make &lt;a&gt; team", "for &lt;work&gt;", "href=\"/teams\"", "to do:");
        done.set(true);
        assertThat(admin.get("/").body())
                .contains("Make &lt;a&gt; team", "done:", "PostgreSQL")
                .doesNotContain("for &lt;work&gt;");
    }

    @Test
    void notNowHidesThemForThatPersonUntilTheyWantThemBack() {
        Browser admin = desk.browserOf("root");
        assertThat(admin.get("/").body()).contains("First steps");
        assertThat(admin.post("/first-run", "form=hide").statusCode()).isEqualTo(303);
        assertThat(admin.post("/first-run", "form=hide").statusCode()).isEqualTo(303);
        assertThat(desk.browserOf("root").get("/").body()).doesNotContain("First steps");
        assertThat(admin.get("/first-run").body()).contains("First steps", "PostgreSQL");
        admin.post("/first-run", "form=show");
        assertThat(admin.get("/").body()).contains("First steps");
    }

    @Test
    void nobodyElseSeesThem() {
        Browser agent = desk.browserOf("ana");
        assertThat(agent.get("/").body()).doesNotContain("First steps");
        assertThat(agent.get("/first-run").statusCode()).isEqualTo(404);
        assertThat(agent.post("/first-run", "form=hide").statusCode()).isEqualTo(404);
    }

    @Test
    void settingsAreFoundByWhatTheyAreFor() {
        desk.page(
                new SamplePage("Calendário", "Quando a central trabalha: horários e <feriados>."),
                Map.of(
                        PortalPage.PATH,
                        "/calendar",
                        PortalPage.ROLES,
                        "admin",
                        PortalPage.SECTION,
                        PortalPage.SECTION_ADMINISTRATION,
                        PortalPage.ABOUT,
                        "about.calendar"));
        desk.page(
                new SamplePage("Only for agents"),
                Map.of(
                        PortalPage.PATH,
                        "/agents",
                        PortalPage.ROLES,
                        "agent",
                        PortalPage.SECTION,
                        PortalPage.SECTION_WORK));
        Browser admin = desk.browserOf("root");
        String all = admin.get("/administration").body();
        PageCheck.wellFormed(all);
        assertThat(main(all)).contains("Calendário", "&lt;feriados&gt;").doesNotContain("Only for agents");
        assertThat(main(admin.get("/administration?q=horario+CENTRAL").body())).contains("Calendário");
        assertThat(main(admin.get("/administration?q=nowhere").body())).contains("Nothing found");
        assertThat(desk.browserOf("ana").get("/administration").statusCode()).isEqualTo(404);
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"));
    }
}
