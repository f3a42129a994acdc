package org.arrimo.tickets.core.meanwhile;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.store.Snapshot;

/** A field that a change can set, under its name on the wire. */
enum Field {
    SUBJECT(Snapshot::subject, TicketPatch::subject),
    STATE(Snapshot::state, TicketPatch::state),
    PRIORITY(Snapshot::priority, TicketPatch::priority),
    IMPACT(Snapshot::impact, TicketPatch::impact),
    URGENCY(Snapshot::urgency, TicketPatch::urgency),
    TEAM(Snapshot::team, TicketPatch::team),
    ASSIGNEE(Snapshot::assignee, TicketPatch::assignee),
    CATEGORY(Snapshot::category, TicketPatch::category);

    private final Function<Snapshot, Object> value;
    private final Function<TicketPatch, Optional<?>> wanted;

    Field(Function<Snapshot, Object> value, Function<TicketPatch, Optional<?>> wanted) {
        this.value = value;
        this.wanted = wanted;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    Object of(Snapshot snapshot) {
        return value.apply(snapshot);
    }

    Optional<?> of(TicketPatch patch) {
        return wanted.apply(patch);
    }
}
