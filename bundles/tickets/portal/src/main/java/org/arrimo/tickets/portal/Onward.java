package org.arrimo.tickets.portal;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;
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
            case STAY -> stay(x.actor(), number);
            case CLOSE -> QUEUE;
            case NEXT -> following(x, number);
        };
    }

    /** @return the path to the ticket, or for those who do not see it any more, such as who handed it on, to all they see */
    String stay(Actor actor, TicketNumber number) {
        try {
            return QUEUE + "/" + tickets.get(actor, number).number();
        } catch (ProblemException e) {
            if (e.problem().kind() != Kind.NOT_FOUND) {
                throw e;
            }
            return Standing.hasQueue(actor) ? QUEUE : "/requests";
        }
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
