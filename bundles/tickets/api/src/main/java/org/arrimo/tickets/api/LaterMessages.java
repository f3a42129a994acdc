package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.List;

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
     * @param at later than now, within {@value #MOST_DAYS} days
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN; INVALID on {@code body} or {@code at}; CONFLICT
     *     ({@code merged}, {@code too-many-later})
     */
    LaterMessage write(Actor actor, TicketNumber number, Message.Visibility visibility, String body, Instant at);

    /**
     * Writes one's own anew.
     *
     * @throws org.arrimo.platform.api.ProblemException as {@link #write}, and NOT_FOUND when it was sent
     */
    LaterMessage rewrite(Actor actor, long id, String body, Instant at);

    /**
     * Takes one back.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN for what another wrote
     */
    void takeBack(Actor actor, long id);
}
