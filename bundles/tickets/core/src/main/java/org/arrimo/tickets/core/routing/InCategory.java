package org.arrimo.tickets.core.routing;

import java.util.Optional;

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
    public String written() {
        return key;
    }
}
