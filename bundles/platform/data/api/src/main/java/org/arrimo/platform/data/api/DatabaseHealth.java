package org.arrimo.platform.data.api;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Problem;

/** Whether the database can be worked with at this moment. */
@ProviderType
public interface DatabaseHealth {
    /**
     * Asks the database; answers within three seconds.
     *
     * @return what is wrong, of kind UNAVAILABLE; empty if the database answers
     */
    Optional<Problem> trouble();
}
