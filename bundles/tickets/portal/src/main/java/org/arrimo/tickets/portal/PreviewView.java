package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Optional;

import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** One ticket in short, for whoever has not opened it. */
final class PreviewView {
    private final Tickets tickets;
    private final NameLookup names;

    PreviewView(Tickets tickets, NameLookup names) {
        this.tickets = tickets;
        this.names = names;
    }

    View show(Exchange x, TicketNumber number) {
        Ticket ticket = tickets.get(x.actor(), number);
        Optional<Excerpt> said =
                tickets.lastSaid(x.actor(), number).flatMap(Excerpt::of).or(() -> Excerpt.of(ticket));
        Names called = names.wanted()
                .ticket(ticket)
                .persons(said.map(Excerpt::author).map(List::of).orElse(List.of()))
                .find(x.words());
        return View.page("ticket/preview")
                .with("preview", new Preview(ticket, called, said))
                .title(number + " · " + ticket.subject());
    }
}
