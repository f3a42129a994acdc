package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.people.api.Groups;
import org.arrimo.platform.spi.portal.Figure;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Widget;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.Backlog;
import org.arrimo.tickets.api.DeskFigures;
import org.arrimo.tickets.api.Priority;

/** What is open: how much of it each team has, of which priority it is, or how old. */
public final class BacklogWidget implements Widget {
    private static final int TEAMS = 12;

    private final Texts texts = Texts.beside(BacklogWidget.class);
    private final Templates templates = Templates.beside(BacklogWidget.class);
    private final DeskFigures figures;
    private final Groups groups;
    private final By by;

    /** By what it is told apart. */
    public enum By {
        /** The teams with the most, and the others together. */
        TEAM("users-group", Figure.Look.BARS),
        /** The most pressing first. */
        PRIORITY("flag", Figure.Look.COLUMNS),
        /** The youngest first. */
        AGE("hourglass", Figure.Look.COLUMNS);

        private final String icon;
        private final Figure.Look look;

        By(String icon, Figure.Look look) {
            this.icon = icon;
            this.look = look;
        }
    }

    public BacklogWidget(DeskFigures figures, Groups groups, By by) {
        this.figures = figures;
        this.groups = groups;
        this.by = by;
    }

    @Override
    public String title(Locale locale) {
        return texts.in(locale, ZoneOffset.UTC).t("widget.backlog", by);
    }

    @Override
    public Optional<Content> content(PortalRequest request) {
        Words w = texts.in(request.locale(), request.zone());
        Backlog open = figures.open(request.actor());
        var figure = new Figure(
                by.look,
                w.t("widget.backlog.caption", open.tickets()),
                w.t("widget.backlog.head", by),
                List.of(w.t("widget.backlog.tickets")),
                switch (by) {
                    case TEAM -> teams(w, open);
                    case PRIORITY -> priorities(w, open);
                    case AGE -> ages(w, open);
                });
        return Optional.of(templates.content(
                "widget/figure",
                Map.of(
                        "portal",
                        request,
                        "icon",
                        by.icon,
                        "title",
                        w.t("widget.backlog", by),
                        "figure",
                        figure.content(request, w))));
    }

    private List<Figure.Row> teams(Words w, Backlog open) {
        List<Map.Entry<Long, Long>> most = open.byTeam().entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<Map.Entry<Long, Long>> named = most.subList(0, Math.min(TEAMS, most.size()));
        Map<Long, String> names =
                groups.teamNames(named.stream().map(Map.Entry::getKey).toList());
        List<Figure.Row> rows = new ArrayList<>();
        for (Map.Entry<Long, Long> team : named) {
            String name = names.getOrDefault(team.getKey(), "#" + team.getKey());
            rows.add(new Figure.Row(name, Optional.of("/tickets?team=" + team.getKey()), List.of(team.getValue())));
        }
        if (most.size() > named.size()) {
            long others =
                    most.stream().skip(TEAMS).mapToLong(Map.Entry::getValue).sum();
            rows.add(Figure.Row.of(w.t("widget.backlog.others", most.size() - TEAMS), others));
        }
        if (open.withoutTeam() > 0) {
            rows.add(Figure.Row.of(w.t("value.no-team"), open.withoutTeam()));
        }
        return rows;
    }

    private static List<Figure.Row> priorities(Words w, Backlog open) {
        return Arrays.stream(Priority.values())
                .map(priority -> new Figure.Row(
                        w.t("priority", priority),
                        Optional.of("/tickets"
                                + QueueQuery.START.withPriority(priority).search()),
                        List.of(open.byPriority().getOrDefault(priority, 0L))))
                .toList();
    }

    private static List<Figure.Row> ages(Words w, Backlog open) {
        return Arrays.stream(Backlog.Age.values())
                .map(age -> Figure.Row.of(w.t("widget.age", age), open.byAge().getOrDefault(age, 0L)))
                .toList();
    }
}
