package org.arrimo.tickets.api;

/**
 * A day on which the desk does not work.
 *
 * @param day when it is
 * @param name what it is called: one line of 1 to 100 characters
 */
public record Holiday(HolidayDay day, String name) {}
