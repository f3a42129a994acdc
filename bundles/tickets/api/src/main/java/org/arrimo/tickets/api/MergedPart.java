package org.arrimo.tickets.api;

import java.time.Instant;

/**
 * A ticket that was merged into another.
 *
 * @param ticket the merged one
 * @param description what was reported in it, may be empty
 * @param into the ticket it was merged into itself: the one that was asked about, or another of its parts
 * @param at when
 */
public record MergedPart(TicketRow ticket, String description, TicketNumber into, Instant at) {}
