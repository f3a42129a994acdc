package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.tickets.api.ChecklistItem;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.api.TicketNumber;

/** What is to be done about a ticket, beside it, to be ticked off there. */
public final class ChecklistPanel implements Panel {
    private final Texts texts = Texts.beside(ChecklistPanel.class);
    private final Templates templates = Templates.beside(ChecklistPanel.class);
    private final Checklists checklists;

    public ChecklistPanel(Checklists checklists) {
        this.checklists = checklists;
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        boolean plans = Standing.works(request.actor());
        Optional<List<ChecklistItem>> found =
                IfThere.get(() -> checklists.list(request.actor(), TicketNumber.of(subject)));
        if (found.isEmpty() || found.get().isEmpty() && !plans) {
            return Optional.empty();
        }
        return Optional.of(templates.content(
                "checklists/panel",
                Map.of(
                        "portal",
                        request,
                        "w",
                        texts.in(request.locale(), request.zone()),
                        "number",
                        subject,
                        "items",
                        found.get(),
                        "plans",
                        plans,
                        "ticks",
                        Standing.ticks(request.actor()))));
    }
}
