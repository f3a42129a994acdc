package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Widget;
import org.arrimo.tickets.api.MajorIncidents;

/** What is announced about major incidents, where people come first. */
public final class AnnouncementsWidget implements Widget {
    private final Texts texts = Texts.beside(AnnouncementsWidget.class);
    private final Announced announced;

    public AnnouncementsWidget(MajorIncidents majors) {
        this.announced = new Announced(majors);
    }

    @Override
    public String title(Locale locale) {
        return texts.in(locale, ZoneOffset.UTC).t("widget.announcements");
    }

    @Override
    public Optional<Content> content(PortalRequest request) {
        return announced.content(request);
    }
}
