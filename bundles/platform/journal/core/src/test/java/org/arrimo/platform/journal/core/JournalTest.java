package org.arrimo.platform.journal.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.JournalConsumer;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@ParameterizedClass
@EnumSource(Engine.class)
class JournalTest {
    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private final TestDatabase database;
    private final Node node;

    JournalTest(Engine engine) {
        database = TestDatabase.on(engine);
        node = new Node(database);
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void anEventWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> node.journal.append(Node.ACTOR, Node.event("INC-1", "a")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(history("INC-1")).isEmpty();
    }

    @Test
    void entriesAreFoundByTheirNumbersInTheOrderOfAppending() {
        node.append("INC-1", "a");
        node.append("team:2", "b");
        node.append("INC-1", "c");
        List<Entry> told = database.transactions().required(() -> node.journal
                .history("INC-1", true, PageRequest.first(10))
                .items());
        long first = told.get(0).id();
        long last = told.get(1).id();
        assertThat(read(List.of(last, first, 987_654L))).extracting(Entry::id).containsExactly(first, last);
        assertThat(read(List.of())).isEmpty();
        List<Long> tooMany =
                java.util.stream.LongStream.rangeClosed(1, 1_001).boxed().toList();
        assertThatThrownBy(() -> read(tooMany)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Entry> read(List<Long> ids) {
        return database.transactions().required(() -> node.journal.entries(ids));
    }

    @Test
    void anEventIsRolledBackWithWhatItTellsOf() {
        assertThatThrownBy(() -> database.transactions().run(() -> {
                    node.journal.append(Node.ACTOR, Node.event("INC-1", "a"));
                    throw new IllegalArgumentException("as the test wants");
                }))
                .hasMessage("as the test wants");
        assertThat(history("INC-1")).isEmpty();
    }

    @Test
    void aHistoryIsPagedInOrderAndKeepsWhatIsInternal() {
        for (int i = 0; i < 5; i++) {
            node.append("INC-1", "v" + i);
        }
        node.append("INC-2", "other");
        database.transactions()
                .run(() -> node.journal.append(
                        Node.ACTOR, Node.event("INC-1", "secret").asInternal()));
        List<String> pages = new ArrayList<>();
        Page<Entry> page = node.journal.history("INC-1", false, PageRequest.first(2));
        pages.addAll(values(page));
        while (page.next().isPresent()) {
            page = node.journal.history("INC-1", false, new PageRequest(2, page.next()));
            pages.addAll(values(page));
        }
        assertThat(pages).containsExactly("v0", "v1", "v2", "v3", "v4");
        assertThat(values(node.journal.history("INC-1", true, PageRequest.first(50))))
                .endsWith("v4", "secret");
    }

    @Test
    void whatIsReadEqualsWhatWasWritten() {
        node.append("INC-1", "ção \"打印机\" \n🖨");
        node.append("INC-1", null);
        assertThat(values(node.journal.history("INC-1", true, PageRequest.first(50))))
                .containsExactly("ção \"打印机\" \n🖨", null);
    }

    @Test
    void nothingIsTakenInTwiceFromTheSameOrigin() {
        database.transactions()
                .run(() ->
                        node.journal.append(Node.ACTOR, Node.event("INC-1", "a").from("elsewhere/1")));
        assertThatThrownBy(() -> database.transactions()
                        .run(() -> node.journal.append(
                                Node.ACTOR, Node.event("INC-1", "b").from("elsewhere/1"))))
                .isInstanceOf(RuntimeException.class);
        assertThat(history("INC-1")).containsExactly("a");
        assertThat(node.journal.known(List.of("elsewhere/1", "elsewhere/2"))).containsExactly("elsewhere/1");
    }

    @Test
    void anEntryThatCommitsLateIsNotPassedOver() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch lowerAppended = new CountDownLatch(1);
        CountDownLatch higherCommitted = new CountDownLatch(1);
        CompletableFuture<Void> late =
                CompletableFuture.runAsync(() -> database.transactions().run(() -> {
                    node.journal.append(Node.ACTOR, Node.event("INC-1", "lower, late"));
                    lowerAppended.countDown();
                    await().until(() -> higherCommitted.getCount() == 0);
                }));
        lowerAppended.await();
        node.append("INC-2", "higher, early");
        try (Node reading = new Node(database).started(new Told(told))) {
            if (database.engine() == Engine.POSTGRESQL) {
                await().until(() -> told.contains("higher, early"));
            }
            higherCommitted.countDown();
            late.get();
            await().until(() -> told.size() == 2);
            assertThat(told).containsExactlyInAnyOrder("lower, late", "higher, early");
        }
    }

    @Test
    void aConsumerThatFailsIsToldAgainAndHoldsUpNoOther() {
        Ledger.create(database);
        Ledger ledger = new Ledger(database);
        AtomicInteger failures = new AtomicInteger();
        JournalConsumer failing = new JournalConsumer() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public void take(List<Entry> entries) {
                ledger.take(entries);
                switch (failures.incrementAndGet()) {
                    case 1 -> throw new IllegalStateException("as the test wants");
                    case 2 -> throw new NoClassDefFoundError("as the test wants");
                    default -> {}
                }
            }
        };
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        node.started(failing, new Told(told));
        node.append("INC-1", "once");
        await().until(() -> told.contains("once"));
        await().until(() -> failures.get() == 3);
        await().untilAsserted(() -> assertThat(ledger.seen()).containsExactly("once"));
    }

    @Test
    void twoNodesTellOneConsumerEverythingOnceAndInOrderForEachSubject() {
        Ledger.create(database);
        Ledger ledger = new Ledger(database);
        node.started(ledger);
        try (Node other = new Node(database).started(ledger)) {
            List<String> expected =
                    IntStream.range(0, 600).mapToObj(i -> "e" + i).toList();
            expected.forEach(value -> (value.hashCode() % 2 == 0 ? node : other).append("INC-1", value));
            await().untilAsserted(() -> assertThat(ledger.seen()).hasSize(expected.size()));
            assertThat(ledger.seen()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private List<String> history(String subject) {
        return values(node.journal.history(subject, true, PageRequest.first(50)));
    }

    private static List<String> values(Page<Entry> page) {
        return page.items().stream()
                .map(entry -> entry.event().changes().get(0).after())
                .toList();
    }

    /** Remembers what it is told. */
    private record Told(List<String> values) implements JournalConsumer {
        @Override
        public String name() {
            return "told";
        }

        @Override
        public void take(List<Entry> entries) {
            entries.forEach(entry -> values.add(entry.event().changes().get(0).after()));
        }
    }
}
