package org.arrimo.tickets.api;

/**
 * Tickets counted up to a bound.
 *
 * @param count how many were counted
 * @param more whether there are or may be more than that
 */
public record Tally(int count, boolean more) {}
