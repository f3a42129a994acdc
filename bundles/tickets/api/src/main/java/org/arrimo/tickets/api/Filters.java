package org.arrimo.tickets.api;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;

/**
 * Finds tickets by a filter as people write it:
 *
 * <pre>{@code state:open team:"Service Desk" priority:high,critical assignee:me -requester:rui updated:>-7d printer}</pre>
 *
 * <ul>
 *   <li>What stands side by side must all be so; {@code or}, {@code and}, {@code not} or {@code -} before it, and
 *       brackets are understood. {@code or} binds less than what stands side by side.
 *   <li>A value with spaces or signs is put into double quotes; within them {@code \"} and {@code \\} are the sign itself.
 *       Several values of a field, any of which will do, are joined by commas.
 *   <li>A word without a field begins a word of the subject, the description, a message or a file, as far as the actor may
 *       read it (see {@link TicketFilter#text}); words in quotes, or joined by signs, follow one another in the subject, or
 *       stand together in the description, a message or a file, in whatever order: the last of them by its beginning,
 *       the others whole, and a letter alone counts in the subject only. Case, accents and signs make no difference.
 *   <li>{@code state} ({@code open} and {@code done} too), {@code kind}, {@code priority}, {@code impact}, {@code urgency}
 *       and {@code contact} take their words; {@code major} takes {@code current} or {@code ended}; {@code approval} what
 *       became of something that was to be approved ({@code waiting}, {@code approved}, {@code rejected}, {@code
 *       withdrawn}, {@code lapsed}), of which only the desk knows: for others no ticket has any.
 *   <li>{@code team} takes names, {@code mine} or {@code none}; {@code assignee} logins, {@code me} or {@code none};
 *       {@code requester} logins or {@code me}; {@code organisation} names or {@code none}. Each takes an id as
 *       {@code #7}.
 *   <li>{@code opened}, {@code updated}, {@code resolved} and {@code closed} take a year, month or day
 *       ({@code 2026-01-31}), a minute ({@code 2026-01-31T09:30}), {@code today}, {@code yesterday}, or so long ago:
 *       {@code -7d}, with {@code h}, {@code d}, {@code w}, {@code mo} or {@code y}; with {@code >}, {@code >=}, {@code <} or
 *       {@code <=} before it, or two of them joined by {@code ..}. All of it in the actor's zone.
 *   <li>{@code reopens} and {@code reassignments} take numbers in the same ways; {@code number} and {@code reference} take
 *       values.
 * </ul>
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException} INVALID on {@code q} for a filter that is
 * not understood, with the place of the first such character and what is known there; nothing is ever passed over. What
 * the actor may not see is not found, not counted and not suggested.
 */
@ProviderType
public interface Filters {
    /** The most characters of a filter. */
    int LONGEST = 1_000;

    /** So far tickets are counted. */
    int COUNTED = 1_000;

    /** @return the same filter as it is printed; parsing that gives the same again */
    String canonical(Actor actor, String filter);

    /**
     * Tickets in an order. A page costs the same however many tickets are done: where few of very many are wanted it looks
     * through a bounded number of them, and may then hold fewer than asked for, or none, and lead to a next one all the
     * same.
     *
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code q}; on {@code cursor}; on {@code sort} ({@code
     *     sort-open-only}) for an order in which only open tickets can be had, when the filter lets done ones through
     */
    Page<TicketRow> find(Actor actor, String filter, TicketOrder order, PageRequest page);

    /** @return how many tickets there are, up to {@value #COUNTED}, as they were up to ten seconds ago */
    Tally count(Actor actor, String filter);

    /**
     * What may come next where somebody writes.
     *
     * @param text what is written so far, at most {@value #LONGEST} characters
     * @param caret after how many characters the person writes, 0 to all of them
     * @return at most 20; none where nothing is known that begins so
     */
    List<Completion> complete(Actor actor, String text, int caret);
}
