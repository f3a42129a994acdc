package org.arrimo.tickets.api;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Changes many tickets at once. Each is changed as {@link Tickets#change} does it, with the person's own rights on that
 * ticket: one that is refused is reported by its number, and the others are changed. A change of up to {@value #AT_ONCE}
 * is done when it returns; a larger one is a job, which shows its progress, can be cancelled, and goes on by itself after
 * a crash. The person who started it sees it; to all others it is NOT_FOUND.
 */
@ProviderType
public interface Bulk {
    /** So many tickets at once. */
    int MOST = 1_000;

    /** So many are done at once. */
    int AT_ONCE = 100;

    /**
     * Tries it and keeps nothing.
     *
     * @return how many would be changed, and which would be refused why
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code numbers} ({@code required}, {@code too-many}),
     *     {@code q} ({@code too-many}, and as {@link Filters}), {@code change} ({@code required}), {@code parent}
     *     ({@code no-such-ticket}) or {@code note}; NOT_FOUND
     *     never: a ticket that is not there is refused like others
     */
    BulkJob tryOut(Actor actor, BulkOrder order);

    /**
     * Does it.
     *
     * @throws org.arrimo.platform.api.ProblemException as {@link #tryOut}
     */
    BulkJob start(Actor actor, BulkOrder order);

    /** @throws org.arrimo.platform.api.ProblemException NOT_FOUND */
    BulkJob get(Actor actor, long id);

    /** @return the actor's latest, newest first, at most 20, without refusals */
    List<BulkJob> latest(Actor actor);

    /**
     * Stops it; what was changed stays, and can be undone.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; CONFLICT ({@code bulk-not-running})
     */
    BulkJob cancel(Actor actor, long id);

    /**
     * Takes back what it changed. A field that is not any more as it left it stays, and is reported with the ticket's
     * number ({@code changed-since}). Notes stay.
     *
     * @return the change that takes back, a job like others
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; CONFLICT while it runs ({@code bulk-running}), when it is
     *     an undoing itself ({@code bulk-is-undo}) and when it is undone already ({@code bulk-undone})
     */
    BulkJob undo(Actor actor, long id);
}
