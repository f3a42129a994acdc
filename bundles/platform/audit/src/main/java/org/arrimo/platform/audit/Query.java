package org.arrimo.platform.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which lines are asked for.
 *
 * @param who whose, 0 for the system
 * @param kind of which kind of thing
 * @param from from when on
 * @param before before when
 * @param words what has to be in them, may be empty
 */
public record Query(
        OptionalLong who, Optional<String> kind, Optional<Instant> from, Optional<Instant> before, String words) {
    /** All of them. */
    public static final Query ALL =
            new Query(OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
}
