package org.arrimo.tickets.core.routing;

import java.util.Optional;

import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.Kind;

/** About something of a kind. */
record OfKind(Kind kind) implements Condition {
    static Optional<OfKind> read(String value) {
        return Listed.of(Kind.class, value).map(OfKind::new);
    }

    @Override
    public boolean holds(Circumstances ticket) {
        return ticket.kind() == kind;
    }

    @Override
    public String written() {
        return Wire.name(kind);
    }
}
