package org.arrimo.tickets.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;

import javax.servlet.http.HttpServletResponse;

import gg.jte.Content;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;

/** What the portal would say of a request; a message for the next page goes out as the header {@code X-Flash}. */
record FakeRequest(Actor actor, Locale locale, HttpServletResponse response) implements PortalRequest {
    @Override
    public ZoneId zone() {
        return ZoneId.of("America/Sao_Paulo");
    }

    @Override
    public String csrf() {
        return "token";
    }

    @Override
    public String base() {
        return "";
    }

    @Override
    public boolean isFragment() {
        return false;
    }

    @Override
    public String asset(String name) {
        return "/assets/" + name;
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
    public void heading(Heading heading) {
        // the frame is not tested here
    }

    @Override
    public void flash(String message) {
        response.setHeader("X-Flash", URLEncoder.encode(message, StandardCharsets.UTF_8));
    }
}
