package org.arrimo.platform.spi.portal;

import java.util.Optional;

import gg.jte.Content;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A fragment that one module shows in another module's page. A page offers a slot with {@link
 * PortalRequest#panels(String, String)}; it does not know who fills it.
 */
@ConsumerType
public interface Panel {
    /** Property: the slot, such as {@code ticket.sidebar}. Required. */
    String SLOT = "arrimo.portal.slot";
    /** Property: as {@link PortalPage#ROLES}. Required. */
    String ROLES = PortalPage.ROLES;
    /** Property: as {@link PortalPage#RANK}. */
    String RANK = PortalPage.RANK;

    /**
     * @param request who looks at it
     * @param subject what the page is about, such as a ticket's number
     * @return the fragment; nothing when there is nothing to show. What it throws is logged and shown as a short apology
     */
    Optional<Content> content(PortalRequest request, String subject);
}
