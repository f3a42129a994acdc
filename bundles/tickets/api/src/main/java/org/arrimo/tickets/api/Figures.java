package org.arrimo.tickets.api;

import java.util.Map;

/**
 * Tickets counted.
 *
 * @param tickets how many
 * @param reassignments how often all of them together changed hands
 * @param reopened how many were taken up again at least once
 * @param byState how many are in each state; states without a ticket are left out, as below
 * @param byPriority how many have each priority
 * @param byContact how many came each way first
 */
public record Figures(
        long tickets,
        long reassignments,
        long reopened,
        Map<State, Long> byState,
        Map<Priority, Long> byPriority,
        Map<Contact, Long> byContact) {}
