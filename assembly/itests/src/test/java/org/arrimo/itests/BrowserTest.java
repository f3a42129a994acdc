package org.arrimo.itests;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Chromium;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.SharedDesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** People at the portal, in a real browser. */
@ExtendWith(SharedDesk.class)
class BrowserTest {
    private final Desk desk;
    private final Chromium chromium;

    BrowserTest(Desk desk) {
        this.desk = desk;
        this.chromium = new Chromium(desk);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1600, LIGHT", "1600, DARK"})
    void fromSignInToReply(int width, ColorScheme scheme) {
        String subject = "Browser " + width + " " + scheme;
        Page page = chromium.open(width, scheme, "en");
        chromium.signIn(page);
        page.navigate(desk.address() + "tickets/new");
        page.getByLabel("Subject").fill(subject);
        page.getByLabel("Description").fill("Line one\nLine two <b>not bold</b>");
        chromium.shot(page, "new", width, scheme);
        page.getByRole(AriaRole.BUTTON, button("Open ticket")).click();
        assertThat(page.getByRole(AriaRole.HEADING, heading(subject))).isVisible();
        page.locator("#reply-body").fill("We are looking into it.");
        page.getByRole(AriaRole.BUTTON, button("Send reply")).click();
        assertThat(page.getByText("We are looking into it.")).isVisible();
        assertThat(page.getByText("<b>not bold</b>")).isVisible();
        chromium.shot(page, "ticket", width, scheme);
        page.navigate(desk.address() + "tickets");
        assertThat(page.getByRole(AriaRole.LINK, link(subject)).first()).isVisible();
        chromium.shot(page, "queue", width, scheme);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing sticks out to the side")
                .isLessThanOrEqualTo(width);
        assertThat(chromium.complaints())
                .as("what the browser complained about")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, Sign in", "pt-BR, Entrar", "es, Iniciar sesión", "de, Sign in"})
    void greetsInTheBrowsersLanguage(String language, String words) {
        Page page = chromium.open(1600, ColorScheme.LIGHT, language);
        page.navigate(desk.address() + "signin");
        assertThat(page.getByRole(AriaRole.BUTTON, button(words))).isVisible();
    }

    @Test
    void aWrongPasswordStaysOutsideAndSaysNoMore() {
        Page page = chromium.open(1600, ColorScheme.LIGHT, "en");
        page.navigate(desk.address() + "signin");
        page.getByLabel("Login name").fill("nobody-" + System.nanoTime());
        page.getByLabel("Password").fill("wrong password");
        page.getByRole(AriaRole.BUTTON, button("Sign in")).click();
        assertThat(page.locator("#refused")).isVisible();
        page.navigate(desk.address() + "tickets");
        assertThat(page.getByLabel("Password")).isVisible();
    }

    @Test
    void aRequesterSeesOwnTicketsAndNoPrivateNote() {
        String login = "requester-" + System.nanoTime();
        String password = desk.console("arrimo:person-add --role requester " + login + " Rita")
                .strip()
                .replaceFirst(".* ", "");
        Page page = chromium.open(1600, ColorScheme.LIGHT, "pt-BR");
        chromium.signIn(page, login, password, "Entrar");
        page.navigate(desk.address() + "tickets/new");
        page.locator("[name=subject]").fill("Cadeira quebrada");
        page.locator(".tk-new-foot button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.HEADING, heading("Cadeira quebrada")))
                .isVisible();
        String number = page.url().replaceFirst(".*/tickets/([A-Z]+-[0-9]+).*", "$1");
        Answer noted = desk.admin()
                .post(
                        "/api/v1/tickets/" + number + "/messages",
                        "{\"body\":\"segredo da casa\",\"visibility\":\"private\"}");
        assertThat(noted.status()).as(noted.body()).isEqualTo(201);
        page.reload();
        assertThat(page.content()).doesNotContain("segredo da casa");
        page.navigate(desk.address() + "tickets");
        assertThat(page.locator("table.tk-queue")).hasCount(0);
    }

    @Test
    void aTicketHalfWrittenStandsThereAgain() {
        Page page = chromium.open(1600, ColorScheme.LIGHT, "en");
        chromium.signIn(page);
        page.navigate(desk.address() + "tickets/new");
        page.getByLabel("Subject").fill("Half a");
        assertThat(page.getByText("Draft saved")).isVisible();
        page.reload();
        assertThat(page.getByLabel("Subject")).hasValue("Half a");
        page.getByRole(AriaRole.BUTTON, button("Discard the draft")).click();
        assertThat(page.getByLabel("Subject")).hasValue("");
        assertThat(chromium.complaints())
                .as("what the browser complained about")
                .isEmpty();
    }

    @Test
    void theWayThroughTheSignInNeedsNoMouse() {
        Page page = chromium.open(1600, ColorScheme.LIGHT, "en");
        page.navigate(desk.address() + "signin");
        page.keyboard().type("admin");
        page.keyboard().press("Tab");
        page.keyboard().type(desk.adminPassword());
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isVisible();
        page.keyboard().press("Tab");
        assertThat((String) page.evaluate("document.activeElement.getAttribute('href')"))
                .as("the first stop skips to the content")
                .startsWith("#");
    }

    @Test
    void everythingIsWithinReachOfTheKeyboard() {
        String subject = "By keyboard " + System.nanoTime();
        Answer opened = desk.admin().post("/api/v1/tickets", "{\"subject\":\"" + subject + "\"}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        String number = opened.json().path("number").asText();
        Page page = chromium.open(1600, ColorScheme.LIGHT, "en");
        chromium.signIn(page);
        page.keyboard().press("g");
        page.keyboard().press("t");
        page.waitForURL("**/tickets");
        page.keyboard().press("j");
        assertThat(page.locator("tr:has(.tk-row:focus)")).containsText(subject);
        page.keyboard().press("x");
        assertThat(page.locator("tr:has(.tk-row:focus) input[type=checkbox]")).isChecked();
        page.keyboard().press("o");
        page.waitForURL("**/tickets/" + number);
        page.keyboard().press("c");
        page.keyboard().type("r and j and x are letters here");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".tk-secret").getByText("r and j and x are letters here"))
                .isVisible();
        page.waitForLoadState();
        page.keyboard().press("r");
        page.keyboard().type("We are on it.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".tk-turn:not(.tk-secret)").getByText("We are on it."))
                .isVisible();
        page.waitForLoadState();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).containsText("Private note");
        chromium.shot(page, "keys", 1600, ColorScheme.LIGHT);
        page.keyboard().press("Escape");
        page.keyboard().press("Control+k");
        page.keyboard().type("priorities");
        page.keyboard().press("Enter");
        page.waitForURL("**/tickets/priorities");
        page.keyboard().press("Control+k");
        page.keyboard().type(subject);
        assertThat(page.locator("#palette-found li")).hasCount(1);
        chromium.shot(page, "palette", 1600, ColorScheme.LIGHT);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/tickets/" + number);
        assertThat(chromium.complaints())
                .as("what the browser complained about")
                .isEmpty();
    }

    @Test
    void savedRepliesAndPeopleArePickedWhileWritingAndFilesAreDropped() {
        Answer kept = desk.admin()
                .post(
                        "/api/v1/tickets/replies",
                        "{\"title\":\"Zebra crossing\",\"scope\":\"personal\",\"text\":\"Cross at {{ticket.number}}.\"}");
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        String number = desk.admin()
                .post("/api/v1/tickets", "{\"subject\":\"To be answered quickly\"}")
                .json()
                .path("number")
                .asText();
        Page page = chromium.open(1600, ColorScheme.LIGHT, "en");
        chromium.signIn(page);
        page.navigate(desk.address() + "tickets/" + number);
        page.keyboard().press("r");
        page.keyboard().type("Hello. ::zebra");
        assertThat(page.locator("#reply-picks button")).hasText("Zebra crossingCross at " + number + ".");
        chromium.shot(page, "picks", 1600, ColorScheme.LIGHT);
        page.keyboard().press("Enter");
        assertThat(page.locator("#reply-body")).hasValue("Hello. Cross at " + number + ".");
        page.keyboard().type(" @@admin");
        assertThat(page.locator("#reply-picks button").first()).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#reply-body")).hasValue("Hello. Cross at " + number + ". @admin ");
        page.evaluate("() => { const files = new DataTransfer(); files.items.add(new File(['x'], 'dropped.txt'));"
                + " document.getElementById('reply').dispatchEvent("
                + "new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true })); }");
        assertThat(page.locator(".tk-chosen li")).containsText("dropped.txt 1 bytes");
        assertThat(page.getByText("Draft saved")).isVisible(); // with a button of another form
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".tk-turn").getByText("Cross at " + number)).isVisible();
        assertThat(page.getByText("dropped.txt").first()).isVisible();
        assertThat(chromium.complaints())
                .as("what the browser complained about")
                .isEmpty();
    }

