package org.arrimo.tickets.api;

import java.util.List;
import java.util.OptionalLong;

/**
 * Where an actor may hand a ticket.
 *
 * @param up ids of the teams it can go up to, the one that stands above its team first, the others by name
 * @param back id of the team it came from, if it can go back
 * @param notes whether the actor writes the note that goes with it
 */
public record HandoverChoices(List<Long> up, OptionalLong back, boolean notes) {
    public HandoverChoices {
        up = List.copyOf(up);
    }

    /** @return whether there is any way for it */
    public boolean any() {
        return !up.isEmpty() || back.isPresent();
    }
}
