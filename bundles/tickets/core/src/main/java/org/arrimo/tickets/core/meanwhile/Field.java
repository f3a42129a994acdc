package org.arrimo.tickets.core.meanwhile;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.arrimo.tickets.api.Grounds;
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
    HOLD_REASON(Snapshot::holdReason, said(Grounds::holdReason)),
    HOLD_UNTIL(Snapshot::holdUntil, said(Grounds::holdUntil)),
    RESOLUTION(Snapshot::resolution, said(Grounds::resolution)),
    SOLUTION(Snapshot::solution, said(Grounds::solution)),
    CATEGORY(Snapshot::category, TicketPatch::category);

    private final Function<Snapshot, Object> value;
    private final Function<TicketPatch, Optional<?>> wanted;

    Field(Function<Snapshot, Object> value, Function<TicketPatch, Optional<?>> wanted) {
        this.value = value;
        this.wanted = wanted;
    }

    /** What stands beside a state is absent at times; a patch that says it says that it is there. */
    private static Function<TicketPatch, Optional<?>> said(Function<Grounds, Optional<?>> ground) {
        return patch -> ground.apply(patch.grounds()).map(Optional::of);
    }

    String wire() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    Object of(Snapshot snapshot) {
        return value.apply(snapshot);
    }

    Optional<?> of(TicketPatch patch) {
        return wanted.apply(patch);
    }
}
