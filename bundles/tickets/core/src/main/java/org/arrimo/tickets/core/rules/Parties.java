package org.arrimo.tickets.core.rules;

import java.util.OptionalLong;

/**
 * Whose a ticket is: all that decides who may see it.
 *
 * @param requester the person it is for
 * @param organisation that person's organisation when it was opened, if any
 * @param team the team that has it, if any
 */
public record Parties(long requester, OptionalLong organisation, OptionalLong team) {}
