package org.arrimo.platform.portal.session;

import java.time.Instant;

/**
 * A session as the person it belongs to is told of it.
 *
 * @param id names it; does not let anybody in
 * @param created when it began
 * @param seen when it was last used, to the minute
 * @param origin where it began; of one from before this was kept, nothing is said
 */
public record Stay(String id, Instant created, Instant seen, Origin origin) {}
