package org.arrimo.tickets.core.rules;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.State;

import static org.arrimo.tickets.api.State.*;
import static org.arrimo.tickets.core.rules.Operation.*;

/** Which state may follow which, and what one must be allowed to do for it. A pair that is not in the table can't be. */
public final class Transitions {
    private static final Map<State, Map<State, Operation>> TABLE = new EnumMap<>(Map.of(
            NEW, Map.of(ASSIGNED, WORK, IN_PROGRESS, WORK, ON_HOLD, WORK, RESOLVED, WORK, CANCELLED, WITHDRAW),
            ASSIGNED, Map.of(NEW, WORK, IN_PROGRESS, WORK, ON_HOLD, WORK, RESOLVED, WORK, CANCELLED, WITHDRAW),
            IN_PROGRESS, Map.of(ASSIGNED, WORK, ON_HOLD, WORK, RESOLVED, WORK, CANCELLED, CANCEL),
            ON_HOLD, Map.of(ASSIGNED, WORK, IN_PROGRESS, WORK, RESOLVED, WORK, CANCELLED, CANCEL),
            RESOLVED, Map.of(IN_PROGRESS, REOPEN, CLOSED, CONFIRM),
            CLOSED, Map.of(IN_PROGRESS, REOPEN_CLOSED),
            CANCELLED, Map.of(NEW, REVIVE)));

    private Transitions() {}

    /** @return the states the actor may put such a ticket into */
    public static Set<State> next(Actor actor, State from, Parties ticket) {
        Set<State> states = EnumSet.noneOf(State.class);
        TABLE.get(from).forEach((to, operation) -> {
            if (Access.may(actor, operation, ticket)) {
                states.add(to);
            }
        });
        return states;
    }

    /**
     * @throws ProblemException on {@code state}: CONFLICT when the one can't follow the other, FORBIDDEN when the actor
     *     may not do it, or may not change the state of this ticket at all
     */
    public static void require(Actor actor, State from, State to, Parties ticket) {
        Operation operation = TABLE.get(from).get(to);
        if (operation == null ? !maySetAny(actor, ticket) : !Access.may(actor, operation, ticket)) {
            throw Access.forbidden("state");
        }
        if (operation == null) {
            throw cannotFollow(from, to);
        }
    }

    private static boolean maySetAny(Actor actor, Parties ticket) {
        return TABLE.values().stream()
                .flatMap(steps -> steps.values().stream())
                .anyMatch(operation -> Access.may(actor, operation, ticket));
    }

    private static ProblemException cannotFollow(State from, State to) {
        String before = Wire.name(from);
        String after = Wire.name(to);
        return new Problem(
                        Kind.CONFLICT,
                        "cannot-follow",
                        "A ticket that is " + before + " can't become " + after + ".",
                        Optional.of("state"),
                        List.of(before, after))
                .exception();
    }
}
