package org.arrimo.tickets.api;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Who is at a ticket now, on whichever node. It is the staff's own: agents, leads, managers and administrators are seen by
 * one another; requesters and partners neither see nor are seen. Nothing of it is recorded.
 *
 * <p>Every operation about one ticket throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND when the ticket
 * is not there for the actor, FORBIDDEN when they are not of the staff.
 */
@ProviderType
public interface Presences {
    /** So long after the last word of it somebody is no longer there. */
    Duration EXPIRY = Duration.ofSeconds(30);

    /** Says that the actor is at the ticket; to be said again before {@link #EXPIRY} is over. */
    void beat(Actor actor, TicketNumber number, Presence.Activity activity);

    /** Says that the actor is there no more. */
    void leave(Actor actor, TicketNumber number);

    /** @return who is there, the actor included, by person */
    List<Presence> at(Actor actor, TicketNumber number);

    /**
     * @param numbers of any tickets
     * @return who is at those of them at which somebody is, as {@link #at}; nobody for an actor not of the staff
     */
    Map<TicketNumber, List<Presence>> among(Actor actor, Collection<TicketNumber> numbers);

    /**
     * Tells of everybody who comes, goes or begins to write, within half a second, and first of those who are there. Who
     * may watch is looked at once: whoever watches for others ends it in time and begins anew.
     *
     * @param watcher told by a thread that it must not keep
     */
    Watch watch(Actor actor, TicketNumber number, Watcher watcher);

    /** Who wants to be told. */
    interface Watcher {
        /** @param there who is there now, the actor included, by person */
        void changed(List<Presence> there);

        /** Nothing more will be told: what watches is being replaced. */
        void ended();
    }

    /** Watching, until it is closed. */
    interface Watch extends AutoCloseable {
        /** Ends it; the watcher is told nothing of that. */
        @Override
        void close();
    }
}
