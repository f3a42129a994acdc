package org.arrimo.tickets.api;

/**
 * A ticket that somebody keeps at hand.
 *
 * @param number its number, with its kind
 * @param subject what it is about now
 * @param state where it stands now
 * @param pinned whether it stays until it is closed, whatever else is opened
 */
public record TicketTab(TicketNumber number, String subject, State state, boolean pinned) {}
