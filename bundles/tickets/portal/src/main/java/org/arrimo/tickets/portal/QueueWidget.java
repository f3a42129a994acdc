package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Widget;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.Tickets;

/** The queue in figures. */
public final class QueueWidget implements Widget {
    private final Texts texts = Texts.beside(QueueWidget.class);
    private final Templates templates = Templates.beside(QueueWidget.class);
    private final QueueView queue;

    public QueueWidget(Tickets tickets, People people, Groups groups, Presences presences, MajorIncidents majors) {
        this.queue = new QueueView(tickets, groups, new NameLookup(people, groups), presences, majors);
    }

    @Override
    public String title(Locale locale) {
        return texts.in(locale, ZoneOffset.UTC).t("widget.queue");
    }

    @Override
    public Optional<Content> content(PortalRequest request) {
        return Optional.of(templates.content(
                "widget/queue",
                Map.of(
                        "portal", request,
                        "w", texts.in(request.locale(), request.zone()),
                        "figures", queue.figures(request.actor()))));
    }
}
