package org.arrimo.tickets.core.states;

import java.time.Instant;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.TicketNumber;

/** What else ends when a ticket is resolved, closed or cancelled. In the caller's transaction, the ticket being locked. */
@FunctionalInterface
public interface Ending {
    void ended(Actor actor, Instant now, TicketNumber number);
}
