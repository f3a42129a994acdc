package org.arrimo.platform.spi.portal;

import java.util.Locale;
import java.util.Optional;

import gg.jte.Content;
import org.osgi.annotation.versioning.ConsumerType;

/** A card on the dashboard, the portal's first page, where each person chooses which they see, in which order and width. */
@ConsumerType
public interface Widget {
    /** Property: as {@link PortalPage#ROLES}. Required. */
    String ROLES = PortalPage.ROLES;
    /** Property: as {@link PortalPage#RANK}, for who did not arrange the dashboard. */
    String RANK = PortalPage.RANK;
    /**
     * Property: how many of the twelve columns it takes on a wide screen, 3, 4, 6, 8 or 12, for who did not choose
     * another width; 6 when nothing is said.
     */
    String COLUMNS = "arrimo.portal.columns";
    /**
     * Property: what it is called, by which people's choices are kept, such as {@code tickets.queue}: up to 100 small
     * letters, digits, dots and hyphens, the same for ever. One that says nothing is called by its class. Of two
     * that are called the same the one of lower rank is shown.
     */
    String NAME = "arrimo.portal.name";
    /** Property: {@code false} for one that is shown only to who asked for it. */
    String SHOWN = "arrimo.portal.shown";

    /**
     * @param request who looks at it
     * @return a whole card ({@code <div class="card">…}); nothing when there is nothing to show to this person. What it
     *     throws is logged and shown as a short apology
     */
    Optional<Content> content(PortalRequest request);

    /**
     * @param locale the language of the person
     * @return what it is called where people arrange their dashboard; if empty, it is called by its {@link #NAME}
     */
    default String title(Locale locale) {
        return "";
    }
}
