package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.Approvals;
import org.arrimo.tickets.api.TicketNumber;

/** Beside a ticket: what the desk asked others to approve, and what they said. */
public final class ApprovalPanel implements Panel {
    private final Texts texts = Texts.beside(ApprovalPanel.class);
    private final Templates templates = Templates.beside(ApprovalPanel.class);
    private final Approvals approvals;
    private final NameLookup names;

    public ApprovalPanel(Approvals approvals, People people, Groups groups) {
        this.approvals = approvals;
        this.names = new NameLookup(people, groups);
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        boolean asks = Standing.works(request.actor());
        Optional<List<Approval>> found = IfThere.get(() -> approvals.list(request.actor(), TicketNumber.of(subject)));
        if (found.isEmpty() || found.get().isEmpty() && !asks) {
            return Optional.empty();
        }
        Words words = texts.in(request.locale(), request.zone());
        return Optional.of(templates.content(
                "approvals/panel",
                Map.of(
                        "portal", request,
                        "w", words,
                        "number", subject,
                        "approvals", found.get(),
                        "words", ApprovalWords.of(words, names, found.get()))));
    }
}
