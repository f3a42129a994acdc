package org.arrimo.tickets.api;

import java.util.Optional;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * All that somebody has in hand goes over in one step, as when they are away: to a colleague, or back to the queues of the
 * teams that have it. Everybody does it with their own, a lead with that of the members of their teams, an administrator with
 * anybody's.
 */
@ProviderType
public interface OpenWork {
    /**
     * @return how many open tickets the person has
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND for whom the actor may not see; FORBIDDEN
     */
    long count(Actor actor, long person);

    /**
     * Hands over up to {@link Bulk#MOST} of the person's open tickets, the oldest first. It is done as {@link Bulk#start}
     * does it, with the actor's own rights on each ticket, and can be taken back likewise: one that is refused, as when the
     * colleague does not belong to the team that has it, is reported by its number.
     *
     * @param to the colleague; if absent, the tickets wait in their queues
     * @param note a private note to leave on each of them
     * @return how far it is
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN; INVALID on {@code to} ({@code same-person};
     *     {@code away} for who is away now) or {@code note}; CONFLICT when there is nothing ({@code no-open-work})
     */
    BulkJob handOver(Actor actor, long person, OptionalLong to, Optional<String> note);
}
