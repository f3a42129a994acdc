package org.arrimo.tickets.api;

import java.time.LocalDate;

/**
 * A day of the desk.
 *
 * @param day which, in the zone of who asked
 * @param opened how many tickets were opened
 * @param resolved how many were resolved, and are still; one that was resolved, reopened and resolved again counts on the
 *     last of these days
 */
public record DayFigures(LocalDate day, long opened, long resolved) {}
