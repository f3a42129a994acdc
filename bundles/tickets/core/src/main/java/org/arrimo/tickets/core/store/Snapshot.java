package org.arrimo.tickets.core.store;

import java.util.OptionalLong;

import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;

/** What the record tells about a ticket at one moment; two of them make a change. */
public record Snapshot(
        Kind kind,
        String subject,
        State state,
        Priority priority,
        Level impact,
        Level urgency,
        long requester,
        OptionalLong organisation,
        OptionalLong team,
        OptionalLong assignee,
        Contact contact) {}
