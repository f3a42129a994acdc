package org.arrimo.tickets.core.rules;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Step;

import static org.arrimo.tickets.api.State.*;
import static org.arrimo.tickets.core.rules.Operation.*;

/**
 * Which state of a ticket may follow which, and for whom. The steps are declared here for each kind, with what one must
 * be allowed to do to take them as shipped; a desk may give them to other roles. A step that nobody takes is none.
 */
public final class StateMachine {
    private static final Map<State, Map<State, Operation>> STEPS = new EnumMap<>(Map.of(
            NEW, Map.of(ASSIGNED, WORK, IN_PROGRESS, WORK, ON_HOLD, WORK, RESOLVED, WORK, CANCELLED, WITHDRAW),
            ASSIGNED, Map.of(NEW, WORK, IN_PROGRESS, WORK, ON_HOLD, WORK, RESOLVED, WORK, CANCELLED, WITHDRAW),
            IN_PROGRESS, Map.of(ASSIGNED, WORK, ON_HOLD, WORK, RESOLVED, WORK, CANCELLED, CANCEL),
            ON_HOLD, Map.of(ASSIGNED, WORK, IN_PROGRESS, WORK, RESOLVED, WORK, CANCELLED, CANCEL),
            RESOLVED, Map.of(IN_PROGRESS, REOPEN, CLOSED, CONFIRM),
            CLOSED, Map.of(IN_PROGRESS, REOPEN_CLOSED),
            CANCELLED, Map.of(NEW, REVIVE)));

    /** The steps of each kind. */
    private static final Map<Kind, Map<State, Map<State, Operation>>> DECLARED =
            new EnumMap<>(Map.of(Kind.INCIDENT, STEPS, Kind.SERVICE_REQUEST, STEPS, Kind.PROBLEM, STEPS));

    /** As the house is shipped: whoever may do what the step is takes it. */
    public static final StateMachine SHIPPED = new StateMachine(shipped());

    private final Map<Step, Set<Role>> roles;

    private StateMachine(Map<Step, Set<Role>> roles) {
        this.roles = roles;
    }

    private static Map<Step, Set<Role>> shipped() {
        Map<Step, Set<Role>> all = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            for (State from : State.values()) {
                Map<State, Operation> next = new EnumMap<>(DECLARED.get(kind).get(from));
                next.forEach((to, operation) -> all.put(new Step(kind, from, to), Access.granted(operation)));
            }
        }
        return all;
    }

    /** @return the steps there are, by kind, then by the states in their order, with the roles that take them */
    public Map<Step, Set<Role>> steps() {
        return Collections.unmodifiableMap(roles);
    }

    /** @return the roles that take the step, none for one there is not */
    public Set<Role> roles(Step step) {
        return roles.getOrDefault(step, Set.of());
    }

    /** @return the roles the step can be given to: those who work on tickets, and for what is no work their requesters */
    public static Set<Role> eligible(Step step) {
        Set<Role> able = EnumSet.copyOf(Access.granted(REPLY));
        if (operation(step) == WORK) {
            able.retainAll(Access.granted(WORK));
        }
        return able;
    }

    /** @return this in which the step is taken by these roles */
    public StateMachine with(Step step, Set<Role> those) {
        Map<Step, Set<Role>> changed = new LinkedHashMap<>(roles);
        changed.put(step, Set.copyOf(those));
        return new StateMachine(changed);
    }

    /** @return a state out of which the role has no step, if there is one */
    public Optional<State> deadEnd(Role role) {
        for (Kind kind : Kind.values()) {
            for (State from : State.values()) {
                boolean out = roles.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().kind() == kind
                                && entry.getKey().from() == from
                                && entry.getValue().contains(role));
                if (!out) {
                    return Optional.of(from);
                }
            }
        }
        return Optional.empty();
    }

    /** @return the states the actor may put such a ticket into */
    public Set<State> next(Actor actor, Kind kind, State from, Parties ticket) {
        Set<State> states = EnumSet.noneOf(State.class);
        for (State to : DECLARED.get(kind).get(from).keySet()) {
            if (takes(actor, new Step(kind, from, to), ticket)) {
                states.add(to);
            }
        }
        return states;
    }

    /**
     * @throws ProblemException on {@code state}: CONFLICT when the one can't follow the other, FORBIDDEN when the actor
     *     may not do it, or may not change the state of this ticket at all
     */
    public void require(Actor actor, Kind kind, State from, State to, Parties ticket) {
        Step step = new Step(kind, from, to);
        boolean there = !roles(step).isEmpty();
        if (there ? !takes(actor, step, ticket) : !takesAny(actor, kind, ticket)) {
            throw Access.forbidden("state");
        }
        if (!there) {
            throw cannotFollow(from, to);
        }
    }

    private boolean takes(Actor actor, Step step, Parties ticket) {
        return roles(step).stream().anyMatch(role -> Access.takesPart(actor, role, ticket));
    }

    private boolean takesAny(Actor actor, Kind kind, Parties ticket) {
        return roles.keySet().stream().anyMatch(step -> step.kind() == kind && takes(actor, step, ticket));
    }

    private static Operation operation(Step step) {
        return DECLARED.get(step.kind()).get(step.from()).get(step.to());
    }

    private static ProblemException cannotFollow(State from, State to) {
        String before = Wire.name(from);
        String after = Wire.name(to);
        return new Problem(
                        Problem.Kind.CONFLICT,
                        "cannot-follow",
                        "A ticket that is " + before + " can't become " + after + ".",
                        Optional.of("state"),
                        List.of(before, after))
                .exception();
    }
}
