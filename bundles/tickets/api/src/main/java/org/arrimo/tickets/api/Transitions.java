package org.arrimo.tickets.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;

/**
 * Which state of a ticket may follow which, and for whom. Administrators say which roles take which steps, from each
 * state to every other one; as shipped, some are taken by nobody. Whatever the step, a ticket that is put on hold needs a
 * reason, one that is assigned a person, one that is resolved, or closed without having been, a code and a solution; a
 * parent is not closed over its open children, and a merged ticket takes no step. What the system does by itself, such as closing what was resolved, needs no step.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: FORBIDDEN for who is no administrator.
 */
@ProviderType
public interface Transitions {
    /** @return all steps by kind, then by the states in their order */
    List<Transition> list(Actor actor);

    /**
     * Says who takes these steps; the others stay as they are. All of it is done or nothing. This node knows it at once,
     * every other one within three seconds.
     *
     * @param roles for each step all roles that are to take it; none takes the step away
     * @return the steps as they are now, as from {@link #list}
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND for a step from a state to itself; INVALID on {@code roles} ({@code
     *     cannot-work}) naming a role that can't be given the step; CONFLICT ({@code no-way-out}) when administrators
     *     could do nothing any more about a ticket in one of the states
     */
    List<Transition> change(Actor actor, Map<Step, Set<Role>> roles);
}
