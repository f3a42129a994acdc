package org.arrimo.tickets.api;

import java.time.Duration;
import java.time.Instant;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * The desk's business calendar. As shipped it is Monday to Friday, 9:00 to 18:00, in the time zone of the configuration,
 * without holidays. What the desk does by itself after some working days is counted on it: what is resolved closes, and
 * who does not answer is reminded.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: FORBIDDEN when the actor may not.
 */
@ProviderType
public interface BusinessHours {
    /** @return the calendar that holds now, for whoever works at the desk to read */
    BusinessCalendar get(Actor actor);

    /**
     * Puts another calendar in the place of the one there is. For administrators. This node knows it at once, every other
     * one within three seconds. What is waited for in working days is counted anew from when the waiting began, within
     * some seconds for most and later for very many: a day that has passed by the new calendar comes at once.
     *
     * @param calendar what is to hold; its version is the one that was read
     * @return the calendar as it is now, in its order
     * @throws org.arrimo.platform.api.ProblemException STALE when the version is another; INVALID on {@code week} ({@code
     *     required}, {@code bad-hours}, {@code overlapping}, {@code too-many}) or {@code holidays} ({@code too-many},
     *     {@code twice}, and of a name those of a line)
     */
    BusinessCalendar change(Actor actor, BusinessCalendar calendar);

    /**
     * How long the desk works between two times, for whoever works at the desk to ask. What the clocks are put forward or
     * back is counted as it really passes: a night shift over the change has an hour less or more.
     *
     * @param from the first of them
     * @param to not before {@code from}, and within ten years
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code to} ({@code before-from}, {@code too-far})
     */
    Duration workingTime(Actor actor, Instant from, Instant to);
}
