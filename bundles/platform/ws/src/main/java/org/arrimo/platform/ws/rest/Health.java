package org.arrimo.platform.ws.rest;

import java.util.List;
import java.util.Optional;

import org.arrimo.platform.api.Problem;

/** What the house knows of its own health. */
public interface Health {
    /** @return what keeps requests from being answered, of kind UNAVAILABLE; empty when all is well; within seconds */
    Optional<Problem> trouble();

    /** @return the paths that are served now */
    List<String> paths();
}
