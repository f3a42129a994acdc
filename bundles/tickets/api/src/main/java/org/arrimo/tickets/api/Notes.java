package org.arrimo.tickets.api;

import java.util.OptionalInt;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Private notes as they were and are. A note is edited by whoever wrote it, and by leads and administrators; each former
 * text is kept for those who read private notes. What was said in public stays as it was said.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException} NOT_FOUND when ticket or message is not
 * there for the actor.
 */
@ProviderType
public interface Notes {
    /** So often a note can be edited. */
    int MOST_EDITS = 100;

    /**
     * @param message the id of a message the actor may read; a public one has no former texts
     * @return it with its former texts
     */
    Note get(Actor actor, TicketNumber number, long message);

    /**
     * Gives a private note another text; nothing happens when it is the same. The ticket's version and time stay, since
     * people who may not know of the note read those.
     *
     * @param note the id of a private note
     * @param edits how often it had been edited when it was read; absent to change whatever there is
     * @param words 1 to 50,000 characters
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN; STALE; INVALID on {@code body} or {@code html}; CONFLICT for a public
     *     message ({@code said-in-public}), and when it was edited {@value #MOST_EDITS} times ({@code too-many-edits})
     */
    Note edit(Actor actor, TicketNumber number, long note, OptionalInt edits, Wording words);

    /** Gives it another plain text. */
    default Note edit(Actor actor, TicketNumber number, long note, OptionalInt edits, String body) {
        return edit(actor, number, note, edits, Wording.plain(body));
    }
}
