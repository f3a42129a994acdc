package org.arrimo.tickets.core.rules;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;

/** Who may do what with things all of the desk share, such as its tags. */
public final class Shared {
    private Shared() {}

    /** @return whether the actor is of the desk, managers included */
    public static boolean reads(Actor actor) {
        return Access.granting(actor, Operation.READ_PRIVATE).contains(Relation.DESK);
    }

    /** @return whether the actor looks after what all share: leads and administrators do */
    public static boolean tends(Actor actor) {
        return actor.is(Role.LEAD) || actor.is(Role.ADMIN);
    }

    /** @throws org.arrimo.platform.api.ProblemException FORBIDDEN for those who are not of the desk */
    public static void requireReader(Actor actor) {
        require(reads(actor));
    }

    /** @throws org.arrimo.platform.api.ProblemException FORBIDDEN for those who do not look after it */
    public static void requireTender(Actor actor) {
        require(tends(actor));
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Problem.forbidden().exception();
        }
    }
}
