package org.arrimo.tickets.api;

import java.util.List;
import java.util.Optional;

/**
 * What to do to many tickets. Either numbers are given or a filter.
 *
 * @param numbers which tickets, at most {@link Bulk#MOST}
 * @param filter those this lets through, as {@link Filters} takes it
 * @param patch what to change about each of them
 * @param note a private note to leave on each of them, as a message's body
 */
public record BulkOrder(List<TicketNumber> numbers, Optional<String> filter, TicketPatch patch, Optional<String> note) {
    public BulkOrder {
        numbers = numbers.stream().distinct().toList();
    }
}
