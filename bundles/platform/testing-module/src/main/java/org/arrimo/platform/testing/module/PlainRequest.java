package org.arrimo.platform.testing.module;

import java.time.ZoneId;
import java.util.Locale;

import gg.jte.Content;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.portal.Markup;
import org.arrimo.platform.spi.portal.PortalRequest;

/**
 * What a page is told of its request when there is no portal around it.
 */
public class PlainRequest implements PortalRequest {
    private final Actor actor;
    private final Locale locale;

    /** @param actor who asks, in their own language */
    public PlainRequest(Actor actor) {
        this(actor, actor.locale());
    }

    /**
     * @param actor who asks
     * @param locale in which language
     */
    public PlainRequest(Actor actor, Locale locale) {
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
        return "/static/" + name;
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
    public void heading(Heading heading) {
        // the frame would show it
    }

    @Override
    public void flash(String message) {
        // the next page would show it
    }
}
