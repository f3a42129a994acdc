package org.arrimo.tickets.api;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;

/**
 * How long people worked on tickets. Agents, leads and administrators say it for themselves on any ticket, a partner on
 * those its teams have. Staff read all of it, a partner its own entries alone; for requesters there is none: to them, and to
 * whoever may not see the ticket, it is NOT_FOUND. What was said once stays readable: a correction keeps the value before.
 * Every change stands in the ticket's history, for staff only, and leaves the ticket's version as it is.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND when the ticket, or the entry on
 * it, is not there for the actor; FORBIDDEN when they may read but not do this.
 */
@ProviderType
public interface TimeSpent {
    /** The longest entry, in minutes: a day. */
    int MOST_MINUTES = 1440;

    /** The most characters of a note. */
    int LONGEST_NOTE = 1000;

    /** So many entries a ticket can have. */
    int MOST = 1000;

    /** @return the entries of a ticket, by day, those of one day as they were made; those taken back too */
    List<TimeEntry> list(Actor actor, TicketNumber number);

    /** @return the actor's own entries, latest day first; without those taken back */
    Page<TimeEntry> mine(Actor actor, PageRequest page);

    /**
     * Says how long the actor worked on a ticket.
     *
     * @return the new entry
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code minutes}, {@code day}, {@code activity} or {@code
     *     note}; CONFLICT ({@code too-many-entries}) over {@value #MOST} of them
     */
    TimeEntry add(Actor actor, TicketNumber number, TimeDraft draft);

    /**
     * Says an entry anew: its author, a lead or an administrator. Whose time it is stays; a day that is not said stays too.
     *
     * @param version the version that was read, or nothing to change whatever there is
     * @return the entry as it is now
     * @throws org.arrimo.platform.api.ProblemException INVALID as with {@link #add}; STALE; CONFLICT ({@code taken-back}) when
     *     it was taken back
     */
    TimeEntry correct(Actor actor, TicketNumber number, long id, OptionalLong version, TimeDraft draft);

    /**
     * Takes an entry back, which counts no more: its author, a lead or an administrator; nothing happens when it was.
     *
     * @return the entry as it is now
     */
    TimeEntry takeBack(Actor actor, TicketNumber number, long id);

    /** @return what the entry said before each correction, oldest first */
    List<TimeEntry> former(Actor actor, TicketNumber number, long id);

    /**
     * Adds up what was spent; for leads, managers and administrators.
     *
     * @param from the first day
     * @param to the last day
     * @return sums in the order of what they are of, none where nothing was spent
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN to others; INVALID on {@code to} before {@code from}
     */
    Page<TimeSum> sums(Actor actor, TimeSum.By by, LocalDate from, LocalDate to, PageRequest page);
}
