package org.arrimo.tickets.ws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Step;
import org.arrimo.tickets.api.Transition;
import org.arrimo.tickets.api.Transitions;

/** One step, and a note of everything that was asked. */
final class FakeTransitions implements Transitions {
    private static final Step STEP = new Step(Kind.INCIDENT, State.RESOLVED, State.CLOSED);

    final List<Map<Step, Set<Role>>> changes = new ArrayList<>();

    @Override
    public List<Transition> list(Actor actor) {
        return List.of(new Transition(
                STEP,
                Set.of(Role.ADMIN, Role.AGENT),
                Set.of(Role.AGENT),
                Set.of(Role.REQUESTER, Role.AGENT, Role.ADMIN)));
    }

    @Override
    public List<Transition> change(Actor actor, Map<Step, Set<Role>> roles) {
        changes.add(roles);
        return list(actor);
    }
}
