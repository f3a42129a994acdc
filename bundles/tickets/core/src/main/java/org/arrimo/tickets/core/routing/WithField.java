package org.arrimo.tickets.core.routing;

import java.util.Optional;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.core.fields.Held;
import org.arrimo.tickets.core.store.FieldForm;

/** With something in a custom field. */
record WithField(String which, String value) implements Condition {
    private static final String CONDITIONS = "conditions";

    static Optional<WithField> read(String text) {
        String[] sides = text.split("=", 2);
        return sides.length < 2 || sides[1].isBlank()
                ? Optional.empty()
                : Optional.of(new WithField(sides[0].strip(), sides[1].strip()));
    }

    @Override
    public boolean holds(Circumstances ticket) {
        return Optional.ofNullable(ticket.fields().get(which))
                .map(FieldForm::word)
                .filter(FieldForm.word(value)::equals)
                .isPresent();
    }

    @Override
    public Condition of(Known known) {
        CustomField field = known.fields().get().find(which).orElseThrow(WithField::unknown);
        return new WithField(
                which,
                Held.read(CONDITIONS, field, value)
                        .orElseThrow(WithField::unknown)
                        .said());
    }

    @Override
    public String written() {
        return which + "=" + value;
    }

    private static ProblemException unknown() {
        return Problem.invalid(CONDITIONS, "no-such-field", "names no custom field of this desk")
                .exception();
    }
}
