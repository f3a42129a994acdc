package org.arrimo.platform.portal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.portal.LiveTopic;
import org.arrimo.platform.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;

/** What open pages are told of. */
class LivePageTest {
    private static final Pattern SHOWN = Pattern.compile("data-live=\"(navigation/[0-9a-f]+)\"");

    private Desk desk;
    private Browser agent;

    @BeforeEach
    void open() {
        desk = new Desk(Engine.DERBY);
        agent = desk.browserOf("ana");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aBrowserIsToldAtOnceOfWhatItWatches() throws IOException {
        var plants = new Plants();
        desk.topic(plants, "plants", "everybody");
        try (Events events = listen("/live?watch=plants/rose&watch=plants/oak")) {
            plants.change("rose");
            assertThat(events.next()).isEqualTo("data: plants/rose");
            plants.change("*");
            assertThat(events.next()).isEqualTo("data: plants/*");
        }
        assertThat(plants.followed.poll().named()).containsExactlyInAnyOrder("rose", "oak");
    }

    @Test
    void aTopicThatIsPutInTheOnesPlaceIsToldSinceWhenToLook() throws IOException {
        var before = new Plants();
        long id = desk.topic(before, "plants", "everybody");
        String since = String.valueOf(desk.clock.instant().minusSeconds(60).toEpochMilli());
        try (Events events = listen("/live?watch=plants/*&since=" + since)) {
            before.change("rose");
            assertThat(events.next()).contains("rose");
            desk.shell().topics().drop(id);
            var after = new Plants();
            after.next.add("oak");
            desk.topic(after, "plants", "everybody");
            assertThat(events.next()).isEqualTo("data: plants/oak");
            assertThat(after.followed.poll().since()).isEqualTo(desk.clock.instant());
        }
        assertThat(before.followed.poll().since())
                .isEqualTo(desk.clock.instant().minusSeconds(60));
        assertThat(before.closed).isTrue();
    }

    @Test
    void nobodyIsToldOfATopicThatIsNotForThem() throws IOException {
        var secret = new Plants();
        secret.next.add("rose");
        var open = new Plants();
        open.next.add("oak");
        desk.topic(secret, "secrets", "admin");
        desk.topic(open, "plants", "everybody");
        try (Events events = listen("/live?watch=secrets/*&watch=plants/*")) {
            assertThat(events.next()).isEqualTo("data: plants/oak");
        }
        assertThat(secret.followed).isEmpty();
    }

    @Test
    void anOpenPageIsToldWhenPagesComeAndGo() throws IOException {
        desk.page(new SamplePage("Here"), "/here", "agent");
        String shown = shown(agent.get("/here").body());
        try (Events events = listen("/live?watch=" + shown)) {
            long id = desk.page(new SamplePage("Later"), "/later", "agent");
            assertThat(events.next()).isEqualTo("data: " + shown);
            assertThat(agent.get("/here").body()).contains("href=\"/later\"").doesNotContain(shown);
            desk.shell().pages().drop(id);
        }
        assertThat(shown(agent.get("/here").body())).isEqualTo(shown);
    }

    @Test
    void aTopicThatFailsEndsTheStreamAndTheBrowserBeginsAnew() throws IOException {
        desk.topic(
                (actor, following) -> now -> {
                    throw new IllegalStateException("broken on purpose");
                },
                "broken",
                "everybody");
        try (Events events = listen("/live?watch=broken/*")) {
            assertThat(events.next()).isEmpty();
        }
    }

    @Test
    void whatCanNotBeUnderstoodIsRefused() {
        String many =
                IntStream.range(0, 41).mapToObj(one -> "watch=plants/" + one).collect(Collectors.joining("&"));
        for (String query : new String[] {"watch=plants", "watch=Plants/x", "watch=plants/a%20b", "since=noon", many}) {
            assertThat(agent.listen("/live?" + query).statusCode()).as(query).isEqualTo(400);
        }
        assertThat(agent.get("/live").statusCode()).isEqualTo(204);
        assertThat(desk.browser().listen("/live?watch=plants/x").statusCode()).isNotEqualTo(200);
    }

    private static String shown(String page) {
        Matcher matcher = SHOWN.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private Events listen(String path) throws IOException {
        HttpResponse<InputStream> answer = agent.listen(path);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        var events = new Events(new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.US_ASCII)));
        events.begin();
        return events;
    }

    /** What is told. */
    private static final class Events implements AutoCloseable {
        private static final String LISTENS = "data: ";

        private final BufferedReader lines;
        private Optional<String> early = Optional.empty();

        Events(BufferedReader lines) {
            this.lines = lines;
        }

        /** The first event says that it is listened; what has changed by then, or that it is over, may come with it. */
        void begin() throws IOException {
            early = Optional.of(next()).filter(event -> !event.equals(LISTENS));
        }

        /** @return what the next event tells, nothing if the stream has ended */
        String next() throws IOException {
            if (early.isPresent()) {
                String event = early.get();
                early = Optional.empty();
                return event;
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    return line;
                }
            }
            return "";
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    /** A topic whose things change when the test says so. */
    private static final class Plants implements LiveTopic {
        final BlockingQueue<Following> followed = new LinkedBlockingQueue<>();
        final BlockingQueue<String> next = new LinkedBlockingQueue<>();
        volatile boolean closed;

        void change(String name) {
            next.add(name);
            followed.forEach(following -> following.wake().run());
        }

        @Override
        public Lookout follow(Actor actor, Following following) {
            followed.add(following);
            return new Lookout() {
                @Override
                public Set<String> changed(Instant now) {
                    String name = next.poll();
                    return name == null ? Set.of() : Set.of(name);
                }

                @Override
                public void close() {
                    closed = true;
                }
            };
        }
    }
}
