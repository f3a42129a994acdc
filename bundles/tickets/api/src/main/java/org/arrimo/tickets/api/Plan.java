package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Optional;

/**
 * Tickets that are opened at times known before: once, or again and again.
 *
 * @param id a number that is never given again
 * @param version rises when somebody changes it, not when it opens a ticket
 * @param content what it says
 * @param next when it opens the next ticket, if it does
 * @param lastAt for which time it last opened a ticket, or should have, if it did
 * @param lastTicket what it last opened, if it did
 * @param problem why the last ticket could not be opened, in English, if it could not
 */
public record Plan(
        long id,
        long version,
        PlanDraft content,
        Optional<Instant> next,
        Optional<Instant> lastAt,
        Optional<TicketNumber> lastTicket,
        Optional<String> problem) {}
