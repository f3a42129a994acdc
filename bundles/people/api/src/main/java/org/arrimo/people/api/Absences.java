package org.arrimo.people.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Who is away when. Everybody who works on tickets says so of themselves, a lead of the members of their teams, an
 * administrator of all. Staff see when anybody is away; whom an actor may not see is NOT_FOUND.
 */
@ProviderType
public interface Absences {
    /** So many that have not ended may be kept of a person. */
    int MOST = 20;

    /** So many days may one last. */
    int LONGEST_DAYS = 730;

    /**
     * @return those of a person that have not ended, by time
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    List<Absence> of(Actor actor, long person);

    /**
     * @param from the first moment of it, to the microsecond; may be past
     * @param until the first moment after it, in the future
     * @param deputy another active person who works on tickets, if anybody
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN; INVALID on {@code person} for somebody who does
     *     not work on tickets, on {@code until} ({@code ended}, {@code not-after}, {@code too-far}) or {@code deputy};
     *     CONFLICT when the person is away then already ({@code overlaps}) or has {@value #MOST} ({@code too-many-absences})
     */
    Absence add(Actor actor, long person, Instant from, Instant until, OptionalLong deputy);

    /**
     * Takes one away, whether it has begun or not.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN
     */
    void remove(Actor actor, long person, long id);

    /**
     * @param persons that appear on something the actor sees
     * @return those of them who are away then, with that absence
     */
    Map<Long, Absence> away(Collection<Long> persons, Instant at);
}
