package org.arrimo.tickets.api;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * The tickets a member of the staff has open, as tabs: the same on every device, until each is closed. They are the
 * person's alone: nobody else is shown them, whatever their roles, and no history tells of them. Agents, leads, managers
 * and administrators have tabs; requesters and partners have none.
 *
 * <p>Every operation about one ticket throws a {@link org.arrimo.platform.api.ProblemException}: FORBIDDEN when the actor
 * is not of the staff, NOT_FOUND when the ticket is not there for the actor.
 */
@ProviderType
public interface TicketTabs {
    /** So many tabs a person has at most: the one that was not used for longest goes when another is opened. */
    int MOST = 12;

    /** So many of them can be pinned, which leaves a place for what is opened next. */
    int MOST_PINNED = MOST - 1;

    /**
     * @return the actor's tabs in the order in which they were opened, but for tickets that they may not see any more;
     *     none for an actor not of the staff
     */
    List<TicketTab> list(Actor actor);

    /**
     * Makes a ticket one of the actor's tabs, the last one, or says that a tab is used. Where there are {@value #MOST}
     * already, of those not pinned the one that was used least recently is closed.
     *
     * @return the tabs, as {@link #list}
     */
    List<TicketTab> open(Actor actor, TicketNumber number);

    /**
     * Pins a tab, or takes the pin away; nothing happens when there is no such tab.
     *
     * @throws org.arrimo.platform.api.ProblemException CONFLICT ({@code too-many-pinned}) when {@value #MOST_PINNED} others
     *     are pinned
     */
    void pin(Actor actor, TicketNumber number, boolean pinned);

    /** Closes a tab; nothing happens when there is no such tab. */
    void close(Actor actor, TicketNumber number);
}
