package org.arrimo.tickets.core.states;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.timing.Timers;

/** What becomes of a state by itself is set with the change into it and cleared with the one out of it. */
public final class StateTimers {
    /** What is resolved closes. */
    static final String CLOSE = "state.close";
    /** What waited for a time goes on. */
    static final String RESUME = "state.resume";
    /** Who has not answered is reminded. */
    static final String REMIND = "state.remind";
    /** And again. */
    static final String REMIND_AGAIN = "state.remind-again";
    /** What waits for an answer in vain is resolved. */
    static final String GIVE_UP = "state.give-up";

    /** All that may be set for a ticket by its state and its person. */
    public static final Set<String> KINDS = Set.of(CLOSE, RESUME, REMIND, REMIND_AGAIN, GIVE_UP, SilenceTimer.KIND);

    private final Timers timers;
    private final StateSettings settings;
    private final Supplier<WorkingDays> days;
    private final SilenceTimer silence;

    public StateTimers(Timers timers, StateSettings settings, Supplier<WorkingDays> days) {
        this.timers = timers;
        this.settings = settings;
        this.days = days;
        this.silence = new SilenceTimer(timers, Duration.ofHours(settings.silentHours()));
    }

    /** To be called with each new ticket, in its transaction. */
    public void begin(long ticket, Snapshot first, Instant now) {
        silence.opened(ticket, first, now);
    }

    /** To be called with each change of a ticket, in its transaction. */
    public void follow(long ticket, Snapshot before, Snapshot after, Instant now) {
        silence.follow(ticket, before, after, now);
        boolean same = before.state() == after.state()
                && before.holdReason().equals(after.holdReason())
                && before.holdUntil().equals(after.holdUntil());
        if (same) {
            return;
        }
        clear(ticket, before);
        if (after.state() == State.RESOLVED) {
            close(ticket, now);
        }
        after.holdUntil().ifPresent(until -> timers.set(RESUME, ticket, until));
        if (after.holdReason().filter(HoldReason.REQUESTER::equals).isPresent() && settings.remindDays() > 0) {
            nudge(REMIND, ticket, now);
        }
    }

    /** The requester of what is resolved has something to say: it does not close by itself any more. */
    public void keepOpen(long ticket) {
        timers.clear(CLOSE, ticket);
    }

    void close(long ticket, Instant now) {
        if (settings.closeDays() > 0) {
            count(CLOSE, ticket, now, settings.closeDays());
        }
    }

    void nudge(String kind, long ticket, Instant now) {
        count(kind, ticket, now, settings.remindDays());
    }

    private void count(String kind, long ticket, Instant now, int workingDays) {
        WorkingDays calendar = days.get();
        Instant due = calendar.after(now, workingDays);
        timers.set(kind, ticket, due, new Timers.Count(now, workingDays, calendar.version()));
    }

    private void clear(long ticket, Snapshot before) {
        if (before.state() == State.RESOLVED) {
            timers.clear(CLOSE, ticket);
        }
        if (before.holdUntil().isPresent()) {
            timers.clear(RESUME, ticket);
        }
        if (before.holdReason().filter(HoldReason.REQUESTER::equals).isPresent()) {
            timers.clear(REMIND, ticket);
            timers.clear(REMIND_AGAIN, ticket);
            timers.clear(GIVE_UP, ticket);
        }
    }
}
