package org.arrimo.tickets.core.bulk;

import java.time.Clock;
import java.time.Instant;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.links.Family;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.states.Moves;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/**
 * Puts a ticket back into the state it had before a mistake, whether or not work would lead there. In the caller's
 * transaction.
 */
public final class Restoring {
    private final TicketStore store;
    private final Family family;
    private final Moves moves;
    private final Clock clock;

    public Restoring(TicketStore store, Family family, Moves moves, Clock clock) {
        this.store = store;
        this.family = family;
        this.moves = moves;
        this.clock = clock;
    }

    /** @param grounds what stood beside the state, as far as anything did */
    void restore(Actor actor, TicketNumber number, State state, Grounds grounds) {
        TicketEntity ticket = store.lock(actor, number);
        Access.require(actor, Operation.REVIVE, ticket.parties(), Settable.STATE);
        family.requireMayBecome(state, ticket.id());
        Snapshot before = ticket.snapshot();
        Instant now = Micros.now(clock);
        ticket.move(state, now);
        grounds.holdReason().ifPresent(reason -> ticket.hold(reason, grounds.holdUntil()));
        grounds.resolution()
                .ifPresent(code -> ticket.solve(code, grounds.solution().orElse(null)));
        if (moves.made(actor, now, ticket, before)) {
            ticket.touch(now);
        }
    }
}
