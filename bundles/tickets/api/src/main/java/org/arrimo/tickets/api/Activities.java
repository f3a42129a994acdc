package org.arrimo.tickets.api;

import java.util.List;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * The kinds of work that time is spent on. Staff and partners read them; what an hour costs is for leads, managers and
 * administrators; administrators write them. Every operation throws a {@link org.arrimo.platform.api.ProblemException}:
 * FORBIDDEN to everybody else, NOT_FOUND for one there is not.
 */
@ProviderType
public interface Activities {
    /** So many there can be. */
    int MOST = 200;

    /** The most characters of a name. */
    int LONGEST_NAME = 100;

    /** The highest cost of an hour, in cents. */
    long MOST_CENTS = 10_000_000;

    /** @return the code of the currency of all costs (ISO 4217), as it is configured */
    String currency();

    /** @return all of them, by name */
    List<Activity> list(Actor actor);

    /**
     * @param name 1 to {@value #LONGEST_NAME} characters on one line
     * @param hourlyCents 0 to {@value #MOST_CENTS}
     * @return the new activity, in use
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code name} or {@code hourlyCents}; CONFLICT on {@code
     *     name} ({@code taken}), or ({@code too-many-activities}) over {@value #MOST} of them
     */
    Activity add(Actor actor, String name, long hourlyCents);

    /**
     * Changes an activity. Time that was spent keeps the cost of its time.
     *
     * @param version the version that was read, or nothing to change whatever there is
     * @return the activity as it is now
     * @throws org.arrimo.platform.api.ProblemException as {@link #add}; STALE
     */
    Activity change(Actor actor, long id, OptionalLong version, String name, long hourlyCents, boolean inUse);
}
