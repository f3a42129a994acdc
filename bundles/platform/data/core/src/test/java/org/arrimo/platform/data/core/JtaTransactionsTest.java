package org.arrimo.platform.data.core;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JtaTransactionsTest {
    enum Engine {
        DERBY(() -> "jdbc:derby:memory:" + UUID.randomUUID() + ";create=true"),
        POSTGRESQL(() -> postgres.getJdbcUrl("postgres", "postgres"));

        private final Supplier<String> url;

        Engine(Supplier<String> url) {
            this.url = url;
        }
    }

    private static EmbeddedPostgres postgres;

    private Store store;

    @BeforeAll
    static void startServer() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        postgres.close();
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private void open(Engine engine) {
        store = new Store(engine.url.get());
        if (engine == Engine.POSTGRESQL) {
            store.execute("drop table if exists kept");
        }
        store.execute("create table kept (id int not null primary key, n int not null)");
    }

    @ParameterizedTest
    @EnumSource
    void anInnerFailureRollsTheWholeBack(Engine engine) {
        open(engine);
        assertThatThrownBy(() -> store.transactions.run(() -> {
                    store.execute("insert into kept values (1, 1)");
                    try {
                        store.transactions.run(() -> {
                            throw new IllegalArgumentException("inner");
                        });
                    } catch (IllegalArgumentException e) {
                        store.execute("insert into kept values (2, 1)");
                    }
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(store.number("select count(*) from kept")).isZero();
        assertThat(store.transactions.active()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aProblemPassesThroughUnchangedAndRollsBack(Engine engine) {
        open(engine);
        ProblemException stale = Problem.stale().exception();
        assertThatThrownBy(() -> store.transactions.run(() -> {
                    store.execute("insert into kept values (1, 1)");
                    throw stale;
                }))
                .isSameAs(stale);
        assertThat(store.number("select count(*) from kept")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsToBeDoneAfterTheCommitSeesItAndIsNotDoneAfterAFailure(Engine engine) {
        open(engine);
        List<Integer> seen = new ArrayList<>();
        store.transactions.run(() -> {
            store.execute("insert into kept values (1, 1)");
            store.transactions.afterCommit(
                    () -> seen.add(store.transactions.required(() -> store.number("select count(*) from kept"))));
            assertThat(seen).isEmpty();
        });
        assertThat(seen).containsExactly(1);
        assertThatThrownBy(() -> store.transactions.run(() -> {
                    store.transactions.afterCommit(() -> seen.add(99));
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(seen).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource
    void twoThatDeadlockBothSucceedInTheEnd(Engine engine) throws Exception {
        open(engine);
        store.execute("insert into kept values (1, 0), (2, 0)");
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        CompletableFuture<Void> one = CompletableFuture.runAsync(crossing(1, 2, bothHaveOne));
        CompletableFuture<Void> two = CompletableFuture.runAsync(crossing(2, 1, bothHaveOne));
        CompletableFuture.allOf(one, two).get(90, TimeUnit.SECONDS);
        assertThat(store.number("select sum(n) from kept")).isEqualTo(4);
    }

    private Runnable crossing(int first, int second, CyclicBarrier bothHaveOne) {
        AtomicInteger attempts = new AtomicInteger();
        return () -> store.transactions.run(() -> {
            store.execute("update kept set n = n + 1 where id = " + first);
            if (attempts.incrementAndGet() == 1) {
                await(bothHaveOne);
            }
            store.execute("update kept set n = n + 1 where id = " + second);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aDuplicateIsTriedOnceMoreThenToldAsItIs(Engine engine) {
        open(engine);
        store.execute("insert into kept values (1, 0)");
        AtomicInteger attempts = new AtomicInteger();
        assertThatThrownBy(() -> store.transactions.run(() -> {
                    attempts.incrementAndGet();
                    store.execute("insert into kept values (1, 0)");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(SQLException.class);
        assertThat(attempts).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource
    void aDuplicateAfterAConflictIsTriedOnceMoreToo(Engine engine) {
        open(engine);
        store.execute("insert into kept values (1, 0)");
        AtomicInteger attempts = new AtomicInteger();
        store.transactions.run(() -> {
            int attempt = attempts.incrementAndGet();
            if (attempt == 1) {
                throw new IllegalStateException(new SQLException("a conflict", "40001"));
            }
            store.execute("insert into kept values (" + (attempt == 2 ? 1 : 2) + ", 0)");
        });
        assertThat(attempts).hasValue(3);
        assertThat(store.number("select count(*) from kept")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void readingBeginsNothingAndSeesWhatTheCallersTransactionHasDone(Engine engine) {
        open(engine);
        store.execute("insert into kept values (1, 7)");
        assertThat(store.transactions.<Integer>reading(() -> {
                    assertThat(store.transactions.active()).isFalse();
                    return store.number("select n from kept where id = 1");
                }))
                .isEqualTo(7);
        store.transactions.run(() -> {
            store.execute("update kept set n = 8 where id = 1");
            assertThat(store.transactions.<Integer>reading(() -> store.number("select n from kept where id = 1")))
                    .isEqualTo(8);
        });
    }

    @ParameterizedTest
    @EnumSource
    void readingIsTriedAgainAfterAConflict(Engine engine) {
        open(engine);
        AtomicInteger attempts = new AtomicInteger();
        assertThat(store.transactions.<Integer>reading(() -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new IllegalStateException(new SQLException("in the way", "40001"));
                    }
                    return attempts.get();
                }))
                .isEqualTo(3);
    }

    @Test
    void aDatabaseThatIsAwayIsUnavailable() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        store = new Store(server.getJdbcUrl("postgres", "postgres"));
        store.execute("create table kept (id int)");
        server.close();
        List<ThrowingCallable> uses = List.of(
                () -> store.transactions.run(() -> store.execute("insert into kept values (1)")),
                () -> store.transactions.reading(() -> store.number("select count(*) from kept")));
        assertThat(uses).allSatisfy(use -> assertThatThrownBy(use)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(Kind.UNAVAILABLE)));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
