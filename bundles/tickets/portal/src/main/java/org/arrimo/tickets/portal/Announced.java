package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.MajorIncidents;

/** What is announced about major incidents to whoever looks. */
final class Announced {
    private final Texts texts = Texts.beside(Announced.class);
    private final Templates templates = Templates.beside(Announced.class);
    private final MajorIncidents majors;

    Announced(MajorIncidents majors) {
        this.majors = majors;
    }

    /** @return nothing when there is none that concerns them */
    Optional<Content> content(PortalRequest request) {
        List<MajorIncident> current = majors.current(request.actor());
        if (current.isEmpty()) {
            return Optional.empty();
        }
        boolean works = Standing.works(request.actor());
        return Optional.of(templates.content(
                "majors/announced",
                Map.of(
                        "portal",
                        request,
                        "w",
                        texts.in(request.locale(), request.zone()),
                        "majors",
                        current,
                        "joins",
                        works || request.actor().is(Role.REQUESTER),
                        "desk",
                        request.actor().isStaff())));
    }
}
