package org.arrimo.tickets.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.journal.api.Entry;

/**
 * The desk's tickets. Staff see all; a requester sees their own, and their organisation's where the person is allowed
 * to; a partner sees what one of its teams has. Whatever an actor may not see is NOT_FOUND, in counts and histories
 * too.
 *
 * <p>Agents, leads and administrators do everything; a manager reads. A requester opens tickets for themselves, replies
 * and adds files to their own, cancels what nobody has begun, and closes or reopens what was resolved. A partner works
 * on what its teams have: replies, adds files, assigns within the team, moves the state up to resolved, and hands back
 * to the desk by taking the team away. What an actor sees but may not do is FORBIDDEN, naming the field.
 */
@ProviderType
public interface Tickets {
    /**
     * @return the opened ticket
     * @throws org.arrimo.platform.api.ProblemException INVALID naming the field; FORBIDDEN on a part the actor's roles
     *     do not allow
     */
    Ticket open(Actor actor, TicketDraft draft);

    /** @throws org.arrimo.platform.api.ProblemException NOT_FOUND */
    Ticket get(Actor actor, TicketNumber number);

    /** @return tickets, last updated first; those found by words latest number first */
    Page<TicketRow> list(Actor actor, TicketFilter filter, PageRequest page);

    /** @return the same tickets, counted; of more than 10,000 as they were up to fifteen seconds ago */
    Figures figures(Actor actor, TicketFilter filter);

    /**
     * Changes fields. Two who read the same version and set different fields both win; of two who set the same field
     * otherwise, the second is told.
     *
     * @param version the version that was read, or nothing to change whatever there is
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; STALE when a field was set otherwise since that version,
     *     with its {@code conflicts}, or when what changed since is not known; INVALID naming the field, of {@link Grounds}
     *     too when the state needs them; FORBIDDEN; CONFLICT on {@code state} when it can't follow the current one
     */
    Ticket change(Actor actor, TicketNumber number, OptionalLong version, TicketPatch patch);

    /** Says something without files; as the longer form. */
    default Message say(Actor actor, TicketNumber number, Message.Visibility visibility, String body) {
        return say(actor, number, visibility, body, Set.of());
    }

    /**
     * Says something. A private note is for staff to write and to read. A requester's reply takes a ticket that waits for
     * it, or was resolved for want of it, back to in progress, and keeps one that is resolved from closing by itself. To
     * one that is closed it opens it again, opens another that relates to it and begins with the reply, or is refused, as
     * the desk has it; nothing else changes a state.
     *
     * @param body 1 to 50,000 characters of plain text
     * @param attachments ids of files that the actor put on this ticket before, for the same readers, and that go with
     *     this message
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN; INVALID on {@code body} or {@code
     *     attachments}; CONFLICT ({@code closed}) when a closed ticket takes no reply
     */
    Message say(Actor actor, TicketNumber number, Message.Visibility visibility, String body, Set<Long> attachments);

    /**
     * Says something written as HTML; as {@link #say} else. It is cleaned before it is kept: scripts, styles, forms, frames,
     * attributes but for addresses of links, and whatever else could act or load something go; pictures from elsewhere
     * become links, those that name a file which goes with it stay. Its plain text is the body.
     *
     * @param html at most 200,000 characters, elements at most 100 deep, with 1 to 50,000 characters of text
     * @throws org.arrimo.platform.api.ProblemException as of {@link #say}; INVALID on {@code html}
     */
    Message sayHtml(
            Actor actor, TicketNumber number, Message.Visibility visibility, String html, Set<Long> attachments);

    /** Says it as it was written: as plain text or as {@link #sayHtml}. */
    default Message say(
            Actor actor, TicketNumber number, Message.Visibility visibility, Wording words, Set<Long> attachments) {
        return words.isHtml()
                ? sayHtml(actor, number, visibility, words.text(), attachments)
                : say(actor, number, visibility, words.text(), attachments);
    }

    /** @return the conversation, oldest first, as far as the actor may read it */
    Page<Message> messages(Actor actor, TicketNumber number, PageRequest page);

    /**
     * @return the public message that was said last in the conversation, without its files, if any was said
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    Optional<Message> lastSaid(Actor actor, TicketNumber number);

    /** @return what happened, oldest first, as far as the actor may know it */
    Page<Entry> history(Actor actor, TicketNumber number, PageRequest page);

    /**
     * @return ids of those the ticket could be assigned to: the active members of its team, or all who work at the desk
     *     while it has none; nobody for an actor who may not assign it
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    List<Long> candidates(Actor actor, TicketNumber number);
}
