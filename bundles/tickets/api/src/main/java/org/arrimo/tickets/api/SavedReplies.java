package org.arrimo.tickets.api;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;

/**
 * Texts to answer with. Agents, leads and administrators have their own, which nobody else sees; a team's are for its
 * members, the desk's for all of it. Leads change the desk's and those of their teams, administrators the desk's and any
 * team's; managers read both. Requesters and partners have none.
 *
 * <p>A text may have placeholders: {@code {{requester.name}}}, {@code {{ticket.number}}}, {@code {{ticket.subject}}},
 * {@code {{agent.name}}} for who sends it, {@code {{team.name}}}; behind a bar stands what is written where there is
 * nothing, as in {@code {{requester.name|customer}}}. They are filled in once, and what they are filled with is text, in
 * HTML too.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND when a reply is not there for the
 * actor, FORBIDDEN when they may not.
 */
@ProviderType
public interface SavedReplies {
    /** @throws org.arrimo.platform.api.ProblemException NOT_FOUND */
    SavedReply get(Actor actor, long id);

    /**
     * @param words each begins a word of the title, the keywords or the text; case and accents make no difference; at most
     *     200 characters
     * @return those the actor may read, by title
     */
    Page<SavedReply> list(Actor actor, Optional<String> words, PageRequest page);

    /** @return how many replies {@link #list} gives on all its pages; refuses what that refuses */
    long count(Actor actor, Optional<String> words);

    /**
     * @return the saved reply
     * @throws org.arrimo.platform.api.ProblemException INVALID naming the field; on {@code text} and {@code
     *     html} also {@code unknown-placeholder}, {@code nested-placeholder}, {@code unclosed-placeholder}, {@code
     *     too-many-placeholders}, on {@code html} alone {@code misplaced-placeholder};
     *     FORBIDDEN on {@code scope} when it is not the actor's to write
     */
    SavedReply add(Actor actor, SavedReplyDraft draft);

    /**
     * @param version the version that was read
     * @return the reply as it is now
     * @throws org.arrimo.platform.api.ProblemException as {@link #add}, and STALE
     */
    SavedReply change(Actor actor, long id, long version, SavedReplyDraft draft);

    /**
     * Takes it away; what was counted stays.
     *
     * @param version the version that was read
     * @throws org.arrimo.platform.api.ProblemException STALE
     */
    void remove(Actor actor, long id, long version);

    /**
     * @return the text for that ticket, its placeholders filled in: plain text, whatever it was written as
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND when the ticket is not there for the actor
     */
    String fill(Actor actor, long id, TicketNumber number);

    /**
     * @return the reply for that ticket, its placeholders filled in, as it was written
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND when the ticket is not there for the actor
     */
    FilledReply filled(Actor actor, long id, TicketNumber number);

    /**
     * Says something that was made of a saved reply, and counts that it was: both or neither.
     *
     * @param id the reply's
     * @param body what is said, which may differ from the reply
     * @return the message
     * @throws org.arrimo.platform.api.ProblemException as {@link Tickets#say}
     */
    Message say(
            Actor actor,
            long id,
            TicketNumber number,
            Message.Visibility visibility,
            String body,
            Set<Long> attachments);

    /** As {@link #say(Actor, long, TicketNumber, Message.Visibility, String, Set)}, as plain text or as HTML. */
    Message say(
            Actor actor,
            long id,
            TicketNumber number,
            Message.Visibility visibility,
            Wording words,
            Set<Long> attachments);

    /**
     * @param from the first month, in UTC
     * @param to the last month
     * @return what came of those the actor may read that were used in these months, most used first; for
     *     managers, leads and administrators
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code from} when it is after {@code to} or more than 36
     *     months before it
     */
    List<ReplyFigures> figures(Actor actor, YearMonth from, YearMonth to);
}
