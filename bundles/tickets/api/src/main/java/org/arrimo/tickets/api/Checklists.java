package org.arrimo.tickets.api;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * What is to be done about a ticket, item by item, in an order. Agents, leads and administrators say what it is; they and a
 * partner whose team has the ticket tick it off; a manager reads it. For requesters there is none: to them, and to whoever
 * may not see the ticket, it is NOT_FOUND. Every change stands in the ticket's history, for staff only, and leaves the
 * ticket's version as it is.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND when the ticket, or the item on
 * it, is not there for the actor; FORBIDDEN when they may read but not do this.
 */
@ProviderType
public interface Checklists {
    /** So many items a ticket can have. */
    int MOST = 100;

    /** The most characters of an item. */
    int LONGEST = 200;

    /** @return the items, in their order */
    List<ChecklistItem> list(Actor actor, TicketNumber number);

    /**
     * Adds an item at the end.
     *
     * @param text 1 to {@value #LONGEST} characters on one line
     * @return the new item
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code text}; CONFLICT ({@code too-many-items}) over
     *     {@value #MOST} items
     */
    ChecklistItem add(Actor actor, TicketNumber number, String text);

    /**
     * Says an item in other words; whether it is ticked off stays.
     *
     * @param text as with {@link #add}
     * @return the item as it is now
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code text}
     */
    ChecklistItem reword(Actor actor, TicketNumber number, long item, String text);

    /**
     * Gives an item another place; the others keep their order.
     *
     * @param place 1 for the first; more than there are items means the last
     * @return the items, in their new order
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code place} below 1
     */
    List<ChecklistItem> move(Actor actor, TicketNumber number, long item, int place);

    /**
     * Ticks an item off, or takes that back; nothing happens when it is so, and who ticked it first stays.
     *
     * @return the item as it is now
     */
    ChecklistItem tick(Actor actor, TicketNumber number, long item, boolean done);

    /** Takes an item away. */
    void remove(Actor actor, TicketNumber number, long item);

    /**
     * Adds all items of a template at the end, or none of them. What the template becomes later changes no ticket.
     *
     * @param template the id of a template
     * @return the items, in their order
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code template} ({@code unknown}); CONFLICT as with {@link
     *     #add}
     */
    List<ChecklistItem> apply(Actor actor, TicketNumber number, long template);
}
