package org.arrimo.tickets.api;

import java.util.List;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Checklists to be put on tickets. Staff read them; leads and administrators write them. Every operation throws a {@link
 * org.arrimo.platform.api.ProblemException}: FORBIDDEN to everybody else, NOT_FOUND for a template there is not.
 */
@ProviderType
public interface ChecklistTemplates {
    /** So many templates there can be. */
    int MOST = 500;

    /** The most characters of a name. */
    int LONGEST_NAME = 100;

    /** @return all of them, by name */
    List<ChecklistTemplate> list(Actor actor);

    /** @return one of them */
    ChecklistTemplate get(Actor actor, long id);

    /**
     * @param name 1 to {@value #LONGEST_NAME} characters on one line
     * @param items 1 to {@value Checklists#MOST}, each of 1 to {@value Checklists#LONGEST} characters on one line
     * @return the new template
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code name} or {@code items}; CONFLICT on {@code name}
     *     ({@code taken}), or ({@code too-many-templates}) over {@value #MOST} of them
     */
    ChecklistTemplate add(Actor actor, String name, List<String> items);

    /**
     * Changes name and items; tickets it was put on keep what they have.
     *
     * @param version the version that was read, or nothing to change whatever there is
     * @return the template as it is now
     * @throws org.arrimo.platform.api.ProblemException as {@link #add}; STALE
     */
    ChecklistTemplate change(Actor actor, long id, OptionalLong version, String name, List<String> items);

    /** Takes a template away; tickets it was put on keep what they have. */
    void remove(Actor actor, long id);
}
