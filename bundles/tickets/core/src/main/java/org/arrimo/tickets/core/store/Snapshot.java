package org.arrimo.tickets.core.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;
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
        Contact contact,
        Optional<HoldReason> holdReason,
        Optional<Instant> holdUntil,
        Optional<ResolutionCode> resolution,
        Optional<String> solution,
        Optional<String> category) {
    /** One that says nothing beside its state: as a new one, or one of another product's log. */
    public Snapshot(
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
            Contact contact,
            Optional<String> category) {
        this(
                kind,
                subject,
                state,
                priority,
                impact,
                urgency,
                requester,
                organisation,
                team,
                assignee,
                contact,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                category);
    }
}
