package org.arrimo.platform.spi.portal;

import java.time.ZoneId;
import java.util.Locale;

import javax.servlet.http.HttpServletRequest;

import gg.jte.Content;
import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/** What the portal knows of a request. */
@ProviderType
public interface PortalRequest {
    /** The request attribute under which it is found. */
    String ATTRIBUTE = "org.arrimo.platform.spi.portal.PortalRequest";
    /** The form field that carries the anti-forgery token. */
    String CSRF_FIELD = "csrf";
    /** The header that carries it instead of the field. */
    String CSRF_HEADER = "X-CSRF-Token";

    /**
     * @param request one that came through the portal
     * @throws IllegalStateException if it did not
     */
    static PortalRequest of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof PortalRequest found) {
            return found;
        }
        throw new IllegalStateException("This request did not come through the portal");
    }

    /** @return who asks */
    Actor actor();

    /** @return the language to answer in: one of {@link Languages#ALL} */
    Locale locale();

    /** @return the zone to show times in */
    ZoneId zone();

    /** @return the token that unsafe requests of this session must carry */
    String csrf();

    /** @return what comes before every path of the portal, empty when it stands at the root */
    String base();

    /** @return whether htmx asked for a part of a page, which is not put into the frame */
    boolean isFragment();

    /**
     * @param name one of the portal's own files, such as {@code icons.svg}
     * @return its address, which changes with its content
     */
    String asset(String name);

    /**
     * What other modules show in a slot of this page.
     *
     * @param slot the slot's name
     * @param subject what the page is about
     * @return the panels' fragments, one after the other
     */
    Content panels(String slot, String subject);

    /**
     * @param slot the slot's name
     * @return whether anybody would show something there to this actor
     */
    boolean hasPanels(String slot);

    /**
     * Says what stands above the page instead of its name.
     *
     * @param heading the heading
     */
    void heading(Heading heading);

    /**
     * A message shown once, on the next page this person sees.
     *
     * @param message one sentence
     */
    void flash(String message);

    /**
     * As {@link #flash(String)}, with a button beside it for whoever did not mean it.
     *
     * @param message one sentence
     * @param undo the button
     */
    default void flash(String message, View.Undo undo) {
        flash(message);
    }

    /**
     * What stands above a page.
     *
     * @param title the name in the browser's tab and, if shown, the level-one heading
     * @param pretitle a line above the title, may be empty
     * @param actions buttons beside the title, or null
     * @param shown whether the frame shows them; false for a page with a level-one heading of its own
     */
    record Heading(String title, String pretitle, Content actions, boolean shown) {}
}
