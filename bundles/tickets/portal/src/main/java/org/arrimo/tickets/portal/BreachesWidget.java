package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Widget;
import org.arrimo.tickets.api.Breaches;

/** What is in force against whoever looks: they are told where they come first, and may reply. */
public final class BreachesWidget implements Widget {
    private final Texts texts = Texts.beside(BreachesWidget.class);
    private final BreachesCard card;

    public BreachesWidget(Breaches breaches) {
        this.card = new BreachesCard(breaches);
    }

    @Override
    public String title(Locale locale) {
        return texts.in(locale, ZoneOffset.UTC).t("breach.title");
    }

    @Override
    public Optional<Content> content(PortalRequest request) {
        return card.content(request, request.actor().personId());
    }
}
