package org.arrimo.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.microsoft.playwright.CDPSession;
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

/** What the portal's pages weigh on the wire, and how soon a ticket is there. */
@ExtendWith(SharedDesk.class)
class PageWeightTest {
    private static final long KIB = 1024;
    private static final int CLICKS = 9;
    private static final int TICKETS = 30;

    private final Desk desk;
    private final Chromium chromium;

    PageWeightTest(Desk desk) {
        this.desk = desk;
        this.chromium = new Chromium(desk);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void theQueueIsLightAndATicketIsThereAtOnce() {
        for (int one = 0; one < TICKETS; one++) {
            Answer opened = desk.admin().post("/api/v1/tickets", "{\"subject\":\"One of many, number " + one + "\"}");
            assertThat(opened.status()).isEqualTo(201);
        }
        Page page = chromium.open(1600, ColorScheme.LIGHT, "en");
        chromium.signIn(page);
        page.context().newCDPSession(page).send("Network.clearBrowserCache");
        long first = weight(page);
        long again = weight(page);
        List<Long> times = new ArrayList<>();
        for (int click = 0; click < CLICKS; click++) {
            page.navigate(desk.address() + "tickets");
            page.locator(".tk-row").nth(click).click();
            assertThat(page.locator(".tk-talk")).isVisible();
            times.add(painted(page));
        }
        times.sort(null);
        System.out.printf(
                "the queue: %d KiB on a first visit, %d KiB after; from a click to the conversation: %s ms%n",
                first / KIB, again / KIB, times);
        assertThat(times.get(CLICKS / 2)).as("half of the times").isLessThanOrEqualTo(1000);
        assertThat(first).as("a first visit").isLessThanOrEqualTo(250 * KIB);
        assertThat(again).as("the next").isLessThanOrEqualTo(30 * KIB);
    }

    /** @return after how many milliseconds the page showed something, which is all of it, as the browser itself counts */
    private static long painted(Page page) {
        return ((Number) page.evaluate("() => new Promise(found => new PerformanceObserver(list =>"
                        + " list.getEntriesByName('first-contentful-paint').forEach(one => found(Math.round(one.startTime))))"
                        + ".observe({ type: 'paint', buffered: true }))"))
                .longValue();
    }

    /** @return bytes that came for the queue's page, headers counted in */
    private long weight(Page page) {
        AtomicLong bytes = new AtomicLong();
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.navigate(desk.address() + "tickets");
        assertThat(page.locator(".tk-views a").nth(0)).isVisible();
        network.detach();
        return bytes.get();
    }
}
