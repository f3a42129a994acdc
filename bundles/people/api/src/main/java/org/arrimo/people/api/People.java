package org.arrimo.people.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;

/**
 * The people of the desk. Staff see everybody; anybody sees themselves; a requester or partner sees the name of whoever
 * appears on what they may see ({@link #names}). Administrators change people; everybody changes their own language,
 * zone and password. What an actor may not see is NOT_FOUND.
 */
@ProviderType
public interface People {
    /** @throws org.arrimo.platform.api.ProblemException NOT_FOUND */
    Person get(Actor actor, long id);

    /** @return the person with that login, if the actor may see them; upper and lower case are the same */
    Optional<Person> byLogin(Actor actor, String login);

    /**
     * @param text part of a login or name to look for, whatever its case and accents, or nothing for all
     * @return people by login; for staff
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN for others
     */
    Page<Person> list(Actor actor, Optional<String> text, PageRequest page);

    /** @return how many people {@link #list} gives on all its pages; refuses what that refuses */
    long count(Actor actor, Optional<String> text);

    /**
     * @return active people who work at the desk (agents, leads, administrators), as id and name, by name; for staff
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN for others
     */
    Map<Long, String> workers(Actor actor);

    /**
     * @param ids of people that appear on something the actor sees
     * @return their names; ids nobody has are left out
     */
    Map<Long, String> names(Collection<Long> ids);

    /**
     * @param actor an administrator
     * @throws org.arrimo.platform.api.ProblemException INVALID naming the field; CONFLICT on {@code login} if taken
     */
    Person add(Actor actor, PersonDraft draft);

    /**
     * @param actor an administrator
     * @param version the version that was read
     * @throws org.arrimo.platform.api.ProblemException as {@link #add}, and STALE; CONFLICT when it would leave no
     *     active administrator
     */
    Person change(Actor actor, long id, long version, PersonDraft draft);

    /**
     * Finds or adds people by login, without a right to sign in: what an import needs. Existing people stay as they
     * are, but gain missing teams.
     *
     * @param actor an administrator
     * @return ids by login
     */
    Map<String, Long> ensure(Actor actor, List<PersonDraft> drafts);

    /**
     * Sets a password and ends the person's sessions.
     *
     * @param actor the person, who must give the current password, or an administrator
     * @param current the current password; not needed of an administrator who changes somebody else's
     * @param password 10 to 200 characters, not the login or name
     */
    void setPassword(Actor actor, long id, Optional<String> current, String password);

    /**
     * @return whether the person who asks has chosen their password themselves, and does not go on with one that was given
     *     to them; false for the system
     */
    boolean choseOwnPassword(Actor actor);

    /**
     * Sets the actor's own language and zone.
     *
     * @param locale {@code en}, {@code pt-BR} or {@code es}, or nothing for the browser's
     * @param zone an IANA time zone
     */
    Person setPreferences(Actor actor, Optional<String> locale, String zone);
}
