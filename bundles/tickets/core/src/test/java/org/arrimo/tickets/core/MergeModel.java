package org.arrimo.tickets.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.arrimo.tickets.api.TicketNumber;

/**
 * What conversations must look like after merges and splits, said as simply as it can be: a set of what holds now, without
 * a history. A message belongs to the last split that holds, else to where it was written; a ticket is where it was merged
 * to, else where it was put back to.
 */
final class MergeModel {
    final List<TicketNumber> tickets = new ArrayList<>();
    final Map<TicketNumber, TicketNumber> merged = new HashMap<>();
    final Map<TicketNumber, Split> splits = new LinkedHashMap<>();
    private final Map<Long, TicketNumber> written = new LinkedHashMap<>();

    /** What a ticket was made of, and whether that holds. */
    record Split(TicketNumber origin, Set<Long> messages, boolean holds) {}

    void wrote(TicketNumber ticket, long message) {
        written.put(message, ticket);
    }

    Optional<TicketNumber> into(TicketNumber ticket) {
        return Optional.ofNullable(merged.get(ticket)).or(() -> Optional.ofNullable(splits.get(ticket))
                .filter(split -> !split.holds())
                .map(Split::origin));
    }

    TicketNumber root(TicketNumber ticket) {
        return into(ticket).map(this::root).orElse(ticket);
    }

    boolean above(TicketNumber ticket, TicketNumber other) {
        return ticket.equals(other)
                || into(other).filter(next -> above(ticket, next)).isPresent();
    }

    void hold(TicketNumber split, boolean holds) {
        splits.computeIfPresent(split, (number, old) -> new Split(old.origin(), old.messages(), holds));
    }

    List<Long> conversation(TicketNumber ticket) {
        return written.keySet().stream()
                .filter(message -> above(ticket, home(message)))
                .sorted()
                .toList();
    }

    TicketNumber writtenTo(long message) {
        return written.get(message);
    }

    /** What was written to a ticket and to all that were ever split off it. */
    List<Long> writtenInAll(TicketNumber ticket) {
        return written.keySet().stream()
                .filter(message -> original(written.get(message)).equals(ticket))
                .sorted()
                .toList();
    }

    private TicketNumber original(TicketNumber ticket) {
        return splits.containsKey(ticket) ? original(splits.get(ticket).origin()) : ticket;
    }

    private TicketNumber home(long message) {
        TicketNumber home = written.get(message);
        for (Map.Entry<TicketNumber, Split> split : splits.entrySet()) {
            if (split.getValue().holds() && split.getValue().messages().contains(message)) {
                home = split.getKey();
            }
        }
        return home;
    }
}
