package org.arrimo.tickets.api;

import java.time.Instant;

/**
 * Somebody who is copied on a ticket.
 *
 * @param person the person's id
 * @param since when they were copied
 * @param addedBy the id of the person who copied them
 */
public record Copy(long person, Instant since, long addedBy) {}
