package org.arrimo.tickets.api;

import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Tickets that turn out to be one, and one that turns out to be several. All of it can be undone, at any later time and
 * in any order: nothing that was said is copied or changed, only where it is shown.
 *
 * <p>The messages and files of a merged ticket are shown in the conversation of the other one, among its own in the order
 * in which they were written, and each says where it comes from; to those who may see both tickets. Whoever may see one
 * of them alone sees what was said there and nothing else. The merged ticket is closed and takes no change, no link, no
 * note and no reply: each is a CONFLICT ({@code merged}) which names the ticket where it goes on, if the actor may see
 * that one. Its own requester may still reply to it and add files, since it may be the only ticket they can see: what they
 * write stays with it, is shown where it goes on, and takes that one from on hold back to in progress.
 *
 * <p>Every change is the desk's, on both tickets, raises the versions of all tickets whose conversations it changes, and
 * stands in the histories of both; who is no staff reads there that it was merged, not into which.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND when a ticket is not there for
 * the actor; each that changes something FORBIDDEN when they may not, and STALE when {@code version} is said and is not
 * that of the ticket named first.
 */
@ProviderType
public interface Merges {
    /** So many tickets can be merged into one, directly or through others; so many messages are split off at once. */
    int MOST = 200;

    /** @return what the ticket gave to others and has from them, as far as the actor may see those */
    Merging of(Actor actor, TicketNumber number);

    /**
     * Merges a ticket into another, for whomever they are. What was merged into it before comes along.
     *
     * @return the merged ticket
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code into} ({@code itself}); CONFLICT when one of them
     *     is merged already ({@code merged}), the one has children that are still open ({@code open-children}) or is open
     *     itself while the other one is closed or cancelled ({@code target-done}), or more than {@value #MOST} tickets
     *     would be one ({@code too-many-merged})
     */
    Ticket merge(Actor actor, TicketNumber number, OptionalLong version, TicketNumber into);

    /**
     * Takes a merged ticket out again: it is in the state it was in, with all that was written to it and all that had been
     * merged into it. What was written to the other one stays there. One that was split off and put back is split off
     * again.
     *
     * @return the ticket as it is now
     * @throws org.arrimo.platform.api.ProblemException CONFLICT when it is not merged ({@code not-merged}), or the ticket
     *     it would go back to was merged into it meanwhile ({@code merge-loop})
     */
    Ticket unmerge(Actor actor, TicketNumber number, OptionalLong version);

    /**
     * Makes a new ticket of some messages, with their files. They are shown there and not any more where they were. The
     * new ticket has the priority, impact, urgency and contact of the other one, no team and no assignee.
     *
     * @return the new ticket
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code messages} ({@code required}, {@code too-many},
     *     {@code no-such-message}) or as {@link Tickets#open}; CONFLICT when the ticket is merged ({@code merged})
     */
    Ticket split(Actor actor, TicketNumber number, OptionalLong version, SplitDraft draft);

    /**
     * Puts back what was split off. Each message is shown where it was before; what was written to the split ticket
     * meanwhile goes along, as that of a ticket merged into the one it was split off. If the split ticket was merged into a
     * third one it stays there, until it is taken out of that.
     *
     * @param number the ticket that had been made by splitting
     * @return that ticket, as a merged one
     * @throws org.arrimo.platform.api.ProblemException CONFLICT when it was not split off or is put back already ({@code
     *     not-split}), has children that are still open ({@code open-children}), the ticket it was split off was merged
     *     into it meanwhile ({@code merge-loop}), or {@code too-many-merged}
     */
    Ticket unsplit(Actor actor, TicketNumber number, OptionalLong version);
}
