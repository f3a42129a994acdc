package org.arrimo.itests;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Chromium;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.SharedDesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Two people at one ticket, each in a browser of their own. */
@ExtendWith(SharedDesk.class)
class TwoBrowsersTest {
    private static final int WIDTH = 1600;
    private static final int TIMES = 5;
    private static final double SOON_MILLIS = 500;

    /** Notes in one browser when it says where its person is. */
    private static final String SAYS =
            """
            window.said = [];
            const send = window.fetch;
            window.fetch = function (address, options) {
              if (options && String(options.body).startsWith('state=')) {
                window.said.push(Date.now());
              }
              return send.apply(window, arguments);
            };
            """;

    /** Notes in the other when what it shows of others becomes another. */
    private static final String SEES =
            """
            () => {
              const marks = document.querySelector('#ticket-presence');
              window.seen = [];
              new MutationObserver(function () {
                window.seen.push({ at: Date.now(), text: marks.textContent.trim() });
              }).observe(marks, { childList: true, subtree: true, characterData: true });
            }
            """;

    private final Desk desk;
    private final Chromium chromium;

    TwoBrowsersTest(Desk desk) {
        this.desk = desk;
        this.chromium = new Chromium(desk);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void whoComesToATicketIsSeenByTheOtherAtOnce() {
        String address = desk.address() + "tickets/" + ticket("Seen by two");
        Page ana = signedIn("Ana Presente");
        ana.addInitScript(SAYS);
        Page max = signedIn("Max Presente");
        max.navigate(address);
        max.evaluate(SEES);

        List<Double> took = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            ana.navigate(address);
            assertThat(max.locator("#ticket-presence")).containsText("Ana Presente");
            took.add(between(ana, max));
            ana.navigate(desk.address() + "tickets");
            assertThat(max.locator("#ticket-presence")).not().containsText("Ana Presente");
        }
        took.sort(Double::compare);
        System.out.println("Presence reached the other browser after " + took + " ms");
        assertThat(took.get(TIMES / 2)).isLessThanOrEqualTo(SOON_MILLIS);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aPictureThatIsPastedGoesWithTheReply() {
        String address = desk.address() + "tickets/" + ticket("Pasted");
        Page page = signedIn("Eva Colante");
        page.navigate(address);
        page.locator("#reply-body").fill("As you see here:");
        page.locator("#reply-body")
                .evaluate(
                        """
                        async box => {
                          const canvas = document.createElement('canvas');
                          canvas.width = canvas.height = 8;
                          const png = await new Promise(made => canvas.toBlob(made, 'image/png'));
                          const data = new DataTransfer();
                          data.items.add(new File([png], 'pasted.png', { type: 'image/png' }));
                          box.dispatchEvent(new ClipboardEvent('paste',
                              { clipboardData: data, bubbles: true, cancelable: true }));
                        }
                        """);
        page.locator("button[type=submit]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Send reply"))
                .click();
        assertThat(page.getByText("As you see here:")).isVisible();
        assertThat(page.locator("img[alt='pasted.png']")).isVisible();
        assertThat((int) page.locator("img[alt='pasted.png']").evaluate("picture => picture.naturalWidth"))
                .as("it is shown")
                .isEqualTo(8);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whatChangesElsewhereIsSeenWithoutAsking() {
        String number = ticket("Looked at by one");
        Page queue = signedIn("Max Vivo");
        queue.navigate(desk.address() + "tickets");
        assertThat(queue.locator("#queue-results")).containsText(number);
        queue.locator("input[name=number][value=" + number + "]").check();
        String later = ticket("Came while the queue was looked at");
        assertThat(queue.locator("#queue-results")).containsText(later);
        assertThat(queue.locator("input[name=number][value=" + number + "]")).isChecked();

        Page ticket = queue.context().newPage();
        ticket.navigate(desk.address() + "tickets/" + number);
        ticket.locator("#reply-body").fill("Half a sentence");
        Answer said =
                desk.admin().post("/api/v1/tickets/" + number + "/messages", "{\"body\":\"Somebody was quicker\"}");
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        assertThat(ticket.locator("#ticket-talk")).containsText("Somebody was quicker");
        assertThat(ticket.locator("#reply-body")).hasValue("Half a sentence");
        assertThat(
                        ticket.evaluate(
                                """
                        async () => {
                          const locks = await navigator.locks.query();
                          const ours = one => one.name === 'arrimo-live';
                          return [locks.held.filter(ours).length, locks.pending.filter(ours).length].join(' ');
                        }
                        """))
                .as("the two pages listen by one connection")
                .isEqualTo("1 1");
        assertThat(chromium.complaints()).isEmpty();
    }

    /** @return milliseconds from when the one said to be there until the other showed them first */
    private static double between(Page says, Page sees) {
        double said = ((Number) says.evaluate("window.said[0]")).doubleValue();
        Object seen = sees.evaluate(
                "said => window.seen.find(one => one.at >= said && one.text.includes('Ana Presente')).at - said", said);
        return ((Number) seen).doubleValue();
    }

    private Page signedIn(String name) {
        String login = "two-" + System.nanoTime();
        String password = desk.console("arrimo:person-add --role agent " + login + " '" + name + "'")
                .strip()
                .replaceFirst(".* ", "");
        Page page = chromium.open(WIDTH, ColorScheme.LIGHT, "en");
        chromium.signIn(page, login, password, "Sign in");
        return page;
    }

    private String ticket(String subject) {
        Answer opened = desk.admin().post("/api/v1/tickets", "{\"subject\":\"" + subject + "\"}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened.body().replaceFirst("(?s).*\"number\":\"([A-Z]+-[0-9]+)\".*", "$1");
    }
}
