package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing to be done about a ticket.
 *
 * @param id a number that is never given again
 * @param text what is to be done, on one line
 * @param tickedBy the id of the person who ticked it off; absent while it is to be done
 * @param tickedAt when it was ticked off; absent while it is to be done
 */
public record ChecklistItem(long id, String text, OptionalLong tickedBy, Optional<Instant> tickedAt) {
    /** @return whether it is ticked off */
    public boolean done() {
        return tickedBy.isPresent();
    }
}
