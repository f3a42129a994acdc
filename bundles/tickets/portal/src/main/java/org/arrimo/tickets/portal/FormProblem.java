package org.arrimo.tickets.portal;

import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;

/** Why one of several forms on a page was refused, each message beside its field. */
public final class FormProblem {
    private static final Set<String> OF_FILES = Set.of("content", "name", "file", "attachments");
    private static final Set<String> FIELDS = Set.of(
            "body",
            "state",
            "priority",
            "impact",
            "urgency",
            "team",
            "assignee",
            "holdReason",
            "holdUntil",
            "resolution",
            "solution",
            "priorityReason");

    private final Exchange x;
    private final Optional<Problem> problem;

    private FormProblem(Exchange x, Optional<Problem> problem) {
        this.x = x;
        this.problem = problem;
    }

    /**
     * @param form the last part of the address the form is sent to
     * @return what was wrong with it, if it is the one that was sent
     */
    public static FormProblem of(Exchange x, String form) {
        boolean sent = x.tail().size() == 2 && x.tail().get(1).equals(form);
        return new FormProblem(x, sent ? x.problem() : Optional.empty());
    }

    /** @return whether the form was refused */
    public boolean any() {
        return problem.isPresent();
    }

    /** @return the reason, if it belongs to none of the fields */
    public Optional<Problem> general() {
        return problem.filter(p -> p.field().isEmpty()
                || !FIELDS.contains(p.field().get())
                        && !OF_FILES.contains(p.field().get()));
    }

    /** @return what is wrong with the field */
    public Optional<String> of(String field) {
        return problem.filter(p -> p.field().filter(field::equals).isPresent()).map(x.words()::problem);
    }

    /** @return what is wrong with the files */
    public Optional<String> ofFile() {
        return problem.filter(p -> p.field().filter(OF_FILES::contains).isPresent())
                .map(x.words()::problem);
    }
}