    @Test
    void chosenFilesAreSeenTakenOutRefusedAndSentWithTheirProgress(@TempDir Path folder) throws IOException {
        Page page = chromium.open(360, ColorScheme.LIGHT, "en");
        chromium.signIn(page);
        page.navigate(desk.address() + "tickets/new");
        Locator chosen = page.locator(".tk-chosen li");
        Path large = folder.resolve("large.bin");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Long.parseLong(page.locator(".tk-chosen").getAttribute("data-tk-largest")) + 1);
        }
        Path first = Files.write(folder.resolve("first.txt"), new byte[300_000]);
        Path second = Files.write(folder.resolve("second.txt"), new byte[1_500]);
        page.getByLabel("Attach files").setInputFiles(new Path[] {first, large, second});
        assertThat(chosen).containsText(new String[] {"first.txt 300 kB", "large.bin", "second.txt 1.5 kB"});
        page.getByLabel("Subject").fill("With files");
        page.getByRole(AriaRole.BUTTON, button("Open ticket")).click();
        assertThat(chosen.getByText("Larger than")).hasCount(3);
        assertThat(chosen.getByText("Larger than").locator("visible=true")).hasCount(1);
        page.getByRole(AriaRole.BUTTON, button("Take large.bin out")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, button("Take second.txt out")))
                .isFocused();
        assertThat(page.getByText("Files chosen: 2")).isVisible();
        page.getByLabel("Subject").fill(" ");
        page.getByRole(AriaRole.BUTTON, button("Open ticket")).click();
        assertThat(page.getByText("choose them again")).isVisible();
        page.getByLabel("Attach files").setInputFiles(new Path[] {first, second});
        page.getByLabel("Subject").fill("With files");
        chromium.shot(page, "files", 360, ColorScheme.LIGHT);
        List<Object> progress = new CopyOnWriteArrayList<>();
        page.exposeFunction("progressed", values -> progress.add(values[0]));
        page.evaluate("() => document.addEventListener('htmx:xhr:progress', () => window.progressed("
                + "Array.from(document.querySelectorAll('.tk-chosen li progress'), bar => bar.value).join(' ')))");
        page.getByRole(AriaRole.BUTTON, button("Open ticket")).click();
        assertThat(page.getByRole(AriaRole.HEADING, heading("With files"))).isVisible();
        assertThat(page.getByText("first.txt").first()).isVisible();
        assertThat(page.getByText("second.txt").first()).isVisible();
        assertThat(progress).contains("1 1");
        assertThat(chromium.complaints())
                .as("what the browser complained about: what was refused once")
                .singleElement()
                .asString()
                .contains("status of 400");
    }

    @Test
    void whoSwitchesSingleKeysOffCanSpeakToThePageWithoutThem() {
        Page page = chromium.open(1600, ColorScheme.LIGHT, "en");
        chromium.signIn(page);
        page.navigate(desk.address() + "tickets/new");
        page.locator(".menu > summary").click();
        page.getByRole(AriaRole.BUTTON, button("Off")).click();
        page.locator("h1").first().click();
        page.keyboard().press("?");
        page.keyboard().press("g");
        page.keyboard().press("p");
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette")).isVisible();
        assertThat(page.locator("#keys")).hasCount(0);
        assertThat(page.url()).endsWith("/tickets/new");
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
