package org.arrimo.tickets.portal;

import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.tickets.api.TicketNumber;

/** Beside a ticket: the way to hand it up or back. It asks for nothing, so that reading a ticket costs what it did. */
public final class HandoverPanel implements Panel {
    private final Texts texts = Texts.beside(HandoverPanel.class);
    private final Templates templates = Templates.beside(HandoverPanel.class);

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        if (!Standing.ticks(request.actor())) {
            return Optional.empty();
        }
        return Optional.of(templates.content(
                "levels/panel",
                Map.of(
                        "portal",
                        request,
                        "w",
                        texts.in(request.locale(), request.zone()),
                        "number",
                        TicketNumber.of(subject).toString())));
    }
}
