package org.arrimo.tickets.api;

/**
 * From one state of a ticket to another.
 *
 * @param kind of which tickets
 * @param from the state it is in
 * @param to the state that may follow
 */
public record Step(Kind kind, State from, State to) {}
