package org.arrimo.platform.spi.portal;

import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that a new desk needs before people work on it, shown to its administrators on their first page until all of
 * them are done.
 */
@ConsumerType
public interface FirstStep {
    /** Property: as {@link PortalPage#ROLES}. Required. */
    String ROLES = PortalPage.ROLES;
    /** Property: as {@link PortalPage#RANK}. */
    String RANK = PortalPage.RANK;

    /**
     * @param request who looks at it
     * @return the step as it stands: whether it is done is found by what there is, each time anew; nothing when it is not
     *     for this person. What it throws is logged, and the step is left away
     */
    Optional<Step> step(PortalRequest request);

    /**
     * A step.
     *
     * @param text what to do, in a few words
     * @param detail why, or how, in a sentence; may be empty
     * @param path where it is done within the portal, if it is done there
     * @param done whether it is done
     */
    record Step(String text, String detail, Optional<String> path, boolean done) {}
}
