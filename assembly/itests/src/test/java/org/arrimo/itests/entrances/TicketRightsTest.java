package org.arrimo.itests.entrances;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.SharedDesk;
import org.arrimo.platform.testing.Promises;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every step between states, for every role and kind of ticket, and every operation on a ticket, for every role and
 * relation to it, through REST, SOAP and the page's form: each answers as the rules and the service do, which are held
 * against the same table.
 */
@ExtendWith(SharedDesk.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketRightsTest {
    private static final Path TABLE =
            Path.of(System.getProperty("arrimo.root"), "bundles/tickets/core/src/test/resources/rights.txt");
    private static final List<String> KINDS = List.of("incident", "service-request", "problem");
    private static final List<String> WAYS = List.of("rest", "soap", "page");

    private final Desk desk;
    private Cast cast;
    private RightsCast people;

    TicketRightsTest(Desk desk) {
        this.desk = desk;
    }

    @BeforeAll
    void open() {
        cast = new Cast(desk, List.of());
        people = new RightsCast(cast);
    }

    @Test
    void everyStepOfEveryKindIsTakenOrRefusedAsPromised() throws Exception {
        Promises promises = Promises.read(TABLE, "steps");
        check(promises, who -> {
            Map<String, String> found = new LinkedHashMap<>();
            for (String kind : KINDS) {
                StepTries tries = new StepTries(people, who, kind);
                promises.rows().forEach((step, cells) -> {
                    for (String way : WAYS) {
                        found.put(kind + " " + step + " " + way, tries.tried(step, way, cells.get(who)));
                    }
                });
            }
            return found;
        });
    }

    @Test
    void everyOperationIsDoneOrRefusedAsPromised() throws Exception {
        Promises promises = Promises.read(TABLE, "operations");
        check(promises, who -> {
            Map<String, String> found = new LinkedHashMap<>();
            OperationTries tries = new OperationTries(people, who);
            for (String operation : promises.rows().keySet()) {
                tries.ways(operation).forEach((way, answer) -> found.put("any " + operation + " " + way, answer));
            }
            assertThat(found).as(who).hasSizeGreaterThan(promises.rows().size());
            return found;
        });
    }

    /** Everybody at once; what is found of each is named by three words, of which the second is the row. */
    private void check(Promises promises, Function<String, Map<String, String>> tries) throws Exception {
        ExecutorService threads =
                Executors.newFixedThreadPool(promises.columns().size());
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        try {
            Map<String, Future<Map<String, String>>> all = new LinkedHashMap<>();
            promises.columns().forEach(who -> all.put(who, threads.submit(() -> tries.apply(who))));
            for (var one : all.entrySet()) {
                for (var found : one.getValue().get().entrySet()) {
                    String promised = promises.cell(found.getKey().split(" ")[1], one.getKey());
                    cells++;
                    if (!found.getValue().equals(promised)) {
                        wrong.add(one.getKey() + " " + found.getKey() + ": " + found.getValue() + ", not " + promised);
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.println("rights: " + cells + " cells");
        assertThat(wrong).isEmpty();
    }

    static String yes(Answer answer, boolean also) {
        String word = Ways.word(answer);
        return word.equals("yes") && !also ? "no" : word;
    }
}
