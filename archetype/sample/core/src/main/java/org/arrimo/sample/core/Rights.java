package org.arrimo.sample.core;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;

/** Who may see and change specimens. What is not said here is not allowed. */
final class Rights {
    private Rights() {}

    static boolean sees(Actor actor) {
        return actor.isStaff();
    }

    /** Whoever may not see them is told that there is no such thing. */
    static void requireSight(Actor actor) {
        if (!sees(actor)) {
            throw Problem.notFound().exception();
        }
    }

    static void requireChange(Actor actor) {
        if (!actor.is(Role.AGENT) && !actor.is(Role.LEAD) && !actor.is(Role.ADMIN)) {
            throw Problem.forbidden().exception();
        }
    }
}
