package org.arrimo.tickets.core.routing;

import java.util.Optional;

import org.arrimo.platform.api.Problem;

/** About something of a category, or of one below it. */
record InCategory(String key) implements Condition {
    static Optional<InCategory> read(String value) {
        return Optional.of(new InCategory(value));
    }

    @Override
    public boolean holds(Circumstances ticket) {
        return ticket.categories().contains(key);
    }

    @Override
    public Condition of(Known known) {
        if (known.tree().get().find(key).isEmpty()) {
            throw Problem.invalid("conditions", "no-such-category", "names no category of this desk")
                    .exception();
        }
        return this;
    }

    @Override
    public String written() {
        return key;
    }
}
