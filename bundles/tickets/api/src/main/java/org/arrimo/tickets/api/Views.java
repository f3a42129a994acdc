package org.arrimo.tickets.api;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Views of the queue that are kept: a filter with a name, for oneself, a team or the desk. They are for those who have a
 * queue, the desk's people and partners; everybody makes their own. Leads share with the desk and their own teams,
 * administrators with every team, and they change what is shared so. A view gives nobody sight of a ticket.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: FORBIDDEN for those who have no queue;
 * NOT_FOUND for a view that is not there for the actor.
 */
@ProviderType
public interface Views {
    /** So many views a person can have made. */
    int MOST = 100;

    /** @return the actor's views by position, then by name */
    List<SavedView> list(Actor actor);

    /** @return the view */
    SavedView get(Actor actor, long id);

    /**
     * @throws org.arrimo.platform.api.ProblemException INVALID naming the field, the filter's is {@code q}; FORBIDDEN on
     *     {@code sharing}; CONFLICT ({@code too-many-views}) when the actor has {@value #MOST}
     */
    SavedView add(Actor actor, ViewDraft draft);

    /**
     * @param version the version that was read, or nothing to change whatever there is
     * @throws org.arrimo.platform.api.ProblemException as {@link #add}; FORBIDDEN; STALE
     */
    SavedView change(Actor actor, long id, OptionalLong version, ViewDraft draft);

    /** Takes it away for all who have it. */
    void remove(Actor actor, long id);

    /** @return how many tickets the actor finds in each view by its id; those that have a problem are left out */
    Map<Long, Tally> counts(Actor actor);
}
