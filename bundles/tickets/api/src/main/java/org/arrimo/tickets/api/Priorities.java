package org.arrimo.tickets.api;

import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Which priority follows from impact and urgency. As shipped it is ITIL's matrix of three by three, its fifth rank being
 * LOW as well: high and high is CRITICAL, each step down in either is a rank less. A ticket's priority follows it until
 * somebody overrides it; a change of the matrix leaves the tickets there are as they stand.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: FORBIDDEN when the actor may not.
 */
@ProviderType
public interface Priorities {
    /** @return the priority of every rating, for whoever works at the desk to read */
    Map<MatrixCell, Priority> matrix(Actor actor);

    /**
     * Changes cells; the others stay as they are. For administrators. This node knows it at once, every other one within
     * three seconds.
     *
     * @return the priority of every rating as it is now
     */
    Map<MatrixCell, Priority> change(Actor actor, Map<MatrixCell, Priority> cells);
}
