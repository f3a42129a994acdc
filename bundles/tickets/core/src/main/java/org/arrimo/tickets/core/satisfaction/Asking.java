package org.arrimo.tickets.core.satisfaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.states.Reasons;
import org.arrimo.tickets.core.timing.Timers;

/** Asks requesters some time after their ticket was resolved. In the caller's transaction. */
public final class Asking {
    /** Its timer is of this kind. */
    public static final String TIMER = "satisfaction";

    private final Timers timers;
    private final RatingStore ratings;
    private final Sample sample;
    private final Duration delay;
    private final Duration changeable;
    private final Clock clock;

    /**
     * @param delay how long after it was resolved
     * @param changeable for how long whoever was asked may answer
     */
    public Asking(Timers timers, DataSource source, Sample sample, Duration delay, Duration changeable, Clock clock) {
        this.timers = timers;
        this.ratings = new RatingStore(source);
        this.sample = sample;
        this.delay = delay;
        this.changeable = changeable;
        this.clock = clock;
        timers.on(TIMER, (ticket, due) -> ask(ticket));
    }

    /** A ticket came from one state to another. */
    public void moved(long ticket, State from, State to, Instant now) {
        boolean solved = to == State.RESOLVED || Reasons.closesAtOnce(from, to);
        if (solved && sample.has(ticket)) {
            timers.set(TIMER, ticket, now.plus(delay));
        } else if (from == State.RESOLVED && to.isOpen()) {
            timers.clear(TIMER, ticket);
        }
    }

    /** It was not resolved after all. */
    public void withdrawn(long ticket) {
        timers.clear(TIMER, ticket);
    }

    /** One who was asked before is not asked again, nor anybody about what was taken up again. */
    private void ask(long ticket) {
        Instant now = Micros.now(clock);
        ratings.ask(ticket, now, now.plus(changeable));
    }
}
