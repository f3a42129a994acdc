package org.arrimo.tickets.core;

import java.util.List;
import java.util.Map;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.TicketEntity;

/**
 * How much of a ticket somebody sees who may see it. What an import kept without knowing what it means, the facts, may
 * be another desk's work notes: it is for those who read private notes.
 */
final class Sight {
    private Sight() {}

    static Ticket of(Actor actor, TicketEntity ticket) {
        return Access.may(actor, Operation.READ_PRIVATE, ticket.parties()) ? ticket.ticket() : ticket.ticket(Map.of());
    }

    /** @param entry of the ticket's history, and not an internal one */
    static Entry withoutFacts(Entry entry) {
        Event event = entry.event();
        List<Change> changes = event.changes().stream()
                .filter(change -> !change.field().startsWith(Events.FACT))
                .toList();
        return new Entry(
                entry.id(),
                entry.recordedAt(),
                entry.actorId(),
                entry.actorName(),
                entry.via(),
                new Event(event.at(), event.type(), event.subject(), event.internal(), event.origin(), changes));
    }
}
