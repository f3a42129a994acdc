package org.arrimo.tickets.portal;

import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.portal.FirstStep;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.BusinessHours;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.Tickets;

/** What a new desk needs before tickets come: each of the steps one service. */
public final class TicketsSteps implements FirstStep {
    private static final long SHIPPED = 1;

    private final What what;
    private final Categories categories;
    private final Forms forms;
    private final BusinessHours hours;
    private final Tickets tickets;
    private final Texts texts = Texts.beside(TicketsSteps.class);

    private enum What {
        CATEGORY,
        CALENDAR,
        TICKET
    }

    /** @param what which of the steps, in small letters */
    public TicketsSteps(String what, Categories categories, Forms forms, BusinessHours hours, Tickets tickets) {
        this.what = What.valueOf(what.toUpperCase(java.util.Locale.ROOT));
        this.categories = categories;
        this.forms = forms;
        this.hours = hours;
        this.tickets = tickets;
    }

    @Override
    public Optional<Step> step(PortalRequest request) {
        Actor actor = request.actor();
        Words words = texts.in(request.locale(), request.zone());
        return Optional.of(
                switch (what) {
                    case CATEGORY -> step(words, "category", "/tickets/categories", sortsTickets(actor));
                    case CALENDAR -> step(
                            words,
                            "calendar",
                            "/tickets/calendar",
                            hours.get(actor).version() > SHIPPED);
                    case TICKET -> step(words, "ticket", "/tickets/new", hasTickets(actor));
                });
    }

    private boolean sortsTickets(Actor actor) {
        return !categories.list(actor).isEmpty() || !forms.all(actor).isEmpty();
    }

    private boolean hasTickets(Actor actor) {
        return !tickets.list(actor, TicketFilter.ALL, PageRequest.first(1))
                .items()
                .isEmpty();
    }

    private static Step step(Words words, String key, String path, boolean done) {
        return new Step(words.t("first." + key), words.t("first." + key + ".why"), Optional.of(path), done);
    }
}
