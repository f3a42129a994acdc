package org.arrimo.tickets.core.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestClock;
import org.arrimo.platform.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What is due is done, once. */
@ParameterizedClass
@MethodSource("databases")
class TimersTest {
    private final TestDatabase database;
    private final TestClock clock = new TestClock();
    private final List<Long> done = new ArrayList<>();
    private final Timers timers;

    TimersTest(TestDatabase database) {
        this.database = database;
        this.timers = timers();
        timers.on("bell", (subject, due) -> done.add(subject));
    }

    static Stream<TestDatabase> databases() {
        return Stream.of(Engine.values()).map(TestDatabase::on);
    }

    @BeforeEach
    void none() {
        database.transactions()
                .run(() -> Sql.prepared(
                        database.source(), "delete from tickets_timer", statement -> statement.executeUpdate()));
    }

    @Test
    void isDoneWhenItIsDueAndNotBefore() {
        set("bell", 1, Duration.ofMinutes(5));
        timers.round();
        assertThat(done).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        timers.round();
        timers.round();
        assertThat(done).containsExactly(1L);
    }

    @Test
    void setAnewItIsDueAtTheNewTimeAlone() {
        set("bell", 1, Duration.ofMinutes(5));
        set("bell", 1, Duration.ofMinutes(10));
        clock.advance(Duration.ofMinutes(6));
        timers.round();
        assertThat(done).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        timers.round();
        assertThat(done).containsExactly(1L);
    }

    @Test
    void clearedItIsNotDone() {
        set("bell", 1, Duration.ZERO);
        set("bell", 2, Duration.ZERO);
        database.transactions().run(() -> timers.clear("bell", 1));
        timers.round();
        assertThat(done).containsExactly(2L);
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLaterWithNothingLeftOfTheFailure() {
        List<Instant> tries = new ArrayList<>();
        timers.on("weak", (subject, due) -> {
            timers.set("bell", 7, clock.instant());
            tries.add(clock.instant());
            throw new IllegalStateException("not yet");
        });
        Instant begun = clock.instant();
        set("weak", 1, Duration.ZERO);
        for (int minute = 0; minute < 4; minute++) {
            timers.round();
            timers.round();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(tries).containsExactly(begun, begun.plus(Duration.ofMinutes(1)), begun.plus(Duration.ofMinutes(3)));
        assertThat(done).isEmpty();
    }

    @Test
    void thoseNobodyKnowsKeepNobodyWaiting() {
        LongStream.range(0, 150).forEach(subject -> set("of a later version", subject, Duration.ZERO));
        clock.advance(Duration.ofSeconds(1));
        set("bell", 1, Duration.ZERO);
        timers.round();
        assertThat(done).containsExactly(1L);
    }

    @Test
    void nodesThatLookAtTheSameMomentDoEachOnce() throws Exception {
        ConcurrentLinkedQueue<Long> all = new ConcurrentLinkedQueue<>();
        Callable<Boolean> node = () -> {
            Timers own = timers();
            own.on("bell", (subject, due) -> database.transactions().afterCommit(() -> all.add(subject)));
            return own.round();
        };
        LongStream.range(0, 60).forEach(subject -> set("bell", subject, Duration.ZERO));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            for (Future<Boolean> more : nodes.invokeAll(List.of(node, node, node, node))) {
                assertThat(more.get()).isFalse();
            }
        } finally {
            nodes.shutdownNow();
        }
        timers.round();
        all.addAll(done);
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 60).boxed().toList());
    }

    private Timers timers() {
        return new Timers(database.transactions(), database.source(), clock);
    }

    private void set(String kind, long subject, Duration in) {
        database.transactions()
                .run(() -> timers.set(kind, subject, clock.instant().plus(in)));
    }
}
