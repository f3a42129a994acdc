package org.arrimo.tickets.api;

/**
 * Something a rule asks of a new ticket.
 *
 * @param field what
 * @param value the wanted value, written as {@link RoutingField} says, 1 to 200 characters
 */
public record RoutingCondition(RoutingField field, String value) {}
