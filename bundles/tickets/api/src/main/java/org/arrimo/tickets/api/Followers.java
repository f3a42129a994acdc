package org.arrimo.tickets.api;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;

/**
 * Who follows tickets, and who was mentioned in them. Whoever may see a ticket may follow it, and leave off; leads and
 * administrators see to it for others, who must be able to see the ticket. Following gives no right to see anything: who
 * may see a ticket no more finds it nowhere here.
 *
 * <p>What a member of the desk writes as {@code @login} in a reply or a private note mentions that person, who then follows
 * the ticket: if they may see it and, for a note, may read private notes. Else the mention has no effect, which {@link
 * Message#unreached} tells the writer. The history tells staff alone who follows, and of mentions whoever may read the
 * message.
 *
 * <p>Every operation about a ticket throws a {@link org.arrimo.platform.api.ProblemException} NOT_FOUND when the ticket is
 * not there for the actor.
 */
@ProviderType
public interface Followers {
    /** So many followers a ticket can have. */
    int MOST = 200;

    /** So many people a message can mention; further ones are not looked for. */
    int MOST_MENTIONED = 20;

    /**
     * @return the followers, the first who came first; to those who read private notes all of them, to others only
     *     themselves, who thus learn of nobody that looks at the ticket
     */
    List<Follower> list(Actor actor, TicketNumber number);

    /**
     * Makes somebody follow a ticket; nothing happens when they do.
     *
     * @param person the actor's own id, or that of somebody else
     * @return the follower
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN on {@code person} for somebody else; INVALID on {@code
     *     person} when nobody active has that id ({@code no-such-person}) or they may not see the ticket ({@code
     *     may-not-see}); CONFLICT when it has {@value #MOST} followers ({@code too-many-followers})
     */
    Follower follow(Actor actor, TicketNumber number, long person);

    /**
     * Makes somebody follow it no more; nothing happens when they don't.
     *
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN on {@code person} for somebody else
     */
    void unfollow(Actor actor, TicketNumber number, long person);

    /**
     * @return the tickets the actor follows, as far as they may see them, last followed first; a page can have fewer than
     *     were asked for though another one follows
     */
    Page<TicketRow> followed(Actor actor, PageRequest page);

    /** @return where the actor was mentioned, as far as they may read it, newest first; pages as of {@link #followed} */
    Page<Mention> mentions(Actor actor, PageRequest page);
}
