package org.arrimo.tickets.api;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * What people are writing about tickets and have not sent yet: one draft for each person and ticket, the same in every
 * browser. A draft is its writer's alone: nobody else is shown it, whatever their roles, and no history tells of it. It is
 * gone, in the same transaction, with the next message the person says about the ticket, whichever way in.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException} NOT_FOUND when the ticket is not there for
 * the actor.
 */
@ProviderType
public interface Drafts {
    /** So many characters a draft can have, as the message it becomes. */
    int LONGEST = 50_000;

    /** So many files a draft can name. */
    int MOST_FILES = 200;

    /** @return the actor's draft, if there is one that they may still send */
    Optional<Draft> get(Actor actor, TicketNumber number);

    /**
     * Keeps what is written in place of what was kept before: of two windows, the one that writes last wins. Nothing
     * written and no file means the same as {@link #discard}.
     *
     * @param seen the revision this continues, 0 if it continues none; absent for whatever there is
     * @param body at most 50,000 characters of plain text
     * @param attachments ids of at most {@value #MOST_FILES} files that the actor put on this ticket before and that went
     *     with no message yet
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN when the actor may not send such a message; INVALID on
     *     {@code body} or {@code attachments}
     */
    Saved save(
            Actor actor,
            TicketNumber number,
            OptionalLong seen,
            Message.Visibility visibility,
            String body,
            Set<Long> attachments);

    /** Forgets the actor's draft; nothing happens when there is none. */
    void discard(Actor actor, TicketNumber number);

    /**
     * What became of a draft.
     *
     * @param draft as it is kept, nothing if nothing was written
     * @param overwrote whether something else than what was {@code seen} had been kept, sent or discarded meanwhile, as
     *     from another window
     */
    record Saved(Optional<Draft> draft, boolean overwrote) {}
}
