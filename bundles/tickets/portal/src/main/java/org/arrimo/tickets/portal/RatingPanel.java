package org.arrimo.tickets.portal;

import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.tickets.api.Rating;
import org.arrimo.tickets.api.Satisfaction;
import org.arrimo.tickets.api.TicketNumber;

/** Beside a ticket: the requester is asked whether they are satisfied, and staff read what they said. */
public final class RatingPanel implements Panel {
    private final Texts texts = Texts.beside(RatingPanel.class);
    private final Templates templates = Templates.beside(RatingPanel.class);
    private final Satisfaction satisfaction;

    public RatingPanel(Satisfaction satisfaction) {
        this.satisfaction = satisfaction;
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        TicketNumber number = TicketNumber.of(subject);
        return satisfaction
                .find(request.actor(), number)
                .map(rating -> templates.content(
                        "ratings/panel",
                        Map.of(
                                "portal",
                                request,
                                "w",
                                texts.in(request.locale(), request.zone()),
                                "rating",
                                rating,
                                "answers",
                                answers(request, rating))));
    }

    private boolean answers(PortalRequest request, Rating rating) {
        boolean waits = satisfaction.waiting(request.actor()).stream()
                .anyMatch(one -> one.ticket().equals(rating.ticket()));
        return waits || rating.verdict().isPresent() && !request.actor().isStaff();
    }
}
