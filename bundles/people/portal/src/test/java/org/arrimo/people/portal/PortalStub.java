package org.arrimo.people.portal;

import java.time.ZoneId;
import java.util.Locale;

import gg.jte.Content;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.portal.Markup;
import org.arrimo.platform.spi.portal.PortalRequest;

/** What the portal says of a request, without the portal. */
final class PortalStub implements PortalRequest {
    private final Actor actor;
    private final Locale locale;
    Heading heading;
    String flash = "";

    PortalStub(Actor actor, Locale locale) {
        this.actor = actor;
        this.locale = locale;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public ZoneId zone() {
        return actor.zone();
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
        return new Markup();
    }

    @Override
    public boolean hasPanels(String slot) {
        return false;
    }

    @Override
    public void heading(Heading above) {
        heading = above;
    }

    @Override
    public void flash(String message) {
        flash = message;
    }
}
