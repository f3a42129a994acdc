package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.tickets.api.Link;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.TicketNumber;

/** What a ticket has to do with others, beside it. */
public final class LinksPanel implements Panel {
    private final Texts texts = Texts.beside(LinksPanel.class);
    private final Templates templates = Templates.beside(LinksPanel.class);
    private final Links links;

    public LinksPanel(Links links) {
        this.links = links;
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        List<Link> found = links.list(request.actor(), TicketNumber.of(subject));
        boolean edits = Standing.works(request.actor());
        if (found.isEmpty() && !edits) {
            return Optional.empty();
        }
        return Optional.of(templates.content(
                "links/panel",
                Map.of(
                        "portal",
                        request,
                        "w",
                        texts.in(request.locale(), request.zone()),
                        "links",
                        found,
                        "editing",
                        edits ? Optional.of("/tickets/links/" + subject) : Optional.<String>empty())));
    }
}
