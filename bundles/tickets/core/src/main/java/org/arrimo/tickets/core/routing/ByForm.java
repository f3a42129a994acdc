package org.arrimo.tickets.core.routing;

import java.util.Optional;

import org.arrimo.platform.api.Problem;

/** Opened by a form, whichever version of it. */
record ByForm(String key) implements Condition {
    static Optional<ByForm> read(String value) {
        return Optional.of(new ByForm(value));
    }

    @Override
    public boolean holds(Circumstances ticket) {
        return ticket.form().filter(key::equals).isPresent();
    }

    @Override
    public Condition of(Known known) {
        if (!known.forms().test(key)) {
            throw Problem.invalid("conditions", "no-such-form", "names no form of this desk")
                    .exception();
        }
        return this;
    }

    @Override
    public String written() {
        return key;
    }
}
