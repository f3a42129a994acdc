package org.arrimo.tickets.core;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/** Why work was refused; it is a failure of the test when it was not. */
final class Refused {
    private Refused() {}

    static Problem problem(Runnable work) {
        try {
            work.run();
        } catch (ProblemException e) {
            return e.problem();
        }
        throw new AssertionError("It was done");
    }

    static Problem.Kind kind(Runnable work) {
        return problem(work).kind();
    }

    static String code(Runnable work) {
        return problem(work).code();
    }
}
