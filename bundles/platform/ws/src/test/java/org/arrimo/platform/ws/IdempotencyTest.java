package org.arrimo.platform.ws;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestClock;
import org.arrimo.platform.testing.TestDatabase;
import org.arrimo.platform.ws.gate.Settings;
import org.arrimo.platform.ws.replay.Replays;

import static org.assertj.core.api.Assertions.assertThat;

/** A POST with a key is done once. */
class IdempotencyTest {
    private static final String NOTES = "/api/v1/notes";
    private static final String KEY = "Idempotency-Key";

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final AtomicInteger calls = new AtomicInteger();
    private TestDatabase database;
    private TestHouse house;
    private Replays replays;
    private NotesResource.Store before = text -> 0;

    private void open(Engine engine) {
        database = TestDatabase.on(engine);
        execute("CREATE TABLE note (id int PRIMARY KEY, text varchar(20))");
        replays = new Replays(database.transactions(), database.source(), Settings.DEFAULT, clock);
        house = new TestHouse(Settings.DEFAULT, replays);
        house.publisher().rest(NOTES, new NotesResource(this::add));
    }

    private long add(String text) {
        before.add(text);
        return database.transactions().required(() -> {
            int id = calls.incrementAndGet();
            try (Connection connection = database.source().getConnection();
                    PreparedStatement insert = connection.prepareStatement("INSERT INTO note VALUES (?, ?)")) {
                insert.setInt(1, id);
                insert.setString(2, text);
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            if (text.equals("broken")) {
                throw new IllegalStateException("after the insert");
            }
            return (long) id;
        });
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_first_answer_is_given_again(Engine engine) {
        open(engine);
        HttpResponse<String> first = post("k", "a");
        HttpResponse<String> second = post("k", "a");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        for (String header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertThat(second.headers().firstValue(header))
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(notes()).isEqualTo(1);
        assertThat(post("other", "a").body()).isNotEqualTo(first.body());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_answered_to_somebody_is_forgotten_with_them(Engine engine) {
        open(engine);
        post("k", "a");
        long caller = count("SELECT actor FROM ws_idempotency");
        replays.forget(caller + 1);
        assertThat(count("SELECT COUNT(*) FROM ws_idempotency")).isEqualTo(1);
        replays.forget(caller);
        assertThat(count("SELECT COUNT(*) FROM ws_idempotency")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void another_request_with_the_same_key_is_refused(Engine engine) {
        open(engine);
        post("k", "a");
        HttpResponse<String> other = post("k", "b");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("key-reused");
        assertThat(notes()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_refused_or_failed_leaves_nothing_and_may_be_sent_again(Engine engine) {
        open(engine);
        assertThat(post("k", "").statusCode()).isEqualTo(400);
        assertThat(post("k", "broken").statusCode()).isEqualTo(500);
        assertThat(notes()).isZero();
        assertThat(post("k", "a").statusCode()).isEqualTo(201);
        assertThat(notes()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_is_worked_on_is_refused(Engine engine) throws Exception {
        open(engine);
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        before = text -> {
            entered.countDown();
            try {
                assertThat(leave.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 0;
        };
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() -> post("k", "a"));
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        HttpResponse<String> second = post("k", "a");
        leave.countDown();
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        assertThat(notes()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_key_expires(Engine engine) {
        open(engine);
        post("k", "a");
        clock.advance(Settings.DEFAULT.keep().plusSeconds(1));
        assertThat(post("k", "b").statusCode()).isEqualTo(201);
        assertThat(count("SELECT COUNT(*) FROM ws_idempotency")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_large_body_is_read_once_and_replayed_from_disk(Engine engine) {
        open(engine);
        HttpResponse<String> first = file("k", "x".repeat(3_000_000));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(file("k", "x".repeat(3_000_000)).headers().firstValue("Idempotency-Replayed"))
                .contains("true");
        assertThat(file("k", "x".repeat(3_000_001)).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void a_key_of_another_form_is_refused(String key) {
        open(Engine.DERBY);
        HttpResponse<String> answer = post(key, "a");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"Idempotency-Key\"");
    }

    static Stream<String> badKeys() {
        return Stream.of("", "a b", "k".repeat(201));
    }

    private HttpResponse<String> post(String key, String text) {
        return house.post(NOTES, "{\"text\":\"" + text + "\"}", KEY, key);
    }

    private HttpResponse<String> file(String key, String content) {
        return house.send(house.ana(NOTES + "/7/files")
                .header("Content-Type", "text/plain")
                .header(KEY, key)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(content)));
    }

    private int notes() {
        return count("SELECT COUNT(*) FROM note");
    }

    private int count(String sql) {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
