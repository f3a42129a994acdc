package org.arrimo.people.api;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * When somebody who works on tickets is not there.
 *
 * @param id a number that is never given again
 * @param person who is away
 * @param from the first moment they are away
 * @param until the first moment they are back
 * @param deputy who takes their place meanwhile, if anybody
 */
public record Absence(long id, long person, Instant from, Instant until, OptionalLong deputy) {
    /** @return whether they are away then: from the first moment on, and back at the last */
    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
