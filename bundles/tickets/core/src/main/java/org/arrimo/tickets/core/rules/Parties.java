package org.arrimo.tickets.core.rules;

import java.util.OptionalLong;
import java.util.Set;

/**
 * Whose a ticket is: all that decides who may see it.
 *
 * @param requester the person it is for
 * @param organisation that person's organisation when it was opened, if any
 * @param team the team that has it, if any
 * @param copied the people who are copied on it
 */
public record Parties(long requester, OptionalLong organisation, OptionalLong team, Set<Long> copied) {
    public Parties {
        copied = Set.copyOf(copied);
    }

    /** A ticket on which nobody is copied. */
    public Parties(long requester, OptionalLong organisation, OptionalLong team) {
        this(requester, organisation, team, Set.of());
    }
}
