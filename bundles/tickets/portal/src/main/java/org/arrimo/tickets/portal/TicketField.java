package org.arrimo.tickets.portal;

import java.util.Optional;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** The field in which somebody names a ticket as people do: with its letters or without. */
final class TicketField {
    private final String name;
    private final Tickets tickets;

    /** @param name what the field is called in the form */
    TicketField(String name, Tickets tickets) {
        this.name = name;
        this.tickets = tickets;
    }

    /** @throws ProblemException INVALID on the field when it names no ticket the actor may see */
    TicketNumber read(Exchange x) {
        return find(x).map(Ticket::number)
                .orElseThrow(() -> Problem.invalid(name, "no-such-ticket", "is not the number of a ticket here")
                        .exception());
    }

    /** @return the ticket that is named, if there is one the actor may see */
    Optional<Ticket> find(Exchange x) {
        for (TicketNumber candidate : SpokenNumber.candidates(x.param(name))) {
            try {
                return Optional.of(tickets.get(x.actor(), candidate));
            } catch (ProblemException e) {
                if (e.problem().kind() != Problem.Kind.NOT_FOUND) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }
}
