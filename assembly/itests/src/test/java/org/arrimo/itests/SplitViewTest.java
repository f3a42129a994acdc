package org.arrimo.itests;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Axe;
import org.arrimo.itests.desk.Chromium;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.SharedDesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The queue beside one of its tickets, in a real browser. */
@ExtendWith(SharedDesk.class)
class SplitViewTest {
    private static final int WIDE = 1600;
    private static final int NARROW = 1000;

    private final Desk desk;
    private final Chromium chromium;

    SplitViewTest(Desk desk) {
        this.desk = desk;
        this.chromium = new Chromium(desk);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void theChosenTicketIsReadBesideTheListAndFollowsWhatIsSaid() {
        String older = opened("The older of two");
        String newer = opened("The newer of two");
        Page page = chromium.open(WIDE, ColorScheme.LIGHT, "en");
        chromium.signIn(page);
        page.navigate(desk.address() + "tickets");
        Locator pane = page.locator("#queue-pane");
        assertThat(pane).isHidden();

        page.keyboard().press("v");
        assertThat(pane).containsText("No ticket chosen");
        page.keyboard().press("j");
        assertThat(pane.locator("h2")).containsText(newer);
        assertThat(pane).containsText("Described: The newer of two");
        page.keyboard().press("j");
        assertThat(pane.locator("h2")).containsText(older);
        assertThat(page.locator("tr.tk-shown")).containsText("The older of two");
        page.waitForURL("**/tickets?open=" + older);
        assertThat(Axe.violations(page)).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Chromium.settle(page);
        assertThat(Axe.faintInTheDark(page)).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        chromium.shot(page, "split", WIDE, ColorScheme.LIGHT);

        page.reload();
        assertThat(pane.locator("h2")).containsText(older);
        Answer said = desk.admin().post("/api/v1/tickets/" + older + "/messages", "{\"body\":\"Said elsewhere\"}");
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        assertThat(pane).containsText("Said elsewhere", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));

        page.setViewportSize(NARROW, 900);
        assertThat(pane).isHidden();
        page.setViewportSize(WIDE, 900);
        assertThat(pane).isVisible();
        page.locator("a.tk-row[href$='" + older + "']").click();
        page.waitForURL("**/tickets/" + older);
        page.goBack();
        page.locator("[data-tk-split]").click();
        assertThat(pane).isHidden();
        page.locator("a.tk-row[href$='" + newer + "']").click();
        page.waitForURL("**/tickets/" + newer);
        assertThat(chromium.complaints())
                .as("what the browser complained about")
                .isEmpty();
    }

    private String opened(String subject) {
        Answer opened = desk.admin()
                .post(
                        "/api/v1/tickets",
                        "{\"subject\":\"" + subject + "\",\"description\":\"Described: " + subject + "\"}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened.json().path("number").asText();
    }
}
