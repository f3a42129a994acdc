package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/** Several people on one ticket at the same moment. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class ManyAtOnceTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 10;

    private final Desk desk;

    ManyAtOnceTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void nobodysChangeIsLostAndTheRecordEqualsTheTicket() throws Exception {
        TicketNumber number = desk.incident();
        List<Long> agents = List.of(desk.agent.personId(), desk.second.personId(), desk.lead.personId());
        inParallel(thread -> {
            for (int round = 0; round < ROUNDS; round++) {
                TicketPatch patch =
                        switch (thread % 4) {
                            case 0 -> TicketPatch.NONE.withSubject("subject " + thread + "/" + round);
                            case 1 -> TicketPatch.NONE.overriding(Priority.values()[(thread + round) % 4], "urge");
                            case 2 -> TicketPatch.NONE.withAssignee(OptionalLong.of(agents.get((thread + round) % 3)));
                            default -> TicketPatch.NONE;
                        };
                if (patch.equals(TicketPatch.NONE)) {
                    desk.tickets.say(desk.agent, number, Visibility.PUBLIC, thread + "/" + round);
                } else {
                    desk.change(desk.agent, number, patch);
                }
            }
            return null;
        });

        Ticket ticket = desk.get(number);
        List<Entry> history = desk.history(desk.agent, number);
        Map<String, String> replayed = new HashMap<>();
        history.stream().flatMap(entry -> entry.event().changes().stream()).forEach(change -> {
            if (!change.field().equals("message")) {
                assertThat(replayed.get(change.field())).as("before %s", change).isEqualTo(change.before());
                replayed.put(change.field(), change.after());
            }
        });
        assertThat(replayed)
                .containsEntry("subject", ticket.subject())
                .containsEntry("state", "assigned")
                .containsEntry("priority", Wire.name(ticket.priority()))
                .containsEntry(
                        "assignee",
                        desk.people
                                .get(desk.admin, ticket.assignee().orElseThrow())
                                .name());
        long open = history.stream().filter(entry -> !entry.event().internal()).count();
        assertThat(ticket.version()).as("one for each entry for all to read").isEqualTo(open);
        assertThat(ticket.reassignments())
                .isEqualTo((int) changesOf(history, "assignee").count() - 1);
        assertThat(desk.tickets
                        .messages(desk.agent, number, PageRequest.first(200))
                        .items())
                .hasSize(THREADS / 4 * ROUNDS);
    }

    /** Derby takes that long to find that some wait for each other. */
    @Test
    void whoeverChangesTicketsOfTheirOwnWaitsForNobody() throws Exception {
        List<TicketNumber> numbers =
                Stream.generate(desk::incident).limit(THREADS).toList();
        List<Duration> longest = inParallel(thread -> {
            Duration most = Duration.ZERO;
            for (int round = 0; round < 5 * ROUNDS; round++) {
                long begun = System.nanoTime();
                desk.change(desk.agent, numbers.get(thread), TicketPatch.NONE.withSubject(thread + "/" + round));
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                most = took.compareTo(most) > 0 ? took : most;
            }
            return most;
        });
        assertThat(longest).allSatisfy(took -> assertThat(took).isLessThan(Duration.ofSeconds(20)));
    }

    @Test
    void ofThoseWhoReadTheSameVersionOneWins() throws Exception {
        TicketNumber number = desk.incident();
        List<String> outcomes = inParallel(thread -> {
            try {
                desk.tickets.change(
                        desk.agent, number, OptionalLong.of(1), TicketPatch.NONE.withSubject("mine " + thread));
                return "won " + thread;
            } catch (ProblemException e) {
                assertThat(e.problem().kind()).isEqualTo(Problem.Kind.STALE);
                return "stale";
            }
        });
        assertThat(outcomes).filteredOn("stale"::equals).hasSize(THREADS - 1);
        String winner =
                outcomes.stream().filter(it -> it.startsWith("won")).findFirst().orElseThrow();
        assertThat(desk.get(number).subject()).isEqualTo(winner.replace("won", "mine"));
    }

    @Test
    void ofThoseWhoCloseAndReopenEachSeesAStateItMayLeave() throws Exception {
        TicketNumber number = desk.incident();
        desk.change(desk.agent, number, Desk.RESOLVED);
        List<String> outcomes = inParallel(thread -> {
            try {
                State to = thread % 2 == 0 ? State.CLOSED : State.CANCELLED;
                desk.change(desk.agent, number, Desk.to(to));
                return "done";
            } catch (ProblemException e) {
                return e.problem().code();
            }
        });
        assertThat(outcomes).containsOnly("done", "cannot-follow");
        assertThat(desk.get(number).state()).isEqualTo(State.CLOSED);
        assertThat(changesOf(desk.history(desk.agent, number), "state")).hasSize(3);
    }

    @Test
    void numbersAreGivenOnce() throws Exception {
        List<TicketNumber> opened = new ArrayList<>();
        inParallel(thread -> Stream.generate(() -> desk.tickets
                                .open(desk.requester, TicketDraft.of(Kind.INCIDENT, "t", ""))
                                .number())
                        .limit(ROUNDS)
                        .toList())
                .forEach(opened::addAll);
        assertThat(opened).hasSize(THREADS * ROUNDS).doesNotHaveDuplicates();
    }

    private static Stream<Change> changesOf(List<Entry> history, String field) {
        return history.stream()
                .flatMap(entry -> entry.event().changes().stream())
                .filter(change -> change.field().equals(field));
    }

    private static <T> List<T> inParallel(Task<T> task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                calls.add(() -> task.run(thread));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @FunctionalInterface
    private interface Task<T> {
        T run(int thread) throws Exception;
    }
}
