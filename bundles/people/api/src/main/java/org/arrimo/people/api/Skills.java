package org.arrimo.people.api;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * What people who work on tickets are good at, in words the desk chooses: {@code sap}, {@code windows server}. A lead says
 * it of the members of their teams, an administrator of all. Staff see it of anybody, others of themselves; whom an actor
 * may not see is NOT_FOUND.
 */
@ProviderType
public interface Skills {
    /** So many may a person have. */
    int MOST = 30;

    /** So many characters may one have. */
    int LONGEST = 50;

    /**
     * @return a person's, in lower case
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    SortedSet<String> of(Actor actor, long person);

    /**
     * @param skills all that the person is to have: each 1 to {@value #LONGEST} characters on one line, without a comma;
     *     kept in lower case
     * @return what is kept
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN; INVALID on {@code person} for somebody who does
     *     not work on tickets, on {@code skills} ({@code too-many}, {@code bad-skill}, as a line)
     */
    SortedSet<String> set(Actor actor, long person, Collection<String> skills);

    /**
     * @param persons that appear on something the actor sees
     * @return what they are good at, by person; who has no skill is left out
     */
    Map<Long, Set<String>> of(Collection<Long> persons);

    /** @return the one way to write a skill: without blanks around it, in lower case */
    static String written(String skill) {
        return skill.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
