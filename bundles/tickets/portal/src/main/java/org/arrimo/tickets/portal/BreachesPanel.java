package org.arrimo.tickets.portal;

import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.tickets.api.Breaches;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** What is in force against a ticket's requester, beside the ticket, for the desk. */
public final class BreachesPanel implements Panel {
    private final BreachesCard card;
    private final Tickets tickets;

    public BreachesPanel(Breaches breaches, Tickets tickets) {
        this.card = new BreachesCard(breaches);
        this.tickets = tickets;
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        return card.content(
                request, tickets.get(request.actor(), TicketNumber.of(subject)).requester());
    }
}
