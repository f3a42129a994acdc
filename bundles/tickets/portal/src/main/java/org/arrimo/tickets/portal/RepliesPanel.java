package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.SavedReply;

/** The saved replies to choose from, above the reply box: what is chosen fills it. */
public final class RepliesPanel implements Panel {
    private static final int OFFERED = 100;

    private final Texts texts = Texts.beside(RepliesPanel.class);
    private final Templates templates = Templates.beside(RepliesPanel.class);
    private final SavedReplies replies;

    public RepliesPanel(SavedReplies replies) {
        this.replies = replies;
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        if (!Standing.works(request.actor())) {
            return Optional.empty();
        }
        List<SavedReply> offered = replies.list(request.actor(), Optional.empty(), PageRequest.first(OFFERED))
                .items();
        return Optional.of(templates.content(
                "replies/panel",
                Map.of(
                        "portal",
                        request,
                        "w",
                        texts.in(request.locale(), request.zone()),
                        "number",
                        subject,
                        "replies",
                        offered)));
    }
}
