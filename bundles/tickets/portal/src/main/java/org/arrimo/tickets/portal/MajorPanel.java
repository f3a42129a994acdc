package org.arrimo.tickets.portal;

import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.TicketNumber;

/** Whether a ticket is a major incident, beside it; costs no statement. */
public final class MajorPanel implements Panel {
    private final Texts texts = Texts.beside(MajorPanel.class);
    private final Templates templates = Templates.beside(MajorPanel.class);
    private final MajorIncidents majors;

    public MajorPanel(MajorIncidents majors) {
        this.majors = majors;
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        Optional<MajorIncident> found = majors.current(request.actor()).stream()
                .filter(major -> major.number().toString().equals(subject))
                .findFirst();
        boolean offers = MajorsPage.declares(request.actor())
                && TicketNumber.parse(subject)
                        .filter(number -> number.kind() == Kind.INCIDENT)
                        .isPresent();
        if (found.isEmpty() && !offers) {
            return Optional.empty();
        }
        return Optional.of(templates.content(
                "majors/panel",
                Map.of(
                        "portal",
                        request,
                        "w",
                        texts.in(request.locale(), request.zone()),
                        "number",
                        subject,
                        "major",
                        found)));
    }
}
