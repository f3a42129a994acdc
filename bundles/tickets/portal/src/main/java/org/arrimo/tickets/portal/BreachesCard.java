package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import gg.jte.Content;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.tickets.api.Breach;
import org.arrimo.tickets.api.Breaches;

/** What is in force against somebody, in short; nothing if nothing is. */
final class BreachesCard {
    private static final int LATEST = 20;

    private final Texts texts = Texts.beside(BreachesCard.class);
    private final Templates templates = Templates.beside(BreachesCard.class);
    private final Breaches breaches;

    BreachesCard(Breaches breaches) {
        this.breaches = breaches;
    }

    Optional<Content> content(PortalRequest request, long person) {
        List<Breach> standing =
                breaches.list(request.actor(), OptionalLong.of(person), PageRequest.first(LATEST)).items().stream()
                        .filter(Breach::inForce)
                        .toList();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(templates.content(
                "breaches/card",
                Map.of(
                        "portal", request,
                        "w", texts.in(request.locale(), request.zone()),
                        "breaches", standing)));
    }
}
