package org.arrimo.tickets.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to do to many tickets. Either numbers are given or a filter.
 *
 * @param numbers which tickets, at most {@link Bulk#MOST}
 * @param filter those this lets through, as {@link Filters} takes it
 * @param patch what to change about each of them
 * @param note a private note to leave on each of them, as a message's body
 * @param fields what to set in their custom fields, by key; an inner empty, or an empty text, takes a value away
 * @param parent below which ticket to put them, as {@link Links} does it
 * @param followed whether the actor is to follow them from now on, or no more
 */
public record BulkOrder(
        List<TicketNumber> numbers,
        Optional<String> filter,
        TicketPatch patch,
        Optional<String> note,
        Map<String, Optional<String>> fields,
        Optional<TicketNumber> parent,
        Optional<Boolean> followed) {
    public BulkOrder {
        numbers = numbers.stream().distinct().toList();
        fields = Map.copyOf(fields);
    }

    /** One that changes nothing else. */
    public BulkOrder(List<TicketNumber> numbers, Optional<String> filter, TicketPatch patch, Optional<String> note) {
        this(numbers, filter, patch, note, Map.of(), Optional.empty(), Optional.empty());
    }
}
