package org.arrimo.platform.ws.gate;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.entrances.Entrance;
import org.arrimo.platform.spi.ws.Access;
import org.arrimo.platform.spi.ws.Rule;

/** Reads and enforces the {@link Rule} of an operation. */
public final class Rules {
    private Rules() {}

    /**
     * @param operations the methods that would be published
     * @return the names of those without a rule, for the log; empty when each has one
     */
    public static String missing(Collection<Method> operations) {
        return operations.stream()
                .filter(method -> !method.isAnnotationPresent(Rule.class))
                .map(Method::getName)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /**
     * @throws org.arrimo.platform.api.ProblemException UNAUTHENTICATED or FORBIDDEN when the rule does not let the
     *     caller in
     */
    public static void enforce(Method operation, Optional<Actor> caller) {
        Rule rule = operation.getAnnotation(Rule.class);
        if (rule == null) {
            throw Problem.forbidden().exception();
        }
        if (rule.value() == Access.ANYONE) {
            return;
        }
        Actor actor = caller.orElseThrow(() -> signInFirst().exception());
        if (!admits(operation, actor)) {
            throw Problem.forbidden().exception();
        }
    }

    /** @return whether the operation's rule lets the actor in */
    public static boolean admits(Method operation, Actor actor) {
        Rule rule = operation.getAnnotation(Rule.class);
        return rule != null
                && (rule.value() == Access.ANYONE
                        || rule.roles().length == 0
                        || Arrays.stream(rule.roles()).anyMatch(actor::is));
    }

    /** @return what whoever is not signed in is told, wherever they knock */
    public static Problem signInFirst() {
        return Problem.of(
                Problem.Kind.UNAUTHENTICATED, "unauthenticated", "Sign in with HTTP Basic or with a Bearer token.");
    }

    /** @return the rule as {@link Entrance} says it */
    public static String text(Method operation) {
        return open(operation)
                ? Entrance.ANYONE
                : Entrance.rule(List.of(operation.getAnnotation(Rule.class).roles()));
    }

    /** @return whether anybody may enter */
    public static boolean open(Method operation) {
        Rule rule = operation.getAnnotation(Rule.class);
        return rule != null && rule.value() == Access.ANYONE;
    }
}
