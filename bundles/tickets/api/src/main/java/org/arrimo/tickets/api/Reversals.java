package org.arrimo.tickets.api;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Takes back what somebody changed about a ticket last: its fields, custom fields and tags, whether set one by one or by a
 * macro, with all that went with them, such as times, counts and timers. For whoever made the change, and may still make
 * it. What was said stays said, be it public or private. Handing up and back, links, merging and splitting are taken back
 * by their opposites, a change of many tickets by {@link Bulk}.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND when the ticket is not there for
 * the actor.
 */
@ProviderType
public interface Reversals {
    /** For so many minutes a change can be taken back. */
    int MINUTES = 10;

    /** @return what the actor changed last, if they can still take it back as far as person and time go */
    Optional<Reversible> latest(Actor actor, TicketNumber number);

    /**
     * Takes a change back: each field it set is what it was, whether or not work would lead there. That is recorded as a
     * change of its own, beside one that says what was taken back; the former stays in the record. Nothing is taken back
     * if anything of it can't be.
     *
     * @param id of a {@link Reversible}
     * @return the ticket as it is then
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND also when there is no such change, or another person's and
     *     the actor is not staff; FORBIDDEN when it is another person's ({@code not-yours}), or the actor may not make the
     *     change any more; CONFLICT when it was taken back already ({@code undone-already}), the actor changed the ticket
     *     again since ({@code not-the-latest}), {@value #MINUTES} minutes are over ({@code too-late-to-undo}), a field that
     *     it set is not as it left it, naming each with what it would become and what it is ({@code changed-since}), or
     *     something came of another state that this would not take back: a public reply ({@code replied-since}), the
     *     question whether the requester is satisfied ({@code asked-since}), children that were resolved or closed
     *     ({@code children-done-since}), an approval that was withdrawn ({@code approval-withdrawn}), or a major incident
     *     that ended ({@code major-ended}); INVALID and CONFLICT as {@link Tickets#change} when what stood there can't
     *     stand there any more
     */
    Ticket undo(Actor actor, TicketNumber number, long id);
}
