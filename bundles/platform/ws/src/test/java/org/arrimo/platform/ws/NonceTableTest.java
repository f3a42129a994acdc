package org.arrimo.platform.ws;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestClock;
import org.arrimo.platform.testing.TestDatabase;
import org.arrimo.platform.ws.gate.Settings;
import org.arrimo.platform.ws.wss.NonceTable;
import org.arrimo.platform.ws.wss.Nonces;

import static org.assertj.core.api.Assertions.assertThat;

/** A nonce is taken once, on whichever node and after whatever restart. */
class NonceTableTest {
    private static final byte[] NONCE = "nonce".getBytes(StandardCharsets.US_ASCII);

    private final TestClock clock = new TestClock(Instant.parse("2026-05-04T10:00:00Z"));
    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_one_node_has_taken_no_other_takes(Engine engine) {
        database = TestDatabase.on(engine);
        assertThat(node().take(7, NONCE, clock.instant())).isTrue();
        assertThat(node().take(7, NONCE, clock.instant())).isFalse();
        assertThat(node().take(8, NONCE, clock.instant())).as("another person").isTrue();
        assertThat(node().take(7, new byte[] {1}, clock.instant()))
                .as("another nonce")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void of_many_who_come_at_once_one_takes_it(Engine engine) throws Exception {
        database = TestDatabase.on(engine);
        int nodes = 8;
        CyclicBarrier together = new CyclicBarrier(nodes);
        Callable<Boolean> attempt = () -> {
            Nonces node = node();
            together.await();
            return node.take(7, NONCE, clock.instant());
        };
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            answers.add(threads.submit(attempt));
        }
        threads.shutdown();
        int winners = 0;
        for (Future<Boolean> answer : answers) {
            winners += answer.get() ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_kept_for_as_long_as_a_message_may_pass_for_fresh_and_then_goes(Engine engine) {
        database = TestDatabase.on(engine);
        Instant created = clock.instant().plus(Settings.LONGEST_WINDOW);
        node().take(7, NONCE, created);
        clock.set(created.plus(Settings.LONGEST_WINDOW).plusSeconds(60));
        node().take(7, new byte[] {1}, clock.instant());
        assertThat(node().take(7, NONCE, created)).isFalse();
        clock.advance(Duration.ofMinutes(10));
        node().take(7, new byte[] {2}, clock.instant());
        assertThat(rows()).isEqualTo(2);
    }

    private Nonces node() {
        return new NonceTable(database.transactions(), database.source(), clock);
    }

    private int rows() {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM ws_nonce")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
