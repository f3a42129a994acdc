package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What a list shows of a ticket; the fields are those of {@link Ticket}. */
public record TicketRow(
        TicketNumber number,
        long version,
        String subject,
        State state,
        Priority priority,
        long requester,
        OptionalLong organisation,
        OptionalLong team,
        OptionalLong assignee,
        Contact contact,
        Optional<String> reference,
        Instant openedAt,
        Instant updatedAt,
        int reassignments,
        int reopens) {}
