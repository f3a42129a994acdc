package org.arrimo.tickets.api;

import java.util.OptionalLong;

/**
 * A kind of work that time is spent on.
 *
 * @param id a number that is never given again
 * @param version rises with every change
 * @param name what it is called, on one line; no two have the same
 * @param hourlyCents what an hour costs in hundredths of {@link Activities#currency}; absent for whoever may not know
 * @param inUse whether new time can be spent on it
 */
public record Activity(long id, long version, String name, OptionalLong hourlyCents, boolean inUse) {}
