package org.arrimo.platform.journal.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A process that reads the journal is killed again and again; its reader's own table still has everything once. */
class KillTest {
    private static final int EVENTS = 20_000;
    private static final int KILLS = 5;

    @TempDir
    Path folder;

    @Test
    void onDerby() throws IOException, InterruptedException {
        String url = "jdbc:derby:directory:" + folder.resolve("derby");
        TestDatabase.migrate(url + ";create=true");
        prepare(url);
        killAndCheck(url, () -> shutDown(url));
    }

    @Test
    void onPostgresql() throws IOException, InterruptedException {
        try (TestDatabase database = TestDatabase.on(Engine.POSTGRESQL)) {
            prepare(database.url());
            killAndCheck(database.url(), () -> {});
        }
    }

    private static void prepare(String url) {
        try (TestDatabase database = TestDatabase.at(url)) {
            Ledger.create(database);
            Node node = new Node(database);
            database.transactions()
                    .run(() -> node.journal.append(IntStream.range(0, EVENTS)
                            .mapToObj(i -> new Journal.Authored(
                                    0, "test", Node.ACTOR.via(), Node.event("INC-" + i % 7, "e" + i)))
                            .toList()));
        }
    }

    private void killAndCheck(String url, Runnable release) throws IOException, InterruptedException {
        release.run();
        Random random = new Random(42);
        List<Integer> seenAfterKill = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process reader = reader(url);
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve("reading")));
            reader.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
            reader.destroyForcibly().waitFor();
            Files.deleteIfExists(folder.resolve("reading"));
            seenAfterKill.add(seen(url));
            release.run();
        }
        assertThat(seenAfterKill).as("killed in the middle of its work").anyMatch(seen -> seen > 0 && seen < EVENTS);
        try (TestDatabase database = TestDatabase.at(url);
                Node node = new Node(database).started(new Ledger(database))) {
            Ledger ledger = new Ledger(database);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(ledger.seen()).hasSizeGreaterThanOrEqualTo(EVENTS));
            List<String> expected =
                    IntStream.range(0, EVENTS).mapToObj(i -> "e" + i).toList();
            assertThat(ledger.seen()).containsExactlyInAnyOrderElementsOf(expected);
        }
        release.run();
    }

    private static int seen(String url) {
        try (TestDatabase database = TestDatabase.at(url)) {
            return new Ledger(database).seen().size();
        }
    }

    private Process reader(String url) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillTest.class.getName(),
                        url,
                        folder.resolve("reading").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("reader.out").toFile())
                .start();
    }

    private static void shutDown(String url) {
        try (Connection never = DriverManager.getConnection(url + ";shutdown=true")) {
            throw new IllegalStateException("Derby did not shut down " + never);
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("08006");
        }
    }

    /** The process to be killed: reads until then. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        TestDatabase database = TestDatabase.at(arguments[0]);
        Ledger ledger = new Ledger(database);
        Node node = new Node(database).started(ledger);
        await().atMost(Duration.ofSeconds(60)).until(() -> !ledger.seen().isEmpty());
        Files.createFile(Path.of(arguments[1]));
        Thread.currentThread().join();
        node.close();
    }
}
