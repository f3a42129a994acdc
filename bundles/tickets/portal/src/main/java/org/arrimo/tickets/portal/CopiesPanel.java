package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.Copies;
import org.arrimo.tickets.api.Copy;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** Who is copied on a ticket, beside it, with what the person may do about it. */
public final class CopiesPanel implements Panel {
    private final Texts texts = Texts.beside(CopiesPanel.class);
    private final Templates templates = Templates.beside(CopiesPanel.class);
    private final Copies copies;
    private final Tickets tickets;
    private final NameLookup names;

    public CopiesPanel(Copies copies, Tickets tickets, People people, Groups groups) {
        this.copies = copies;
        this.tickets = tickets;
        this.names = new NameLookup(people, groups);
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        TicketNumber number = TicketNumber.of(subject);
        List<Copy> found = copies.list(request.actor(), number);
        boolean copies = copies(request.actor(), number);
        if (found.isEmpty() && !copies) {
            return Optional.empty();
        }
        Words words = texts.in(request.locale(), request.zone());
        return Optional.of(templates.content(
                "copies/panel",
                Map.of(
                        "portal",
                        request,
                        "w",
                        words,
                        "copies",
                        found,
                        "names",
                        names.wanted()
                                .persons(found.stream().map(Copy::person).toList())
                                .find(words),
                        "may",
                        copies,
                        "me",
                        request.actor().personId(),
                        "path",
                        request.base() + "/tickets/copies/" + subject)));
    }

    /** Whether to offer it; whether it is allowed is found when it is done. */
    private boolean copies(Actor actor, TicketNumber number) {
        boolean desk = actor.is(Role.AGENT) || actor.is(Role.LEAD) || actor.is(Role.ADMIN);
        return desk || actor.is(Role.REQUESTER) && tickets.get(actor, number).requester() == actor.personId();
    }
}
