package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.Merging;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** What was merged into a ticket and split off it, beside it, with the way to undo either. */
public final class MergesPanel implements Panel {
    private static final Merging NOTHING = new Merging(Optional.empty(), Optional.empty(), false, List.of(), List.of());

    private final Texts texts = Texts.beside(MergesPanel.class);
    private final Templates templates = Templates.beside(MergesPanel.class);
    private final Tickets tickets;
    private final Merges merges;

    public MergesPanel(Tickets tickets, Merges merges) {
        this.tickets = tickets;
        this.merges = merges;
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        TicketNumber number = TicketNumber.of(subject);
        Merging merging = merges.of(request.actor(), number);
        boolean edits = Standing.works(request.actor());
        if (merging.equals(NOTHING) && !edits) {
            return Optional.empty();
        }
        Ticket ticket = tickets.get(request.actor(), number);
        return Optional.of(templates.content(
                "merges/panel",
                Map.of(
                        "portal", request,
                        "w", texts.in(request.locale(), request.zone()),
                        "ticket", ticket,
                        "merging", merging,
                        "edits", edits)));
    }
}
