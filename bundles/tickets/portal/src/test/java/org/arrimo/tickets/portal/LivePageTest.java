package org.arrimo.tickets.portal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages that keep themselves as the tickets are. */
class LivePageTest {
    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @Test
    void aBrowserIsToldOfEachTicketThatChanges() throws Exception {
        TicketNumber first = desk.incident("Changes first");
        try (Events events = listen("ana", "")) {
            assertThat(events.until(first)).contains(first.toString());
            portal.browser.post(
                    "ada", "/tickets/" + first + "/messages", Map.of("body", "We are on it", "visibility", "public"));
            assertThat(events.until(first)).contains(first.toString());
            TicketNumber second = desk.incident("Changes second");
            assertThat(events.until(second)).contains(second.toString()).doesNotContain(first.toString());
        }
    }

    @Test
    void nobodyIsToldOfWhatTheyMayNotSee() throws Exception {
        try (Events requester = listen("stan", "");
                Events agent = listen("ana", "")) {
            TicketNumber foreign = desk.incident("Not for Stan");
            assertThat(agent.until(foreign)).contains(foreign.toString());
            TicketDraft draft = TicketDraft.of(Kind.INCIDENT, "Stan's own", "");
            TicketNumber own = desk.tickets.open(desk.actor("stan"), draft).number();
            assertThat(requester.all(own)).contains(own.toString()).doesNotContain(foreign.toString());
        }
    }

    @Test
    void whoComesAgainIsToldWhatChangedMeanwhile() throws Exception {
        TicketNumber missed = desk.incident("Changed meanwhile");
        String before = String.valueOf(desk.clock.instant().minusSeconds(60).toEpochMilli());
        try (Events events = listen("ana", before)) {
            assertThat(events.until(missed)).contains(missed.toString());
        }
    }

    @Test
    void pagesSayWhatOfThemIsKept() {
        TicketNumber number = desk.incident("Kept");
        assertThat(portal.browser.get("ana", "/tickets").body())
                .contains("id=\"queue-results\" data-tk-live=\"*\"", "data-live=\"/tickets/live\"");
        assertThat(portal.browser.get("ana", "/tickets/" + number).body())
                .contains("id=\"ticket-talk\"", "data-tk-live=\"" + number + "\"");
        assertThat(portal.browser.get("ana", "/tickets/live").statusCode()).isEqualTo(204);
    }

    private static Events listen(String login, String last) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.browser.at("/tickets/live"))
                .header("X-Login", login)
                .header("Accept", "text/event-stream");
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        Events events = new Events(HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body());
        assertThat(events.next()).isEqualTo("data: ");
        return events;
    }

    /** What is told, line by line. */
    private record Events(BufferedReader lines) implements AutoCloseable {
        Events(InputStream body) {
            this(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
        }

        /** @return what the next event tells */
        String next() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    return line;
                }
            }
            throw new AssertionError("The stream ended");
        }

        /** @return the event that tells of this ticket */
        String until(TicketNumber number) throws IOException {
            List<String> all = events(number);
            return all.get(all.size() - 1);
        }

        /** @return everything that was told until then */
        String all(TicketNumber number) throws IOException {
            return String.join("\n", events(number));
        }

        private List<String> events(TicketNumber number) throws IOException {
            List<String> told = new ArrayList<>();
            do {
                told.add(next());
            } while (!told.get(told.size() - 1).contains(number.toString()));
            return told;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
