package org.arrimo.itests.record;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Caller;
import org.arrimo.itests.record.Ledger.Attempt;
import org.arrimo.itests.record.Ledger.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Sixteen clients at once, on tickets of their own and on a few they share, until the desk is gone. */
final class Clients {
    private static final String TICKETS = "/api/v1/tickets";
    private static final int CLIENTS = 16;

    private final Caller caller;
    private final List<String> shared;
    private final Ledger ledger;
    private final AtomicLong words = new AtomicLong();
    private ExecutorService threads;

    Clients(Caller caller, List<String> shared, Ledger ledger) {
        this.caller = caller;
        this.shared = shared;
        this.ledger = ledger;
    }

    void start() {
        threads = Executors.newFixedThreadPool(CLIENTS);
        for (int client = 0; client < CLIENTS; client++) {
            int first = client;
            threads.submit(() -> workUntilKilled(first));
        }
    }

    void awaitEnd() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(90, TimeUnit.SECONDS))
                .as("every client noticed that the desk is gone")
                .isTrue();
    }

    /** Asks again for everything that has no answer; with its key it must be done once, whether or not it was before. */
    void repeatUnanswered() {
        for (Attempt attempt : ledger.takeUnanswered()) {
            if (attempt.kind() != Kind.CHANGE) {
                settle(attempt, caller.post(attempt.path(), attempt.body(), "Idempotency-Key", attempt.key()));
            }
        }
    }

    private void workUntilKilled(int first) {
        boolean there = true;
        for (int turn = first; there; turn++) {
            there = attempt(next(turn));
        }
    }

    private Attempt next(int turn) {
        String word = "w" + words.incrementAndGet() + ".";
        String ticket = TICKETS + "/" + shared.get(turn % shared.size());
        return switch (turn % 3) {
            case 0 -> new Attempt(Kind.OPEN, TICKETS, "{\"subject\":\"" + word + "\"}", "open-" + word, word);
            case 1 -> new Attempt(
                    Kind.REPLY, ticket + "/messages", "{\"body\":\"" + word + "\"}", "reply-" + word, word);
            default -> new Attempt(Kind.CHANGE, ticket, "{\"subject\":\"" + word + "\"}", "", word);
        };
    }

    /** @return whether the desk is there */
    private boolean attempt(Attempt attempt) {
        try {
            if (attempt.kind() == Kind.CHANGE) {
                String version = caller.get(attempt.path()).header("ETag");
                settle(attempt, caller.patch(attempt.path(), attempt.body(), "If-Match", version));
            } else {
                settle(attempt, caller.post(attempt.path(), attempt.body(), "Idempotency-Key", attempt.key()));
            }
            return true;
        } catch (UncheckedIOException e) {
            ledger.unanswered(attempt);
            return false;
        }
    }

    private void settle(Attempt attempt, Answer answer) {
        boolean change = attempt.kind() == Kind.CHANGE;
        if (answer.status() == (change ? 200 : 201)) {
            ledger.acknowledged(attempt);
        } else if (!change || answer.status() != 412 && answer.status() != 409) {
            ledger.surprise(attempt, answer.status(), answer.body());
        }
    }
}
