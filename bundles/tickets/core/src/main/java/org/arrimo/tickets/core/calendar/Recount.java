package org.arrimo.tickets.core.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.arrimo.tickets.core.states.WorkingDays;
import org.arrimo.tickets.core.timing.CountedTimers;
import org.arrimo.tickets.core.timing.CountedTimers.Counted;
import org.arrimo.tickets.core.timing.Timers;

/** Counts anew what was counted by an earlier calendar, some at a time, with others' work in between. */
final class Recount {
    private static final String TIMER = "calendar.recount";
    private static final int AT_ONCE = 200;
    /** By then every node knows the calendar. */
    private static final Duration KNOWN = Duration.ofSeconds(5);

    private final Timers timers;
    private final CountedTimers counted;
    private final Clock clock;
    private final Supplier<WorkingDays> kept;

    /** @param kept reads what holds, in the caller's transaction */
    Recount(Timers timers, DataSource source, Clock clock, Supplier<WorkingDays> kept) {
        this.timers = timers;
        this.counted = new CountedTimers(source);
        this.clock = clock;
        this.kept = kept;
        timers.on(TIMER, (subject, due) -> some());
    }

    /** To be called in the transaction that changes the calendar. */
    void begin(Instant now) {
        timers.set(TIMER, 0, now.plus(KNOWN));
    }

    private void some() {
        WorkingDays days = kept.get();
        List<Counted> behind = counted.before(days.version(), AT_ONCE);
        counted.move(behind, timer -> days.after(timer.since(), timer.days()), days.version());
        if (!behind.isEmpty()) {
            timers.set(TIMER, 0, clock.instant());
        }
    }
}
