package org.arrimo.tickets.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;

import javax.servlet.http.HttpServletResponse;

import gg.jte.Content;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.platform.testing.module.PlainRequest;

/** A portal with a panel beside tickets; a message for the next page goes out as the header {@code X-Flash}. */
final class FakeRequest extends PlainRequest {
    private final boolean fragment;
    private final HttpServletResponse response;

    FakeRequest(Actor actor, Locale locale, HttpServletResponse response) {
        this(actor, locale, false, response);
    }

    /** @param fragment whether htmx asks */
    FakeRequest(Actor actor, Locale locale, boolean fragment, HttpServletResponse response) {
        super(actor, locale);
        this.fragment = fragment;
        this.response = response;
    }

    @Override
    public boolean isFragment() {
        return fragment;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("America/Sao_Paulo");
    }

    @Override
    public Content panels(String slot, String subject) {
        return Templates.html("<section>panel of " + slot + "</section>");
    }

    @Override
    public boolean hasPanels(String slot) {
        return slot.equals("ticket.sidebar");
    }

    @Override
    public void flash(String message) {
        response.setHeader("X-Flash", URLEncoder.encode(message, StandardCharsets.UTF_8));
    }

    @Override
    public void flash(String message, View.Undo undo) {
        flash(message);
        response.setHeader("X-Undo", undo.path());
    }
}
