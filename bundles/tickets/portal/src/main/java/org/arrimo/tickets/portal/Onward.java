package org.arrimo.tickets.portal;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.MacroSteps.Next;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.Tickets;

/** Where somebody goes who is done with a ticket for now. */
final class Onward {
    private static final String QUEUE = "/tickets";

    private final Tickets tickets;

    Onward(Tickets tickets) {
        this.tickets = tickets;
    }

    /** @return the path */
    String from(Exchange x, TicketNumber number, Next next) {
        return switch (next) {
            case STAY -> QUEUE + "/" + number;
            case CLOSE -> QUEUE;
            case NEXT -> following(x, number);
        };
    }

    /** The first open ticket of the queue but this one, or the queue when there is none. */
    private String following(Exchange x, TicketNumber number) {
        return tickets.list(x.actor(), QueueQuery.START.filter(x.actor()), PageRequest.first(2)).items().stream()
                .map(TicketRow::number)
                .filter(other -> !other.equals(number))
                .findFirst()
                .map(other -> QUEUE + "/" + other)
                .orElse(QUEUE);
    }
}
