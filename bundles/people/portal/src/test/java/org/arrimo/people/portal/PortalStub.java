package org.arrimo.people.portal;

import java.util.Locale;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.testing.module.PlainRequest;

/** Keeps what the page tells the portal. */
final class PortalStub extends PlainRequest {
    Heading heading;
    String flash = "";

    PortalStub(Actor actor, Locale locale) {
        super(actor, locale);
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
