package org.arrimo.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.itests.desk.Desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A real desk's audit log, taken in by the real distribution and read back through REST. The log (UCI Machine Learning
 * Repository, dataset 498, CC BY 4.0) is not part of the project: it is looked for beside its root.
 */
class RealIncidentsTest {
    private static final Path LOG = Path.of(System.getProperty("arrimo.root"))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("shared/data/servicenow-incidents.csv.gz");
    private static final String IMPORTS = "/api/v1/tickets/imports";

    @TempDir
    Path data;

    @BeforeAll
    static void theLogIsBesideTheProject() {
        assumeTrue(Files.exists(LOG), "skipped: no real audit log at ../shared/data/" + LOG.getFileName());
    }

    @Test
    void isWholeAfterAKillInTheMiddleARestartAndASecondRun() {
        try (Desk desk = Desk.start(data, "--no-demo")) {
            desk.console("arrimo:import --background tickets " + LOG);
            Awaitility.await()
                    .atMost(3, TimeUnit.MINUTES)
                    .until(() -> job(desk).path("rows").asInt() > 20_000);
            desk.kill();
            desk.start();
            awaitEnd(desk);
            assertFigures(desk);
            desk.console("arrimo:import tickets " + LOG);
            assertThat(job(desk).path("taken").asInt())
                    .as("taken by the second run")
                    .isZero();
            assertFigures(desk);
        }
    }

    @Test
    void isWholeOnPostgresqlToo() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Desk desk = Desk.start(
                        data,
                        "--no-demo",
                        "--database",
                        "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres")) {
            Instant begin = Instant.now();
            desk.console("arrimo:import tickets " + LOG);
            long seconds = Math.max(1, Duration.between(begin, Instant.now()).toSeconds());
            JsonNode job = job(desk);
            System.out.printf(
                    "import on PostgreSQL: %d rows in %d s, %d rows/s%n",
                    job.path("rows").asInt(), seconds, job.path("rows").asInt() / seconds);
            desk.stop();
            desk.start();
            assertFigures(desk);
        }
    }

    private static void assertFigures(Desk desk) {
        JsonNode job = job(desk);
        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
        assertThat(job.path("rows").asInt()).isEqualTo(119_998);
        assertThat(job.path("rejected").asInt())
                .as("the two rows with state -100")
                .isEqualTo(2);
        JsonNode figures = desk.admin().get("/api/v1/tickets/figures").json();
        assertThat(figures.path("tickets").asInt()).isEqualTo(20_769);
        assertThat(figures.path("byState").path("closed").asInt()).isEqualTo(20_768);
        assertThat(figures.path("byState").path("new").asInt()).isEqualTo(1);
        JsonNode priorities = figures.path("byPriority");
        assertThat(priorities.path("critical").asInt()).isEqualTo(220);
        assertThat(priorities.path("high").asInt()).isEqualTo(337);
        assertThat(priorities.path("moderate").asInt()).isEqualTo(19_554);
        assertThat(priorities.path("low").asInt()).isEqualTo(658);
        assertThat(figures.path("reopened").asInt()).isEqualTo(234);
        assertThat(figures.path("reassignments").asInt()).isEqualTo(20_520);
        assertThat(figures.path("byContact").path("phone").asInt()).isEqualTo(20_733);
        assertThat(figures.path("byContact").path("email").asInt()).isEqualTo(36);
    }

    private static void awaitEnd(Desk desk) {
        Awaitility.await()
                .atMost(5, TimeUnit.MINUTES)
                .until(() -> !job(desk).path("state").asText().equals("running"));
    }

    private static JsonNode job(Desk desk) {
        return desk.admin().get(IMPORTS).json().path("items").path(0);
    }
}
