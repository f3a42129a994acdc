package org.arrimo.people.api;

import java.util.OptionalLong;

/**
 * Agents, or a provider's people, who share a queue.
 *
 * @param id a number that is never given again
 * @param name unique, 1 to 200 characters
 * @param level which line of support it is: {@value #LOWEST} for who takes what comes in, to {@value #HIGHEST}
 * @param above id of the team it hands up to first, if one is named; that one has a higher level
 */
public record Team(long id, String name, int level, OptionalLong above) {
    /** The level of a team of which nothing else is said. */
    public static final int LOWEST = 1;

    /** The level of those who know most. */
    public static final int HIGHEST = 3;

    /** One of the lowest level, with no team above it. */
    public Team(long id, String name) {
        this(id, name, LOWEST, OptionalLong.empty());
    }
}
