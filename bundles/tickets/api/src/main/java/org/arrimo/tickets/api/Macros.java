package org.arrimo.tickets.api;

import java.util.List;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Several changes of a ticket at once. Who has, reads and changes macros is as with {@link SavedReplies}. What a macro does
 * is done by the person who runs it: it does nothing they may not do themselves.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND when a macro is not there for the
 * actor, FORBIDDEN when they may not.
 */
@ProviderType
public interface Macros {
    /** So many macros a person, a team or the desk can have. */
    int MOST = 200;

    /** @throws org.arrimo.platform.api.ProblemException NOT_FOUND */
    Macro get(Actor actor, long id);

    /** @return those the actor may read, by title */
    List<Macro> list(Actor actor);

    /**
     * @return the macro
     * @throws org.arrimo.platform.api.ProblemException INVALID naming the field, for one of the changes by its own name, for
     *     the text {@code text}, for tags {@code tagsToAdd} or {@code tagsToRemove}, and on {@code steps} when there is none
     *     ({@code required}); FORBIDDEN on {@code scope} when it is not the actor's to write; CONFLICT when there are {@value
     *     #MOST} already ({@code too-many-macros})
     */
    Macro add(Actor actor, MacroDraft draft);

    /**
     * @param version the version that was read
     * @return the macro as it is now
     * @throws org.arrimo.platform.api.ProblemException as {@link #add}, and STALE
     */
    Macro change(Actor actor, long id, long version, MacroDraft draft);

    /**
     * @param version the version that was read
     * @throws org.arrimo.platform.api.ProblemException STALE
     */
    void remove(Actor actor, long id, long version);

    /**
     * Does all of it or nothing: the changes, then the tags, then the message, whose placeholders are filled in with what
     * the ticket is by then.
     *
     * @param version the version of the ticket that was read, or nothing to change whatever there is
     * @return what came of it
     * @throws org.arrimo.platform.api.ProblemException as {@link Tickets#change}, {@link Tags#add} and {@link Tickets#say}
     */
    MacroRun run(Actor actor, long id, TicketNumber number, OptionalLong version);
}
