package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a list shows of a ticket.
 *
 * @param number its number, with its kind
 * @param version rises with every change
 * @param subject one line on what it is about
 * @param state where it stands
 * @param priority how pressing it is
 * @param requester the id of the person it is for
 * @param organisation the id of the requester's organisation when it was opened
 * @param team the id of the team that has it
 * @param assignee the id of the person who works on it
 * @param contact the way the requester came
 * @param reference what another system calls it
 * @param openedAt when it was opened
 * @param updatedAt when it last changed
 * @param reassignments how often it was given to somebody else
 * @param reopens how often it was taken up again
 * @param category the key of what it is about
 */
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
        int reopens,
        Optional<String> category) {
    /** One that is about nothing in the tree. */
    public TicketRow(
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
            int reopens) {
        this(
                number,
                version,
                subject,
                state,
                priority,
                requester,
                organisation,
                team,
                assignee,
                contact,
                reference,
                openedAt,
                updatedAt,
                reassignments,
                reopens,
                Optional.empty());
    }

    /** That of the number: looking at all of a row costs more than most of what is done with rows. */
    @Override
    public int hashCode() {
        return Long.hashCode(number.id());
    }
}
