package org.arrimo.platform.journal.api;

import java.time.Instant;

/**
 * What was recorded. Never changed afterwards, but for who is taken out of it ({@link Journal#redact}).
 *
 * @param id its number, in the order of appending
 * @param recordedAt when it was written here
 * @param actorId the person who did it, 0 for the system
 * @param actorName the person's name at that time
 * @param via the way it came in, as on the wire ({@code portal}, {@code rest} …)
 * @param event what happened
 */
public record Entry(long id, Instant recordedAt, long actorId, String actorName, String via, Event event) {}
