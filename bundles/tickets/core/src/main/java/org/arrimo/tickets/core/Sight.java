package org.arrimo.tickets.core;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.core.fields.FieldsOfTickets;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.StateMachine;
import org.arrimo.tickets.core.store.TicketEntity;

/**
 * How much of a ticket somebody sees who may see it. What an import kept without knowing what it means, the facts, may
 * be another desk's work notes: it is for those who read private notes. So is with which ticket one was merged.
 */
final class Sight {
    private final Supplier<StateMachine> machine;
    private final FieldsOfTickets fields;

    /** @param machine says which state may follow */
    Sight(Supplier<StateMachine> machine, FieldsOfTickets fields) {
        this.machine = machine;
        this.fields = fields;
    }

    Ticket of(Actor actor, TicketEntity ticket) {
        Set<State> next = next(actor, ticket);
        boolean all = Access.may(actor, Operation.READ_PRIVATE, ticket.parties());
        return fields.on(actor, ticket, ticket.ticket(next, all));
    }

    private Set<State> next(Actor actor, TicketEntity ticket) {
        if (!Access.may(actor, Operation.READ, ticket.parties())) {
            return Set.of();
        }
        Set<State> states = EnumSet.noneOf(State.class);
        states.addAll(machine.get().next(actor, ticket.kind(), ticket.state(), ticket.parties()));
        if (ticket.assignee().isEmpty()) {
            states.remove(State.ASSIGNED);
        }
        return states;
    }

    /** @param entry of the ticket's history, and not an internal one, for those who do not read private notes */
    static Entry forOthers(Entry entry) {
        Event event = entry.event();
        List<Change> changes = event.changes().stream()
                .filter(change -> !change.field().startsWith(Events.FACT))
                .filter(change -> !change.field().startsWith(Events.MERGE))
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
