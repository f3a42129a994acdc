package org.arrimo.tickets.api;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * What tickets have to do with one another. A link is one thing with two ends: made, read and taken away from either. An
 * end the actor may not see is not there for them, and neither is the link. Making and taking away is the desk's, on
 * both tickets, and stands in the histories of both, for staff only.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND when a ticket is not there for
 * the actor, FORBIDDEN when they may not.
 */
@ProviderType
public interface Links {
    /** So many links a ticket can have. */
    int MOST = 500;

    /** @return the links whose other end the actor may see, by type in the order of {@link LinkType}, then by number */
    List<Link> list(Actor actor, TicketNumber number);

    /**
     * Links two tickets; nothing happens when they are linked so.
     *
     * @param type how {@code from} stands to {@code other}
     * @return the link as read from {@code from}
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code other} ({@code itself}); CONFLICT when one of them
     *     has {@value #MOST} links ({@code too-many-links}), the child has a parent ({@code has-parent}), the child
     *     stands above the parent already ({@code parent-loop}), or there are 20 tickets above the parent ({@code
     *     too-deep})
     */
    Link link(Actor actor, TicketNumber from, LinkType type, TicketNumber other);

    /** Takes a link away; nothing happens when there is none. */
    void unlink(Actor actor, TicketNumber from, LinkType type, TicketNumber other);

    /**
     * Resolves what is still open below a ticket, its children and theirs, all of them or none. They get the parent's code
     * and solution if it has one, else they are solved, by a sentence in their requester's language. More than {@link
     * Bulk#AT_ONCE} are resolved by {@link Families#resolve}.
     *
     * @return those that were resolved, by number
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN when one of them is not the actor's to resolve; CONFLICT
     *     ({@code too-many-below}, {@code family-too-large})
     */
    List<TicketNumber> resolveChildren(Actor actor, TicketNumber parent);
}
