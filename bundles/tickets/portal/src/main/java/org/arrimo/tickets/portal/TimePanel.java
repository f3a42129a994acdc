package org.arrimo.tickets.portal;

import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.Stopwatch;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TimeEntry;
import org.arrimo.tickets.api.TimeSpent;

/** How long people worked on a ticket, beside it, and the reader's watch. */
public final class TimePanel implements Panel {
    private final Texts texts = Texts.beside(TimePanel.class);
    private final Templates templates = Templates.beside(TimePanel.class);
    private final TimeSpent spent;
    private final Stopwatch stopwatch;
    private final Activities activities;

    public TimePanel(TimeSpent spent, Stopwatch stopwatch, Activities activities) {
        this.spent = spent;
        this.stopwatch = stopwatch;
        this.activities = activities;
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        TicketNumber number = TicketNumber.of(subject);
        return IfThere.get(() -> spent.list(request.actor(), number)).map(entries -> {
            Words words = texts.in(request.locale(), request.zone());
            return templates.content(
                    "time/panel",
                    Map.of(
                            "portal",
                            request,
                            "w",
                            words,
                            "number",
                            number,
                            "minutes",
                            entries.stream().mapToLong(TimeEntry::minutes).sum(),
                            "hours",
                            new Hours(words, activities.currency()),
                            "watch",
                            stopwatch.mine(request.actor()),
                            "spends",
                            Standing.ticks(request.actor())));
        });
    }
}
