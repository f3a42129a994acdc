package org.arrimo.tickets.api;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;

/**
 * Who is copied on tickets: requesters, and partners, who see the ticket and its public conversation as its requester does,
 * may reply and attach files, and change nothing else about it. Agents, leads and administrators copy whom they like; the
 * requester copies people of the own organisation. Who is copied is known to whoever may see the ticket, and the history
 * tells it.
 *
 * <p>Every operation about a ticket throws a {@link org.arrimo.platform.api.ProblemException} NOT_FOUND when the ticket is
 * not there for the actor.
 */
@ProviderType
public interface Copies {
    /** So many people can be copied on a ticket. */
    int MOST = 20;

    /** @return those who are copied, the first who came first */
    List<Copy> list(Actor actor, TicketNumber number);

    /**
     * Copies somebody; nothing happens when they are.
     *
     * @param person a login or an id
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN for those who may not; INVALID on {@code person} when nobody
     *     active is called so, or for a requester nobody of the own organisation ({@code no-such-copy}), when the
     *     ticket is theirs ({@code is-requester}), or when they would see it no more than before, having no role that can
     *     be copied ({@code not-to-be-copied}); CONFLICT when {@value #MOST} people are copied ({@code too-many-copies}), and
     *     ({@code merged}) for a merged ticket
     */
    Copy add(Actor actor, TicketNumber number, String person);

    /**
     * Copies somebody no more; nothing happens when they are not. Whoever is copied may take themselves off.
     *
     * @param person a login or an id
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN on somebody else for those who may not; CONFLICT ({@code
     *     merged}) for a merged ticket
     */
    void remove(Actor actor, TicketNumber number, String person);

    /** @return the tickets on which the actor is copied, as far as they may see them, last copied first */
    Page<TicketRow> copied(Actor actor, PageRequest page);
}
