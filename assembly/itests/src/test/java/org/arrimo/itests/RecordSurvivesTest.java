package org.arrimo.itests;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Caller;
import org.arrimo.itests.desk.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/** The desk's own life: started, killed, started again, stopped; nothing lost, nothing to explain in its log. */
class RecordSurvivesTest {
    private static final String TICKETS = "/api/v1/tickets";
    private static final int CLIENTS = 4;

    @TempDir
    Path data;

    @Test
    void whatWasAcknowledgedIsThereAfterAKillAndTheLogIsClean() throws InterruptedException {
        try (Desk desk = Desk.start(data, "--no-demo")) {
            List<String> acknowledged = openTicketsUntilKilled(desk);
            desk.start();
            List<String> kept = subjects(desk.admin());
            assertThat(kept).as("kept").doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(kept.size() - acknowledged.size())
                    .as("in flight when killed")
                    .isBetween(0, CLIENTS);
            desk.stop();
            assertThat(desk.log().lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                    .isEmpty();
        }
    }

    private static List<String> openTicketsUntilKilled(Desk desk) throws InterruptedException {
        List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        Caller admin = desk.admin();
        for (int client = 0; client < CLIENTS; client++) {
            String name = "client " + client + " ticket ";
            clients.submit(() -> {
                try {
                    for (int i = 0; i < 100_000; i++) {
                        Answer answer = admin.post(TICKETS, "{\"subject\":\"" + name + i + "\"}");
                        if (answer.status() == 201) {
                            acknowledged.add(name + i);
                        }
                    }
                } catch (UncheckedIOException e) {
                    return; // the desk was killed: what was not acknowledged may be there or not
                }
            });
        }
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> acknowledged.size() > 200);
        desk.kill();
        clients.shutdown();
        assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    private static List<String> subjects(Caller admin) {
        List<String> subjects = new ArrayList<>();
        String path = TICKETS + "?q=client&limit=200";
        while (path != null) {
            JsonNode page = admin.get(path).json();
            subjects.addAll(page.path("items").findValuesAsText("subject"));
            path = page.hasNonNull("next")
                    ? TICKETS + "?q=client&limit=200&cursor="
                            + page.path("next").asText()
                    : null;
        }
        return subjects;
    }
}
