package org.arrimo.tickets.api;

import java.time.Instant;

/**
 * Somebody who follows a ticket.
 *
 * @param person the person's id
 * @param since when they began to
 * @param addedBy the person who saw to it: themselves, a lead or administrator, or whoever mentioned them
 */
public record Follower(long person, Instant since, long addedBy) {}
