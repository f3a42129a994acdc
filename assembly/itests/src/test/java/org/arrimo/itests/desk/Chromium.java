package org.arrimo.itests.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The browser people look at a desk with. Screenshots are kept in {@code target/screenshots}. */
public final class Chromium implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final int HEIGHT = 900;
    /** What htmx says of a request that was under way when its page was left. */
    private static final Set<String> LEFT = Set.of("htmx:sendAbort", "htmx:afterRequest");

    private final Desk desk;
    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(installed())
                    .setArgs(List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")));
    private final List<String> complaints = new ArrayList<>();

    public Chromium(Desk desk) {
        this.desk = desk;
    }

    /** @return an empty page of somebody of their own, who is not signed in */
    public Page open(int width, ColorScheme scheme, String language) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setColorScheme(scheme)
                        .setLocale(language))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !LEFT.contains(message.text())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Signs the administrator in. */
    public void signIn(Page page) {
        signIn(page, "admin", desk.adminPassword(), "Sign in");
    }

    /** @param button what the button says in the page's language */
    public void signIn(Page page, String login, String password, String button) {
        page.navigate(desk.address() + "signin");
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        assertThat(page.locator("#password")).hasCount(0);
        page.waitForLoadState();
    }

    /** Waits until the page shows what was changed about its surroundings, such as its size. */
    public static void settle(Page page) {
        page.evaluate("() => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown)))");
    }

    /** Keeps what the page looks like. */
    public void shot(Page page, String name, int width, ColorScheme scheme) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", name + "-" + width + "-" + scheme + ".png")));
    }

    /** @return what the browser complained about */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path installed() {
        return Stream.concat(Stream.of("" + System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Chromium; ./arrimo test installs one"));
    }
}
