package org.arrimo.tickets.api;

/**
 * A ticket's link to another, as read from the one.
 *
 * @param type how it stands to the other
 * @param other the other ticket
 */
public record Link(LinkType type, TicketRow other) {}
