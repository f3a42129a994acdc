package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.TicketNumber;

/** A ticket's tags, beside it. */
public final class TagsPanel implements Panel {
    private final Texts texts = Texts.beside(TagsPanel.class);
    private final Templates templates = Templates.beside(TagsPanel.class);
    private final Tags tags;

    public TagsPanel(Tags tags) {
        this.tags = tags;
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        List<String> found = tags.of(request.actor(), TicketNumber.of(subject));
        boolean edits = Standing.works(request.actor());
        if (found.isEmpty() && !edits) {
            return Optional.empty();
        }
        return Optional.of(templates.content(
                "tags/panel",
                Map.of(
                        "portal",
                        request,
                        "w",
                        texts.in(request.locale(), request.zone()),
                        "path",
                        "/tickets/tags/" + subject,
                        "tags",
                        found,
                        "edits",
                        edits)));
    }
}
