package org.arrimo.itests.module;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Chromium;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.Visitor;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A module in one command: made, built, within the walls, and at work in a desk that was running before. */
class NewModuleTest {
    private static final String POM = "pom.xml";
    private static final String FEATURES = "features/src/main/feature/feature.xml";

    private static final Map<String, String> REFUSED = Map.of(
            "People", "must begin with a lower case letter: 'People'",
            "people", "there is a module 'people' already",
            "two-words", "lower case letters and digits only",
            "x", "must have 2 to 20 characters: 'x' has 1",
            "class", "a word of Java",
            "portal", "the platform uses that name");

    @TempDir
    Path folder;

    private SourceTree tree;

    @BeforeEach
    void copy() throws IOException {
        tree = SourceTree.copyTo(folder);
    }

    @Test
    void isMadeBuiltAndShownInTheOpenPortal() throws IOException {
        Map<String, String> before = tree.files();
        tree.arrimo("new-module", "garden", "--entity", "plant");
        Map<String, String> after = tree.files();
        onlyTwoSharedFilesKnowOfIt(before, after);

        tree.maven("install", "-pl", bundlesOf("garden") + ",features,assembly");
        tree.tests("org.arrimo.itests.walls");

        try (Desk desk = Desk.startOf(tree.root(), folder.resolve("data"), "--no-demo");
                Chromium chromium = new Chromium(desk)) {
            Visitor visitor = Visitor.signedIn(desk.address(), "admin", desk.adminPassword());
            assertThat(visitor.get("/tickets").body())
                    .contains("href=\"/tickets")
                    .doesNotContain("href=\"/garden\"");
            assertThat(visitor.get("/garden").status()).isEqualTo(404);
            ProcessHandle process = desk.process();
            Page open = chromium.open(1600, ColorScheme.LIGHT, "en");
            chromium.signIn(open);
            open.navigate(desk.address() + "tickets");
            Locator entry = open.locator("#nav a[href='/garden']");
            PlaywrightAssertions.assertThat(entry).hasCount(0);

            install(open.context().newPage(), desk);
            PlaywrightAssertions.assertThat(entry)
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            Awaitility.await()
                    .atMost(30, SECONDS)
                    .until(() -> visitor.get("/garden").status() == 200
                            && desk.admin().get("/api/v1/garden").status() == 200
                            && desk.admin().get("/soap/v1/garden?wsdl").status() == 200);
            assertThat(visitor.get("/tickets").body()).as("the open portal").contains("href=\"/garden\"");
            answersEverywhere(desk, visitor);
            assertThat(desk.process()).as("the process that was started before").isEqualTo(process);

            desk.console("feature:uninstall arrimo-garden");
            Awaitility.await()
                    .atMost(30, SECONDS)
                    .until(() -> visitor.get("/garden").status() == 404);
            assertThat(visitor.get("/tickets").body()).doesNotContain("href=\"/garden\"");
            PlaywrightAssertions.assertThat(entry)
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
            open.context().close();
            desk.stop();
            assertThat(desk.log().lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                    .isEmpty();
        }
    }

    @Test
    void aNameThatCanNotBeIsRefusedAndNothingIsMade() throws IOException {
        Map<String, String> before = tree.files();
        REFUSED.forEach((name, why) -> assertThatThrownBy(() -> tree.arrimo("new-module", name))
                .as("new-module %s", name)
                .hasMessageContaining(why));
        assertThatThrownBy(() -> tree.arrimo("new-module")).hasMessageContaining("which name?");
        assertThatThrownBy(() -> tree.arrimo("new-module", "plans", "--entity", "page"))
                .hasMessageContaining("--entity");
        assertThat(tree.files()).isEqualTo(before);
    }

    private static void onlyTwoSharedFilesKnowOfIt(Map<String, String> before, Map<String, String> after) {
        assertThat(after.keySet()).containsAll(before.keySet());
        assertThat(after.keySet().stream().filter(file -> !before.containsKey(file)))
                .isNotEmpty()
                .allMatch(file -> file.startsWith("bundles/garden/"));
        assertThat(before.keySet().stream().filter(file -> !before.get(file).equals(after.get(file))))
                .containsExactlyInAnyOrder(POM, FEATURES);
        assertThat(added(before.get(POM), after.get(POM)).strip()).isEqualTo("<module>bundles/garden</module>");
        assertThat(added(before.get(FEATURES), after.get(FEATURES)).strip())
                .startsWith("<feature name=\"arrimo-garden\"")
                .endsWith("</feature>")
                .containsOnlyOnce("</feature>\n");
    }

    /** @return the lines that were put into a text of which nothing else was changed */
    private static String added(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> lines = new ArrayList<>(after.lines().toList());
        int same = 0;
        while (same < old.size() && old.get(same).equals(lines.get(same))) {
            same++;
        }
        int from = same;
        int to = lines.size() - (old.size() - same);
        assertThat(lines.subList(to, lines.size())).isEqualTo(old.subList(same, old.size()));
        return String.join("\n", lines.subList(from, to));
    }

    private static String bundlesOf(String module) {
        String folder = "bundles/" + module;
        return String.join(",", folder, folder + "/api", folder + "/core", folder + "/ws", folder + "/portal");
    }

    /** As an administrator does, in another tab. */
    private static void install(Page features, Desk desk) {
        features.navigate(desk.address() + "features");
        features.locator("section", new Page.LocatorOptions().setHasText("arrimo-garden"))
                .getByRole(AriaRole.BUTTON)
                .click();
        features.locator("form:has(input[value=change]) button").click();
        PlaywrightAssertions.assertThat(features.getByText("Done, and all is well."))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
    }

    private static void answersEverywhere(Desk desk, Visitor visitor) {
        Answer sent = visitor.send("/garden", "/garden", Map.of("name", "Oak", "note", "by the gate"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body()).contains("Oak");

        Answer added = desk.admin().post("/api/v1/garden", "{\"name\":\"Rose\"}");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(desk.admin().get("/api/v1/garden").json().path("items").findValuesAsText("name"))
                .containsExactly("Rose", "Oak");
        assertThat(desk.admin().get("/api/openapi.json").body()).contains("/api/v1/garden");

        assertThat(desk.admin().get("/soap/v1/garden?wsdl").body()).contains("urn:arrimo:garden:v1");
        Answer found = desk.admin()
                .send(
                        "POST",
                        "/soap/v1/garden",
                        "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>"
                                + "<g:findPlants xmlns:g=\"urn:arrimo:garden:v1\"/></e:Body></e:Envelope>",
                        "Content-Type",
                        "text/xml");
        assertThat(found.body()).contains("<name>Rose</name>", "<name>Oak</name>");

        Answer ticket = desk.admin().post("/api/v1/tickets", "{\"subject\":\"The hedge\"}");
        String number = ticket.json().path("number").asText();
        assertThat(visitor.get("/tickets/" + number).body())
                .as("a ticket's page")
                .contains(">Rose<", "/garden/");
    }
}
