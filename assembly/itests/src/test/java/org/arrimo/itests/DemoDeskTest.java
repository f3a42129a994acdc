package org.arrimo.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.itests.desk.Caller;
import org.arrimo.itests.desk.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/** The desk that a newcomer sees first: people of every kind who can sign in, and tickets of every state. */
class DemoDeskTest {
    private static final String TICKETS = "/api/v1/tickets?limit=100";

    @TempDir
    Path data;

    @Test
    void aNewDeskIsFilledOnceWithPeopleWhoCanSignIn() throws IOException {
        try (Desk desk = Desk.start(data)) {
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> desk.log()
                    .contains("event=demo.ready"));
            JsonNode tickets = desk.admin().get(TICKETS).json().path("items");
            assertThat(tickets.findValuesAsText("state"))
                    .contains("new", "in-progress", "on-hold", "resolved", "closed", "cancelled");
            assertThat(Files.getPosixFilePermissions(data.resolve("demo-passwords")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            List<String> people = desk.read("demo-passwords").lines().toList();
            assertThat(people).anyMatch(person -> person.endsWith(" requester"));
            assertThat(people).anyMatch(person -> person.endsWith(" agent"));
            assertThat(people).anyMatch(person -> person.endsWith(" agent,lead"));
            assertThat(people).anyMatch(person -> person.endsWith(" manager"));
            assertThat(people).anyMatch(person -> person.endsWith(" partner"));
            assertThat(people).allSatisfy(person -> assertThat(ticketsSeenBy(desk, person))
                    .as(person.split(" ")[0])
                    .isBetween(1, tickets.size()));

            desk.stop();
            desk.start();
            assertThat(desk.admin().get(TICKETS).json().path("items")).hasSameSizeAs(tickets);
            assertThat(desk.read("demo-passwords").lines()).isEqualTo(people);
            desk.console("log:set INFO org.apache.aries.blueprint.container.BlueprintExtender");
            desk.stop();
            assertThat(leaving(desk))
                    .as("what works with the database goes before it")
                    .containsSubsequence("tickets.core", "platform.data.core")
                    .containsSubsequence("people.core", "platform.data.core");
            assertThat(desk.log().lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                    .isEmpty();
        }
    }

    /** The bundles in the order in which they were taken down. */
    private static List<String> leaving(Desk desk) {
        return desk.log()
                .lines()
                .filter(line -> line.contains("Destroying container for blueprint bundle org.arrimo."))
                .map(line -> line.replaceFirst(".* org[.]arrimo[.]", "").replaceFirst("/.*", ""))
                .toList();
    }

    private static int ticketsSeenBy(Desk desk, String person) {
        String[] words = person.split(" ");
        return Caller.basic(desk.address(), words[0], words[1])
                .get(TICKETS)
                .json()
                .path("items")
                .size();
    }
}
