package org.arrimo.tickets.api;

import java.time.Instant;

/**
 * A place where somebody was mentioned.
 *
 * @param ticket the ticket
 * @param message the id of the message
 * @param author the person who wrote it
 * @param at when the mention was written
 */
public record Mention(TicketRow ticket, long message, long author, Instant at) {}
