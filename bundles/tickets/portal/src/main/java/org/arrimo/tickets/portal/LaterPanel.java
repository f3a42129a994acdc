package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import gg.jte.Content;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.tickets.api.LaterMessage;
import org.arrimo.tickets.api.LaterMessages;
import org.arrimo.tickets.api.TicketNumber;

/** Beside a ticket: what is written and not sent yet. */
public final class LaterPanel implements Panel {
    private final Texts texts = Texts.beside(LaterPanel.class);
    private final Templates templates = Templates.beside(LaterPanel.class);
    private final LaterMessages later;
    private final People people;

    public LaterPanel(LaterMessages later, People people) {
        this.later = later;
        this.people = people;
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        List<LaterMessage> found = IfThere.get(() -> later.list(request.actor(), TicketNumber.of(subject)))
                .orElse(List.of());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, String> names =
                people.names(found.stream().map(LaterMessage::author).collect(Collectors.toSet()));
        boolean tends = request.actor().is(Role.LEAD) || request.actor().is(Role.ADMIN);
        return Optional.of(templates.content(
                "later/panel",
                Map.of(
                        "portal", request,
                        "w", texts.in(request.locale(), request.zone()),
                        "messages", found,
                        "names", names,
                        "tends", tends)));
    }
}
