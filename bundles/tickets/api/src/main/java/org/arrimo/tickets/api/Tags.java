package org.arrimo.tickets.api;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;

/**
 * Words the desk puts on tickets to find them by. Tags are the desk's own, as private notes are: requesters and partners
 * see none, and a ticket's version and time, which they read, stay as they are. Agents, leads and administrators put them
 * on and take them off; managers read them; leads and administrators look after which there are. What happens stands in
 * the ticket's history, for staff only.
 *
 * <p>A name is 1 to {@value #LONGEST} characters on one line without a comma, spaces in a row being one; upper and lower
 * case name the same tag. A tag is there from when it is first put on a ticket. A synonym stands for its tag wherever a
 * tag is named, but where it is said to be otherwise.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND when a ticket is not there for
 * the actor, FORBIDDEN when they may not, INVALID naming the field when a name is none ({@code required}, {@code
 * too-long}, {@code control-characters}, {@code comma}).
 */
@ProviderType
public interface Tags {
    /** So many tags a ticket can have. */
    int MOST = 30;

    /** So many characters a name can have. */
    int LONGEST = 40;

    /** So many are suggested. */
    int SUGGESTED = 10;

    /** So many characters tags can be looked for by. */
    int SOUGHT = 200;

    /** @return the ticket's tags by name; none for those who do not read private notes */
    List<String> of(Actor actor, TicketNumber number);

    /**
     * Puts a tag on a ticket; nothing happens when it has it.
     *
     * @return the ticket's tags by name
     * @throws org.arrimo.platform.api.ProblemException CONFLICT when it has {@value #MOST} ({@code too-many-tags})
     */
    List<String> add(Actor actor, TicketNumber number, String tag);

    /**
     * Takes a tag off a ticket; nothing happens when it has not got it.
     *
     * @return the ticket's tags by name
     */
    List<String> remove(Actor actor, TicketNumber number, String tag);

    /**
     * @param beginning what was typed so far, may be empty
     * @return the tags that begin so or have a synonym that does, those on the most tickets first, at most {@value
     *     #SUGGESTED}; for staff
     */
    List<Tag> suggest(Actor actor, String beginning);

    /** @return all tags by name; for staff */
    Page<Tag> list(Actor actor, PageRequest page);

    /**
     * @param words each is part of the tag's name or of one and the same of its synonyms; case and accents make no
     *     difference; at most {@value #SOUGHT} characters; without any, all tags are meant
     * @return the tags by name; for staff
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code q} ({@code too-long}, {@code control-characters})
     */
    Page<Tag> list(Actor actor, Optional<String> words, PageRequest page);

    /** @return how many tags {@link #list(Actor, Optional, PageRequest)} gives on all its pages; refuses what that refuses */
    long count(Actor actor, Optional<String> words);

    /**
     * Makes a word stand for a tag; nothing happens when it does. For leads and administrators.
     *
     * @return the tag
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code tag} ({@code no-such-tag}); CONFLICT on {@code
     *     synonym} when it is a tag itself or stands for another one ({@code taken})
     */
    Tag addSynonym(Actor actor, String tag, String synonym);

    /** Lets a word stand for no tag any more; nothing happens when it does not. For leads and administrators. */
    void removeSynonym(Actor actor, String synonym);

    /**
     * Makes two tags one, all or nothing: every ticket that has the one gets the other instead, and the name of the one
     * and its synonyms become synonyms of the other. For leads and administrators.
     *
     * @param tag the one that goes, by its own name
     * @param into the one that stays
     * @return the one that stays
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code tag} or {@code into} ({@code no-such-tag}), on
     *     {@code into} ({@code same-tag})
     */
    Tag merge(Actor actor, String tag, String into);
}
