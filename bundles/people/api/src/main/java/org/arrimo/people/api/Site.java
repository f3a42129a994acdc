package org.arrimo.people.api;

import java.time.ZoneId;

/**
 * Where people work: an office, a plant, a town.
 *
 * @param id a number that is never given again
 * @param name unique, 1 to 200 characters
 * @param zone the time zone it lies in
 */
public record Site(long id, String name, ZoneId zone) {}
