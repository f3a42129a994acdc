package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Optional;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.portal.Finder;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** A ticket by its number, or those with the words in them: the latest changed first. */
public final class TicketFinder implements Finder {
    private static final String ICON = "ticket";

    private final Texts texts = Texts.beside(TicketFinder.class);
    private final Tickets tickets;

    public TicketFinder(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public List<Found> find(PortalRequest request, String words) {
        Words w = texts.in(request.locale(), request.zone());
        Optional<TicketNumber> number = TicketNumber.parse(words);
        if (number.isPresent()) {
            return numbered(request, number.get(), w);
        }
        TicketFilter filter = QueueQuery.worded(words).filter(request.actor());
        return tickets.list(request.actor(), filter, PageRequest.first(MOST)).items().stream()
                .map(row -> found(row.number(), row.subject(), row.state(), w))
                .toList();
    }

    /** What the person may not see is not found. */
    private List<Found> numbered(PortalRequest request, TicketNumber number, Words w) {
        try {
            Ticket ticket = tickets.get(request.actor(), number);
            return List.of(found(ticket.number(), ticket.subject(), ticket.state(), w));
        } catch (ProblemException e) {
            return List.of();
        }
    }

    private static Found found(TicketNumber number, String subject, State state, Words w) {
        return new Found("/tickets/" + number, number + " " + subject, w.t("state", state), ICON);
    }
}
