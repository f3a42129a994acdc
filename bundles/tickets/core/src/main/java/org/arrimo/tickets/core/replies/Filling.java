package org.arrimo.tickets.core.replies;

import java.util.Optional;
import java.util.Set;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Ticket;

/** Fills in what a text says of a ticket. */
public final class Filling {
    private final People people;
    private final Groups groups;

    public Filling(People people, Groups groups) {
        this.people = people;
        this.groups = groups;
    }

    /** @return plain text */
    public String filled(Actor actor, Ticket ticket, Template template) {
        return template.filled(placeholder -> value(actor, ticket, placeholder).filter(value -> !value.isBlank()));
    }

    private Optional<String> value(Actor actor, Ticket ticket, Placeholder placeholder) {
        return switch (placeholder) {
            case REQUESTER -> Optional.ofNullable(
                    people.names(Set.of(ticket.requester())).get(ticket.requester()));
            case NUMBER -> Optional.of(ticket.number().toString());
            case SUBJECT -> Optional.of(ticket.subject());
            case AGENT -> Optional.of(actor.name());
            case TEAM -> ticket.team().isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(groups.teamNames(Set.of(ticket.team().getAsLong()))
                            .get(ticket.team().getAsLong()));
        };
    }
}
