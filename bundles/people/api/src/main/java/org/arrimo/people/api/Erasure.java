package org.arrimo.people.api;

import java.util.Set;

/**
 * Somebody who is being erased.
 *
 * @param person who
 * @param placeholder what they are called from now on
 * @param names the names, logins and addresses they had
 */
public record Erasure(long person, String placeholder, Set<String> names) {
    /** What stands in place of what a person wrote. */
    public static final String ERASED = "[erased]";

    /** The names are copied. */
    public Erasure {
        names = Set.copyOf(names);
    }
}
