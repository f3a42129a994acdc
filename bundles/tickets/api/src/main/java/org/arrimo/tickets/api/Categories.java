package org.arrimo.tickets.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * The categories of tickets. Whoever has a role at the desk reads those in use, staff the retired ones too;
 * administrators write them. Every operation throws a {@link org.arrimo.platform.api.ProblemException}: FORBIDDEN to
 * everybody else, NOT_FOUND for a category there is not.
 */
@ProviderType
public interface Categories {
    /** So many there can be, retired ones included. */
    int MOST = 2_000;

    /** So many levels the tree can have. */
    int DEEPEST = 5;

    /** The most characters of a key. */
    int LONGEST_KEY = 40;

    /** The most characters of a name. */
    int LONGEST_NAME = 100;

    /** @return all of them, each before those below it, by their English names */
    List<Category> list(Actor actor);

    /** @return one of them */
    Category get(Actor actor, String key);

    /**
     * @param key 1 to {@value #LONGEST_KEY} lower case letters (a to z), digits and hyphens, a letter first
     * @param parent the key of the one above it, if there is one
     * @param name each language 1 to {@value #LONGEST_NAME} characters on one line
     * @return the new category
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code key}, {@code name} or {@code parent}; CONFLICT
     *     on {@code key} ({@code taken}), on {@code parent} ({@code too-deep}), or ({@code too-many-categories})
     */
    Category add(Actor actor, String key, Optional<String> parent, Label name);

    /**
     * Calls it otherwise, moves it with all below it, retires it or takes it into use again.
     *
     * @param version the version that was read, or nothing to change whatever there is
     * @return the category as it is now
     * @throws org.arrimo.platform.api.ProblemException as {@link #add}; CONFLICT on {@code parent} ({@code loop}) when
     *     it would stand below itself; STALE
     */
    Category change(
            Actor actor, String key, OptionalLong version, Optional<String> parent, Label name, boolean retired);
}
