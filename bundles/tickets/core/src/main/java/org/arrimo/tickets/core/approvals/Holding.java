package org.arrimo.tickets.core.approvals;

import java.time.Instant;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.states.Moves;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** Lets a ticket go on that waited for approvals. In the caller's transaction, the ticket being locked. */
public final class Holding {
    private static final Actor DESK = Actor.system("tickets");

    private final Transactions transactions;
    private final TicketStore store;
    private final Moves moves;
    private final Runnable changed;

    /** @param changed what is to be done after tickets changed */
    public Holding(Transactions transactions, TicketStore store, Moves moves, Runnable changed) {
        this.transactions = transactions;
        this.store = store;
        this.moves = moves;
        this.changed = changed;
    }

    void goOn(TicketEntity ticket, Instant now) {
        boolean waits = ticket.state() == State.ON_HOLD
                && ticket.holdReason().filter(HoldReason.APPROVAL::equals).isPresent();
        if (waits) {
            Snapshot before = ticket.snapshot();
            ticket.move(State.IN_PROGRESS, now);
            moves.made(DESK, now, ticket, before);
            ticket.touch(now);
            store.write();
            transactions.afterCommit(changed);
        }
    }
}
