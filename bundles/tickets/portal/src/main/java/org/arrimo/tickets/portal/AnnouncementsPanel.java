package org.arrimo.tickets.portal;

import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.tickets.api.MajorIncidents;

/** What is announced about major incidents, where people are about to report something. */
public final class AnnouncementsPanel implements Panel {
    private final Announced announced;

    public AnnouncementsPanel(MajorIncidents majors) {
        this.announced = new Announced(majors);
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        return announced.content(request);
    }
}
