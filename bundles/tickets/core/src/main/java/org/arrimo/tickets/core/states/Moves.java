package org.arrimo.tickets.core.states;

import java.time.Instant;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;

/**
 * What every change of a ticket brings with it: it stands in the journal, the timers of its state are set anew, and what
 * makes no sense without work on it ends.
 */
public final class Moves {
    private final Recorder recorder;
    private final StateTimers timers;
    private final Ending ending;

    public Moves(Recorder recorder, StateTimers timers, Ending ending) {
        this.recorder = recorder;
        this.timers = timers;
        this.ending = ending;
    }

    /** @return whether the ticket differs from what it was before */
    public boolean made(Actor actor, Instant now, TicketEntity ticket, Snapshot before) {
        Snapshot after = ticket.snapshot();
        boolean changed = recorder.changed(actor, now, ticket.number(), before, after);
        if (changed) {
            timers.follow(ticket.id(), before, after, now);
            if (before.state().isOpen() && !after.state().isOpen()) {
                ending.ended(actor, now, ticket.number());
            }
        }
        return changed;
    }
}
