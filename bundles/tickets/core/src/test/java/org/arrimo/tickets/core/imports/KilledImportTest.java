package org.arrimo.tickets.core.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestDatabase;
import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.ImportJob.JobState;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that imports is killed again and again; what is there in the end is what one run would have made. */
class KilledImportTest {
    private static final int TICKETS = 3_000;
    private static final int KILLS = 3;
    private static final int BATCH = 100;
    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @Test
    void onDerby() throws IOException, InterruptedException {
        String killed = "jdbc:derby:directory:" + folder.resolve("killed-derby");
        TestDatabase.migrate(killed + ";create=true");
        killAndCompare(killed, () -> shutDown(killed), Engine.DERBY);
    }

    @Test
    void onPostgresql() throws IOException, InterruptedException {
        try (TestDatabase killed = TestDatabase.on(Engine.POSTGRESQL)) {
            killAndCompare(killed.url(), () -> {}, Engine.POSTGRESQL);
        }
    }

    private void killAndCompare(String url, Runnable release, Engine engine) throws IOException, InterruptedException {
        Path log = Files.writeString(folder.resolve("log.csv"), LogRows.file(rows()));
        release.run();
        Random random = new Random(42);
        for (int kill = 0; kill < KILLS; kill++) {
            Process importing = importing(url, log);
            Awaitility.await()
                    .atMost(LONG)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> Files.exists(folder.resolve("importing")) || !importing.isAlive());
            assertThat(importing.isAlive())
                    .as(Files.readString(folder.resolve("out")))
                    .isTrue();
            importing.waitFor(random.nextInt(200), TimeUnit.MILLISECONDS);
            importing.destroyForcibly().waitFor();
            Files.delete(folder.resolve("importing"));
        }
        Contents killed;
        try (ImportDeskOnTest desk = new ImportDeskOnTest(TestDatabase.at(url), settings(folder))) {
            ImportJob job = desk.imports.latest(desk.admin).get(0);
            assertThat(job.state()).as("was killed before its end: " + job).isEqualTo(JobState.RUNNING);
            killed = Contents.of(desk, desk.end(job, LONG));
        }
        release.run();
        Contents once;
        try (ImportDeskOnTest desk =
                new ImportDeskOnTest(TestDatabase.on(engine), settings(folder.resolve("undisturbed")))) {
            once = Contents.of(desk, desk.take(log, LONG));
        }
        assertThat(killed.job()).isEqualTo(once.job());
        assertThat(killed.rejects()).isEqualTo(once.rejects());
        assertThat(killed.tickets()).isEqualTo(once.tickets());
        assertThat(killed.people()).isEqualTo(once.people());
        assertThat(killed.events()).isEqualTo(once.events());
    }

    /** Every fiftieth row is one that is rejected. */
    private static List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : InventedLog.rows(TICKETS)) {
            rows.add(row);
            if (rows.size() % 50 == 0) {
                Map<String, String> bad = new LinkedHashMap<>(row);
                bad.put("incident_state", "-100");
                rows.add(bad);
            }
        }
        return rows;
    }

    private Process importing(String url, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Duser.timezone=UTC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImportTest.class.getName(),
                        url,
                        folder.toString(),
                        log.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    private static ImportSettings settings(Path folder) {
        ImportSettings usual = ImportSettings.in(folder);
        return new ImportSettings(
                usual.folder(),
                usual.mappings(),
                usual.maxFileBytes(),
                usual.maxUnpackedBytes(),
                usual.maxRowChars(),
                BATCH);
    }

    private static void shutDown(String url) {
        try (Connection never = DriverManager.getConnection(url + ";shutdown=true")) {
            throw new IllegalStateException("Derby did not shut down " + never);
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("08006");
        }
    }

    /** The process to be killed: starts the import or goes on with it, and says when it has got further. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        ImportDeskOnTest desk = new ImportDeskOnTest(TestDatabase.at(arguments[0]), settings(folder));
        List<ImportJob> jobs = desk.imports.latest(desk.admin);
        ImportJob job = jobs.isEmpty() ? desk.start(Files.readString(Path.of(arguments[2])), false) : jobs.get(0);
        Awaitility.await()
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> desk.imports.get(desk.admin, job.id()).rows() > job.rows() + 3 * BATCH);
        Files.createFile(folder.resolve("importing"));
        Thread.currentThread().join();
    }
}
