package org.arrimo.people.core;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;

/** Who may see and change people. What is not said here is not allowed. */
final class Rights {
    private Rights() {}

    static boolean sees(Actor actor, long person) {
        return actor.isStaff() || actor.personId() == person;
    }

    /** Lists and searches are for staff. */
    static void list(Actor actor) {
        if (!actor.isStaff()) {
            throw Problem.forbidden().exception();
        }
    }

    static void administer(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw Problem.forbidden().exception();
        }
    }

    /** Of one person: whoever may not even see them is told that there is no such thing. */
    static void administer(Actor actor, long person) {
        if (!sees(actor, person)) {
            throw Problem.notFound().exception();
        }
        administer(actor);
    }
}
