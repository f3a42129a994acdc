package org.arrimo.tickets.core.imports;

import org.arrimo.tickets.api.TicketNumber;

/**
 * An imported ticket as the database has it, or is to have it.
 *
 * @param version how many changes it has seen
 */
record StoredTicket(long id, long version, String reference, Standing standing) {
    TicketNumber number() {
        return new TicketNumber(standing.snapshot().kind(), id);
    }

    StoredTicket changed(Standing next) {
        return new StoredTicket(id, version + 1, reference, next);
    }
}
