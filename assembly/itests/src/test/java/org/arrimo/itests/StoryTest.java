package org.arrimo.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Chromium;
import org.arrimo.itests.desk.Desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A fault from its report to the requester's answer, by everybody who has to do with it, each in a browser of their own. */
class StoryTest {
    private static final int DESKTOP = 1600;
    private static final int PHONE = 360;
    private static final double PATIENCE_MILLIS = 30_000;

    @TempDir
    Path folder;

    private Desk desk;
    private Chromium chromium;

    @BeforeEach
    void open() throws IOException {
        Path settings = Files.createDirectories(folder.resolve("data/etc")).resolve("org.arrimo.tickets.cfg");
        Files.writeString(settings, "satisfaction.delay-minutes = 0\n");
        desk = Desk.start(folder.resolve("data"), "--no-demo");
        chromium = new Chromium(desk);
    }

    @AfterEach
    void close() {
        chromium.close();
        desk.close();
    }

    @Test
    void aFaultIsReportedTakenHandedUpAnsweredMergedSolvedAndRated() {
        Page rita = signedIn("requester", "Rita Relata", PHONE, "pt-BR", "Entrar");
        Page ana = signedIn("agent --team 'First line'", "Ana Atende", DESKTOP, "en", "Sign in");
        Page sam = signedIn("agent --team Networks", "Sam Networks", DESKTOP, "en", "Sign in");
        networksStandAboveTheFirstLine();

        String number = isReported(rita, "Sem rede na sala 3");
        isTaken(ana, number);
        isHandedUp(ana, number);
        isAnsweredWithASavedReplyWhileTheOtherLooks(sam, ana, number);
        isMergedAndUnmerged(sam, number, isReported(rita, "A rede caiu de novo"));
        isSolved(sam, number);
        isConfirmedAndRated(rita, number);
        assertThat(chromium.complaints())
                .as("what the browsers complained about")
                .isEmpty();
    }

