package org.arrimo.tickets.api;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A breach of the terms of use to be recorded.
 *
 * @param person the id of the person it is about
 * @param evidence a ticket that shows it
 * @param account what happened: 1 to 4,000 characters; the person reads it
 * @param measure what follows from it
 * @param ticketsADay with a limit, and only then: 1 to 100
 * @param days for how many days it has an effect: 1 to 730
 */
public record BreachDraft(
        long person,
        Optional<TicketNumber> evidence,
        String account,
        Breach.Measure measure,
        OptionalInt ticketsADay,
        int days) {}
