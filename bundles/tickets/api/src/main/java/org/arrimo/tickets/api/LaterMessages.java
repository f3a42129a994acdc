package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;

/**
 * Replies and private notes that are written now and sent at a chosen time, once, with the rights their author has then: what
 * the author may not say any more is not sent, which stands in the ticket's history, for staff only, and with the message.
 * Whoever may say it may write it for later. Until it is sent the author changes it or takes it back; leads and administrators
 * take back anybody's. The desk sees on a ticket what all wrote for later; everybody else sees what they wrote themselves.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}.
 */
@ProviderType
public interface LaterMessages {
    /** The most characters of one. */
    int LONGEST = 50_000;

    /** The most that wait on one ticket. */
    int MOST = 50;

    /** Within how many days it has to be sent. */
    int MOST_DAYS = 366;

    /**
     * @return what waits on the ticket, or was not sent, soonest first
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    List<LaterMessage> list(Actor actor, TicketNumber number);

    /** @return the actor's own, on whatever ticket, whether they may still see it or not, in the order they were written in */
    Page<LaterMessage> mine(Actor actor, PageRequest page);

    /**
     * Writes one.
     *
     * @param words 1 to {@value #LONGEST} characters
     * @param at later than now, within {@value #MOST_DAYS} days
     * @param files ids of {@link StagedFiles} of the actor's that wait for nothing yet; they are put on the ticket when it is sent
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN; INVALID on {@code body} or {@code html}, {@code
     *     at}, {@code files} ({@code no-such-file}); CONFLICT ({@code merged}, {@code too-many-later})
     */
    LaterMessage write(
            Actor actor,
            TicketNumber number,
            Message.Visibility visibility,
            Wording words,
            Instant at,
            Set<Long> files);

    /** Writes one in plain text, without files. */
    default LaterMessage write(
            Actor actor, TicketNumber number, Message.Visibility visibility, String body, Instant at) {
        return write(actor, number, visibility, Wording.plain(body), at, Set.of());
    }

    /**
     * Writes one's own anew.
     *
     * @param files all that go with it from now on, of those that did and those that wait for nothing; what is left out is
     *     put aside again
     * @throws org.arrimo.platform.api.ProblemException as {@link #write}, and NOT_FOUND when it was sent
     */
    LaterMessage rewrite(Actor actor, long id, Wording words, Instant at, Set<Long> files);

    /**
     * Takes one back; its files are put aside again, for its author.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN for what another wrote
     */
    void takeBack(Actor actor, long id);
}
