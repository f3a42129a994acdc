package org.arrimo.platform.spi.portal;

import java.util.Optional;

import gg.jte.Content;
import org.osgi.annotation.versioning.ConsumerType;

/** A card on the dashboard, the portal's first page. */
@ConsumerType
public interface Widget {
    /** Property: as {@link PortalPage#ROLES}. Required. */
    String ROLES = PortalPage.ROLES;
    /** Property: as {@link PortalPage#RANK}. */
    String RANK = PortalPage.RANK;
    /** Property: how many of the twelve columns it takes on a wide screen, 3, 4, 6, 8 or 12; 6 when nothing is said. */
    String COLUMNS = "arrimo.portal.columns";

    /**
     * @param request who looks at it
     * @return a whole card ({@code <div class="card">…}); nothing when there is nothing to show to this person. What it
     *     throws is logged and shown as a short apology
     */
    Optional<Content> content(PortalRequest request);
}
