package org.arrimo.tickets.portal;

import java.util.Optional;
import java.util.function.Supplier;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/** What a panel shows if it is there for the reader: one of their roles may open the ticket and another one the panel. */
final class IfThere {
    private IfThere() {}

    /** @return what was asked for; nothing where the answer is NOT_FOUND */
    static <T> Optional<T> get(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ProblemException e) {
            if (e.problem().kind() == Problem.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
