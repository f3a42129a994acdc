package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.Macros;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** The macros to run on a ticket, above its reply box. */
public final class MacrosPanel implements Panel {
    private final Texts texts = Texts.beside(MacrosPanel.class);
    private final Templates templates = Templates.beside(MacrosPanel.class);
    private final Macros macros;
    private final Tickets tickets;

    public MacrosPanel(Macros macros, Tickets tickets) {
        this.macros = macros;
        this.tickets = tickets;
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        List<Macro> offered = Standing.works(request.actor()) ? macros.list(request.actor()) : List.of();
        if (offered.isEmpty()) {
            return Optional.empty();
        }
        long version = tickets.get(request.actor(), TicketNumber.of(subject)).version();
        return Optional.of(templates.content(
                "macros/panel",
                Map.of(
                        "portal",
                        request,
                        "w",
                        texts.in(request.locale(), request.zone()),
                        "number",
                        subject,
                        "version",
                        version,
                        "macros",
                        offered)));
    }
}
