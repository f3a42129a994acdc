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
 * Which state of a ticket may follow which, and for whom. Each state may follow every other one; those that are taken as
 * shipped are declared here, by whoever may do what the step is. A desk may give every step to other roles. A step that
 * nobody takes is none.
 */
public final class StateMachine {
    private static final Map<State, Set<State>> SHIPPED_STEPS = new EnumMap<>(Map.of(
            NEW, EnumSet.of(ASSIGNED, IN_PROGRESS, ON_HOLD, RESOLVED, CANCELLED),
            ASSIGNED, EnumSet.of(NEW, IN_PROGRESS, ON_HOLD, RESOLVED, CANCELLED),
            IN_PROGRESS, EnumSet.of(ASSIGNED, ON_HOLD, RESOLVED, CANCELLED),
            ON_HOLD, EnumSet.of(ASSIGNED, IN_PROGRESS, RESOLVED, CANCELLED),
            RESOLVED, EnumSet.of(IN_PROGRESS, CLOSED),
            CLOSED, EnumSet.of(IN_PROGRESS),
            CANCELLED, EnumSet.of(NEW)));

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
                for (State to : EnumSet.complementOf(EnumSet.of(from))) {
                    boolean taken = SHIPPED_STEPS.get(from).contains(to);
                    all.put(new Step(kind, from, to), taken ? Access.granted(operation(from, to)) : Set.of());
                }
            }
        }
        return all;
    }

    /** What one must be allowed to do to take a step as shipped; what is work can't be given to requesters either. */
    private static Operation operation(State from, State to) {
        return switch (to) {
            case RESOLVED, ON_HOLD -> WORK;
            case CLOSED -> from == RESOLVED ? CONFIRM : WORK;
            case CANCELLED -> from == NEW || from == ASSIGNED ? WITHDRAW : CANCEL;
            default -> switch (from) {
                case RESOLVED -> REOPEN;
                case CLOSED -> REOPEN_CLOSED;
                case CANCELLED -> REVIVE;
                default -> WORK;
            };
        };
    }

    /** @return all steps by kind, then by the states in their order, with the roles that take them */
    public Map<Step, Set<Role>> steps() {
        return Collections.unmodifiableMap(roles);
    }

    /** @return the roles that take the step */
    public Set<Role> roles(Step step) {
        return roles.getOrDefault(step, Set.of());
    }

    /** @return the roles the step can be given to: those who work on tickets, and for what is no work their requesters */
    public static Set<Role> eligible(Step step) {
        Set<Role> able = EnumSet.copyOf(Access.granted(REPLY));
        if (operation(step.from(), step.to()) == WORK) {
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
        for (State to : EnumSet.complementOf(EnumSet.of(from))) {
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
