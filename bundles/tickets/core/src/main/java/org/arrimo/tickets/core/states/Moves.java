package org.arrimo.tickets.core.states;

import java.time.Instant;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;

/** What every change of a ticket brings with it: it stands in the journal, and the timers of its state are set anew. */
public final class Moves {
    private final Recorder recorder;
    private final StateTimers timers;

    public Moves(Recorder recorder, StateTimers timers) {
        this.recorder = recorder;
        this.timers = timers;
    }

    /** @return whether the ticket differs from what it was before */
    public boolean made(Actor actor, Instant now, TicketEntity ticket, Snapshot before) {
        Snapshot after = ticket.snapshot();
        boolean changed = recorder.changed(actor, now, ticket.number(), before, after);
        if (changed) {
            timers.follow(ticket.id(), before, after, now);
        }
        return changed;
    }
}
