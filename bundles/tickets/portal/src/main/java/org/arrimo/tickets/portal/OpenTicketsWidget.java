package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import gg.jte.Content;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Widget;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.Tickets;

/** The open tickets a person works on; to whoever works on none, the open ones the person asked for. */
public final class OpenTicketsWidget implements Widget {
    private static final int ROWS = 6;

    private final Texts texts = Texts.beside(OpenTicketsWidget.class);
    private final Templates templates = Templates.beside(OpenTicketsWidget.class);
    private final Tickets tickets;

    public OpenTicketsWidget(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public String title(Locale locale) {
        return texts.in(locale, ZoneOffset.UTC).t("widget.mine");
    }

    @Override
    public Optional<Content> content(PortalRequest request) {
        Actor actor = request.actor();
        boolean works = Standing.hasQueue(actor);
        OptionalLong me = OptionalLong.of(actor.personId());
        var filter = new TicketFilter(
                open(),
                Set.of(),
                OptionalLong.empty(),
                works ? me : OptionalLong.empty(),
                false,
                works ? OptionalLong.empty() : me,
                OptionalLong.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
        List<TicketRow> rows =
                tickets.list(actor, filter, PageRequest.first(ROWS)).items();
        return Optional.of(templates.content(
                "widget/mine",
                Map.of(
                        "portal", request,
                        "w", texts.in(request.locale(), request.zone()),
                        "rows", rows,
                        "works", works)));
    }

    private static Set<State> open() {
        return Stream.of(State.values()).filter(State::isOpen).collect(Collectors.toSet());
    }
}
