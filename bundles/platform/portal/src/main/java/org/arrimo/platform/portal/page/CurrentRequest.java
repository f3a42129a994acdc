package org.arrimo.platform.portal.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.View;

/** The request that is being answered. */
public final class CurrentRequest implements PortalRequest {
    private final Actor actor;
    private final String csrf;
    private final String base;
    private final boolean fragment;
    private final Shell shell;
    private Heading heading = new Heading("", "", null, false);
    private Flash flash;

    /**
     * @param actor who asks, with the language to answer in
     * @param csrf the masked token
     * @param base what comes before every path
     * @param fragment whether a part of a page is asked for
     * @param shell what the portal offers to every page
     */
    public CurrentRequest(Actor actor, String csrf, String base, boolean fragment, Shell shell) {
        this.actor = actor;
        this.csrf = csrf;
        this.base = base;
        this.fragment = fragment;
        this.shell = shell;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Locale locale() {
        return actor.locale();
    }

    @Override
    public ZoneId zone() {
        return actor.zone();
    }

    @Override
    public String csrf() {
        return csrf;
    }

    @Override
    public String base() {
        return base;
    }

    @Override
    public boolean isFragment() {
        return fragment;
    }

    @Override
    public String asset(String name) {
        return base + shell.assets().path(name);
    }

    @Override
    public Content panels(String slot, String subject) {
        return new Fragments(filling(slot).stream()
                .map(panel -> shell.guard()
                        .fragment(panel.service(), this, () -> panel.service().content(this, subject)))
                .toList());
    }

    @Override
    public boolean hasPanels(String slot) {
        return !filling(slot).isEmpty();
    }

    @Override
    public void heading(Heading above) {
        heading = above;
    }

    @Override
    public void flash(String message) {
        flash = new Flash(message, Optional.empty());
    }

    @Override
    public void flash(String message, View.Undo undo) {
        flash = new Flash(message, Optional.of(undo));
    }

    /** @return what stands above the page */
    public Heading heading() {
        return heading;
    }

    /** @return the message for the next page, if there is one */
    public Optional<Flash> flash() {
        return Optional.ofNullable(flash);
    }

    private List<Contribution<Panel>> filling(String slot) {
        return shell.panels().of(actor).stream()
                .filter(panel -> slot.equals(panel.text(Panel.SLOT, "")))
                .toList();
    }
}
