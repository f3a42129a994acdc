package org.arrimo.tickets.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Figure;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Widget;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.DayFigures;
import org.arrimo.tickets.api.DeskFigures;

/** How many tickets were opened and resolved each day, up to today. */
public final class DaysWidget implements Widget {
    private final Texts texts = Texts.beside(DaysWidget.class);
    private final Templates templates = Templates.beside(DaysWidget.class);
    private final DeskFigures figures;
    private final int days;
    private final Clock clock;

    /** @param days how many days, today counted in */
    public DaysWidget(DeskFigures figures, int days) {
        this(figures, days, Clock.systemUTC());
    }

    DaysWidget(DeskFigures figures, int days, Clock clock) {
        this.figures = figures;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String title(Locale locale) {
        return texts.in(locale, ZoneOffset.UTC).t("widget.days", days);
    }

    @Override
    public Optional<Content> content(PortalRequest request) {
        Words w = texts.in(request.locale(), request.zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), request.actor().zone());
        List<DayFigures> counted = figures.days(request.actor(), today.minusDays(days - 1L), today);
        long opened = counted.stream().mapToLong(DayFigures::opened).sum();
        long resolved = counted.stream().mapToLong(DayFigures::resolved).sum();
        var figure = new Figure(
                Figure.Look.LINE,
                w.t("widget.days.caption", w.number(opened), w.number(resolved)),
                w.t("widget.days.day"),
                List.of(w.t("widget.days.opened"), w.t("widget.days.resolved")),
                counted.stream()
                        .map(day -> Figure.Row.of(w.day(day.day()), day.opened(), day.resolved()))
                        .toList());
        return Optional.of(templates.content(
                "widget/figure",
                Map.of(
                        "portal",
                        request,
                        "icon",
                        "chart-line",
                        "title",
                        w.t("widget.days", days),
                        "figure",
                        figure.content(request, w))));
    }
}
