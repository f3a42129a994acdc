package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.List;

import org.arrimo.platform.journal.api.Change;

/**
 * What somebody changed about a ticket last, and can still take back.
 *
 * @param id names it to {@link Reversals#undo}
 * @param ticket the ticket
 * @param at when it was changed
 * @param until until when it can be taken back
 * @param changes each field that was set, with what it was and what it is, as the history tells them
 */
public record Reversible(long id, TicketNumber ticket, Instant at, Instant until, List<Change> changes) {
    /** The changes are copied. */
    public Reversible {
        changes = List.copyOf(changes);
    }
}