    private String isReported(Page rita, String subject) {
        rita.navigate(desk.address() + "tickets/new");
        rita.locator("[name=subject]").fill(subject);
        rita.locator("[name=description]").fill("Desde as nove horas ninguém da sala tem rede.");
        chromium.shot(rita, "story-report", PHONE, ColorScheme.LIGHT);
        rita.locator(".tk-new-foot button[type=submit]").click();
        assertThat(rita.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(subject)))
                .isVisible();
        return rita.url().replaceFirst(".*/tickets/([A-Z]+-[0-9]+).*", "$1");
    }

    private void isTaken(Page ana, String number) {
        String etag = desk.admin().get("/api/v1/tickets/" + number).header("ETag");
        Answer sorted = desk.admin()
                .patch("/api/v1/tickets/" + number, "{\"team\":" + team("First line") + "}", "If-Match", etag);
        assertThat(sorted.status()).as(sorted.body()).isEqualTo(200);
        ana.navigate(desk.address() + "tickets");
        ana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sem rede na sala 3"))
                .first()
                .click();
        press(ana, "Take it");
        assertThat(ana.locator("#prop-assignee option:checked")).hasText("Ana Atende");
        chromium.shot(ana, "story-taken", DESKTOP, ColorScheme.LIGHT);
    }

    private void isHandedUp(Page ana, String number) {
        ana.navigate(desk.address() + "tickets/handover/" + number);
        ana.getByLabel("Why, in a line").fill("The switch has to be looked at");
        ana.getByLabel("Hand-over note").fill("The cable was tried with another computer.");
        chromium.shot(ana, "story-hand-up", DESKTOP, ColorScheme.LIGHT);
        press(ana, "Hand up");
        chromium.shot(ana, "story-handed-up", DESKTOP, ColorScheme.LIGHT);
        assertThat(ana.locator("#toasts")).containsText(number + " is in the queue of Networks.");
    }

    private void isAnsweredWithASavedReplyWhileTheOtherLooks(Page sam, Page ana, String number) {
        Answer kept = desk.admin()
                .post(
                        "/api/v1/tickets/replies",
                        "{\"title\":\"Switch restarted\",\"scope\":\"global\",\"text\":\"O switch foi reiniciado ({{ticket.number}}).\"}");
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        ana.navigate(desk.address() + "tickets/" + number);
        sam.navigate(desk.address() + "tickets/" + number);
        assertThat(sam.locator("#ticket-presence")).containsText("Ana Atende is looking at this");
        sam.locator("#reply-body").pressSequentially("Olá, Rita. ::switch");
        assertThat(ana.locator("#ticket-presence")).containsText("Sam Networks is writing");
        assertThat(sam.locator("#reply-picks button").first()).isVisible();
        chromium.shot(sam, "story-saved-reply", DESKTOP, ColorScheme.LIGHT);
        sam.keyboard().press("Enter");
        assertThat(sam.locator("#reply-body")).hasValue("Olá, Rita. O switch foi reiniciado (" + number + ").");
        sam.keyboard().press("Control+Enter");
        assertThat(sam.locator(".tk-turn").getByText("O switch foi reiniciado")).isVisible();
        assertThat(ana.locator("#ticket-talk")).containsText("O switch foi reiniciado");
        chromium.shot(ana, "story-presence", DESKTOP, ColorScheme.LIGHT);
    }

    private void isMergedAndUnmerged(Page sam, String number, String second) {
        sam.navigate(desk.address() + "tickets/merge/" + second + "?into=" + number);
        chromium.shot(sam, "story-merge", DESKTOP, ColorScheme.LIGHT);
        press(sam, "Merge");
        assertThat(sam.locator("#toasts")).containsText(second + " was merged into " + number);
        sam.navigate(desk.address() + "tickets/" + number);
        assertThat(sam.locator("#ticket-talk")).containsText("from " + second);
        press(sam, "Undo " + second);
        assertThat(sam.locator("#toasts")).containsText(second + " is a ticket of its own again.");
        sam.navigate(desk.address() + "tickets/" + number);
        assertThat(sam.locator("#ticket-talk")).not().containsText("from " + second);
    }

    private void isSolved(Page sam, String number) {
        sam.navigate(desk.address() + "tickets/" + number);
        press(sam, "Take it");
        sam.locator("#prop-state").selectOption("resolved");
        sam.locator("#prop-resolution").selectOption(new SelectOption().setIndex(1));
        sam.locator("#prop-solution").fill("O switch da sala 3 foi reiniciado.");
        chromium.shot(sam, "story-solution", DESKTOP, ColorScheme.LIGHT);
        press(sam, "Save");
        assertThat(sam.locator("#ticket-meta")).containsText("Resolved");
    }

    private void isConfirmedAndRated(Page rita, String number) {
        rita.navigate(desk.address() + "tickets/" + number);
        assertThat(rita.locator("main")).containsText("O switch da sala 3 foi reiniciado.");
        chromium.shot(rita, "story-solved", PHONE, ColorScheme.LIGHT);
        rita.locator("button[name=state][value=closed]").click();
        rita.waitForLoadState();
        Locator good = rita.locator("button[name=verdict][value=good]");
        assertThat(good).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        chromium.shot(rita, "story-rate", PHONE, ColorScheme.LIGHT);
        good.click();
        assertThat(rita.locator("#toasts")).containsText("Obrigad");
        assertThat(desk.admin()
                        .get("/api/v1/tickets/" + number)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("closed");
    }

    private void networksStandAboveTheFirstLine() {
        long above = team("Networks");
        assertThat(put("/api/v1/teams/" + above, "{\"level\":2}").status()).isEqualTo(200);
        assertThat(put("/api/v1/teams/" + team("First line"), "{\"level\":1,\"above\":" + above + "}")
                        .status())
                .isEqualTo(200);
    }

    private Answer put(String path, String body) {
        return desk.admin().send("PUT", path, body, "Content-Type", "application/json");
    }

    private long team(String name) {
        for (var team : desk.admin().get("/api/v1/teams").json().path("items")) {
            if (team.path("name").asText().equals(name)) {
                return team.path("id").asLong();
            }
        }
        throw new AssertionError("There is no team " + name);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    private Page signedIn(String role, String name, int width, String language, String button) {
        String login = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        String password = desk.console("arrimo:person-add --role " + role + " " + login + " '" + name + "'")
                .strip()
                .replaceFirst("(?s).* ", "");
        Page page = chromium.open(width, ColorScheme.LIGHT, language);
        chromium.signIn(page, login, password, button);
        return page;
    }
}
