package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Planned and recurring tickets. The desk opens them by itself, in its own name, each once: whatever node comes to it, and
 * after a crash. Of the times that passed while nobody was there it makes up for one. What can't be opened, as when the
 * team is gone, is told with the plan, which goes on with its next time. Agents and managers read plans; leads and
 * administrators look after them; to others they are FORBIDDEN. Which plan opened a ticket stands in its history, for staff
 * only.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}.
 */
@ProviderType
public interface Plans {
    /** The most there can be. */
    int MOST = 200;

    /** So many times are shown ahead. */
    int AHEAD = 10;

    /** The most characters of a name. */
    int LONGEST_NAME = 100;

    /** The most characters of a rule. */
    int LONGEST_RULE = 500;

    /** The most days without. */
    int MOST_EXCEPT = 100;

    /** @return all, by name */
    List<Plan> list(Actor actor);

    /** @throws org.arrimo.platform.api.ProblemException FORBIDDEN; NOT_FOUND */
    Plan get(Actor actor, long id);

    /**
     * @return the next {@value #AHEAD} times at which such a plan would open a ticket, or as many as there are
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN; INVALID on {@code start}, {@code zone}, {@code rule}, {@code
     *     except}
     */
    List<Instant> preview(Actor actor, PlanSchedule schedule);

    /**
     * Adds one.
     *
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN; INVALID naming the field, {@code rule} ({@code never}) when no
     *     time lies ahead; CONFLICT on {@code name} ({@code taken}), ({@code too-many-plans})
     */
    Plan add(Actor actor, PlanDraft draft);

    /**
     * Changes one.
     *
     * @param version that was read, or nothing to change whatever there is
     * @throws org.arrimo.platform.api.ProblemException as {@link #add}, and NOT_FOUND, STALE
     */
    Plan change(Actor actor, long id, OptionalLong version, PlanDraft draft);

    /** Takes one away; the tickets it opened stay. */
    void remove(Actor actor, long id);
}
