package org.arrimo.tickets.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Measures how long people work on a ticket: one watch a person, which outlives a restart and can be used from whichever
 * node. Whoever may say how long they worked on a ticket may measure it.
 */
@ProviderType
public interface Stopwatch {
    /**
     * A watch.
     *
     * @param ticket on what
     * @param startedAt when it was started first
     * @param running whether it runs, or is paused
     * @param measured how long it has run until now, pauses left out
     */
    record Watch(TicketNumber ticket, Instant startedAt, boolean running, Duration measured) {}

    /** @return the actor's watch, if they have started one */
    Optional<Watch> mine(Actor actor);

    /**
     * Starts the watch, or lets a paused one run on; nothing happens when it runs on this ticket.
     *
     * @return the watch as it is now
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN; CONFLICT ({@code watch-elsewhere}) while it
     *     measures another ticket
     */
    Watch start(Actor actor, TicketNumber number);

    /**
     * Pauses the watch; nothing happens when it is paused.
     *
     * @return the watch as it is now
     * @throws org.arrimo.platform.api.ProblemException CONFLICT ({@code no-watch}) when there is none
     */
    Watch pause(Actor actor);

    /**
     * Stops the watch and keeps what it measured as time spent today.
     *
     * @param minutes if given, counts instead of what was measured, which is rounded up to whole minutes
     * @param activity as with {@link TimeDraft}
     * @param note as with {@link TimeDraft}
     * @return the new entry
     * @throws org.arrimo.platform.api.ProblemException as {@link TimeSpent#add}, the watch staying as it is; CONFLICT ({@code
     *     no-watch}), or ({@code measured-too-long}) over {@value TimeSpent#MOST_MINUTES} minutes when none are given
     */
    TimeEntry stop(Actor actor, OptionalInt minutes, OptionalLong activity, String note);

    /** Gives up what was measured; nothing happens without a watch. */
    void discard(Actor actor);
}
