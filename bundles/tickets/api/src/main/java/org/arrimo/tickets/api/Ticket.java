package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A ticket as one actor sees it.
 *
 * @param number what it is called
 * @param version rises with every change, a public message or file included; private ones leave it, since
 *     whoever may not read them reads this
 * @param subject one line
 * @param description what was reported, may be empty
 * @param state where it stands
 * @param next the states the actor may set now, without the current one; none for an actor who sees the ticket no more, as
 *     after handing it back
 * @param priority in which order it is worked on
 * @param impact how wide it reaches
 * @param urgency how soon it must be dealt with
 * @param requester the person it is for
 * @param organisation the requester's organisation when it was opened, if any
 * @param team the team that has it, if any
 * @param assignee the person who works on it, if any
 * @param contact the first way in
 * @param reference what another system calls it, if it came from one
 * @param openedAt when it was reported
 * @param updatedAt when {@code version} last rose
 * @param resolvedAt when it was last resolved, if it is
 * @param closedAt when it was closed, if it is
 * @param reassignments how often it left a team or a person that had it; both at once count once, being given to
 *     somebody for the first time does not
 * @param reopens how often it was taken up again after it had been resolved
 * @param facts further fields by name, as an import brought them; empty for those who do not read private notes
 * @param holdReason what it waits for, while it is on hold; unknown of one that an import put there
 * @param holdUntil when it goes on by itself, if it does
 * @param resolution how it was resolved, while it is resolved or closed; unknown of one that an import did
 * @param solution what was done, while it is resolved or closed; unknown likewise
 * @param priorityReason why the priority is another than what follows from impact and urgency, if somebody overrode it;
 *     empty for those who do not read private notes
 * @param mergedInto the ticket in which it goes on, if it was merged and the actor may see that one
 * @param category the key of what it is about, if it has one
 * @param descriptionHtml the description as it was written, if it was written as HTML; see {@link Message#html}
 * @param fields what its custom fields hold, by their keys, as far as the actor sees them ({@link TicketFields})
 * @param form the form by which it was opened, as it was called then; nothing if it was opened otherwise
 */
public record Ticket(
        TicketNumber number,
        long version,
        String subject,
        String description,
        State state,
        Set<State> next,
        Priority priority,
        Level impact,
        Level urgency,
        long requester,
        OptionalLong organisation,
        OptionalLong team,
        OptionalLong assignee,
        Contact contact,
        Optional<String> reference,
        Instant openedAt,
        Instant updatedAt,
        Optional<Instant> resolvedAt,
        Optional<Instant> closedAt,
        int reassignments,
        int reopens,
        Map<String, String> facts,
        Optional<HoldReason> holdReason,
        Optional<Instant> holdUntil,
        Optional<ResolutionCode> resolution,
        Optional<String> solution,
        Optional<String> priorityReason,
        Optional<TicketNumber> mergedInto,
        Optional<String> category,
        Optional<String> descriptionHtml,
        Map<String, String> fields,
        Optional<FormName> form) {
    public Ticket {
        fields = Map.copyOf(fields);
    }

    /** One of which no custom field was set, and that was opened without a form. */
    public Ticket(
            TicketNumber number,
            long version,
            String subject,
            String description,
            State state,
            Set<State> next,
            Priority priority,
            Level impact,
            Level urgency,
            long requester,
            OptionalLong organisation,
            OptionalLong team,
            OptionalLong assignee,
            Contact contact,
            Optional<String> reference,
            Instant openedAt,
            Instant updatedAt,
            Optional<Instant> resolvedAt,
            Optional<Instant> closedAt,
            int reassignments,
            int reopens,
            Map<String, String> facts,
            Optional<HoldReason> holdReason,
            Optional<Instant> holdUntil,
            Optional<ResolutionCode> resolution,
            Optional<String> solution,
            Optional<String> priorityReason,
            Optional<TicketNumber> mergedInto,
            Optional<String> category,
            Optional<String> descriptionHtml) {
        this(
                number,
                version,
                subject,
                description,
                state,
                next,
                priority,
                impact,
                urgency,
                requester,
                organisation,
                team,
                assignee,
                contact,
                reference,
                openedAt,
                updatedAt,
                resolvedAt,
                closedAt,
                reassignments,
                reopens,
                facts,
                holdReason,
                holdUntil,
                resolution,
                solution,
                priorityReason,
                mergedInto,
                category,
                descriptionHtml,
                Map.of(),
                Optional.empty());
    }

    /** One of which nothing more is to be said: not on hold, resolved without a word, not merged. */
    public Ticket(
            TicketNumber number,
            long version,
            String subject,
            String description,
            State state,
            Set<State> next,
            Priority priority,
            Level impact,
            Level urgency,
            long requester,
            OptionalLong organisation,
            OptionalLong team,
            OptionalLong assignee,
            Contact contact,
            Optional<String> reference,
            Instant openedAt,
            Instant updatedAt,
            Optional<Instant> resolvedAt,
            Optional<Instant> closedAt,
            int reassignments,
            int reopens,
            Map<String, String> facts) {
        this(
                number,
                version,
                subject,
                description,
                state,
                next,
                priority,
                impact,
                urgency,
                requester,
                organisation,
                team,
                assignee,
                contact,
                reference,
                openedAt,
                updatedAt,
                resolvedAt,
                closedAt,
                reassignments,
                reopens,
                facts,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * @param into where it goes on, if the actor may see that
     * @return the same ticket as one that was merged: nothing can be set
     */
    public Ticket merged(Optional<TicketNumber> into) {
        return new Ticket(
                number,
                version,
                subject,
                description,
                state,
                Set.of(),
                priority,
                impact,
                urgency,
                requester,
                organisation,
                team,
                assignee,
                contact,
                reference,
                openedAt,
                updatedAt,
                resolvedAt,
                closedAt,
                reassignments,
                reopens,
                facts,
                holdReason,
                holdUntil,
                resolution,
                solution,
                priorityReason,
                into,
                category,
                descriptionHtml,
                fields,
                form);
    }

    /** @return the same ticket with that in its custom fields, opened by that form */
    public Ticket with(Map<String, String> values, Optional<FormName> by) {
        return new Ticket(
                number,
                version,
                subject,
                description,
                state,
                next,
                priority,
                impact,
                urgency,
                requester,
                organisation,
                team,
                assignee,
                contact,
                reference,
                openedAt,
                updatedAt,
                resolvedAt,
                closedAt,
                reassignments,
                reopens,
                facts,
                holdReason,
                holdUntil,
                resolution,
                solution,
                priorityReason,
                mergedInto,
                category,
                descriptionHtml,
                values,
                by);
    }
}
