package org.arrimo.tickets.core.timing;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongConsumer;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.Transactions;

/**
 * Work for a later time that may be refused, which then is what came of it. It has a transaction of its own after the
 * timer's, and a timer stands for it until that has ended: the work itself sets or clears it, and sees to it that it is done
 * once though two nodes may come to it.
 */
public final class Attempts {
    private static final Duration AGAIN = Duration.ofMinutes(2);

    private final Transactions transactions;
    private final Timers timers;
    private final Clock clock;

    public Attempts(Transactions transactions, Timers timers, Clock clock) {
        this.transactions = transactions;
        this.timers = timers;
        this.clock = clock;
    }

    /** What is done when work was refused, in a transaction of its own. */
    @FunctionalInterface
    public interface Refused {
        /** @param subject what the timer was set for */
        void because(long subject, Problem problem);
    }

    /** As {@link Timers#on}. */
    public void on(String kind, LongConsumer work, Refused refused) {
        timers.on(kind, (subject, due) -> {
            timers.set(kind, subject, clock.instant().plus(AGAIN));
            transactions.afterCommit(() -> attempt(subject, work, refused));
        });
    }

    private void attempt(long subject, LongConsumer work, Refused refused) {
        try {
            transactions.run(() -> work.accept(subject));
        } catch (ProblemException e) {
            if (e.problem().kind() == Problem.Kind.UNAVAILABLE) {
                throw e; // it waits for the database
            }
            transactions.run(() -> refused.because(subject, e.problem()));
        }
    }
}
