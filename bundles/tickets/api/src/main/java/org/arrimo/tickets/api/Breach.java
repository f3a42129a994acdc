package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody did against the terms of use, what followed from it, and what they say to it.
 *
 * @param id a number that is never given again
 * @param person the id of the person it is about
 * @param evidence the ticket that shows it, if it was one; absent for a reader who may not see that ticket
 * @param account what happened, in plain text
 * @param measure what follows from it
 * @param ticketsADay with a limit, how many tickets the person may open within 24 hours
 * @param author the id of the person who recorded it
 * @param recordedAt when it was recorded
 * @param until when it expires: it has no effect from then on
 * @param reply what the person says to it
 * @param repliedAt when they last said it
 * @param withdrawal why it was withdrawn, if it was: it has no effect since then
 * @param withdrawnAt when it was withdrawn
 * @param inForce whether it had an effect when it was read
 */
public record Breach(
        long id,
        long person,
        Optional<TicketNumber> evidence,
        String account,
        Measure measure,
        OptionalInt ticketsADay,
        long author,
        Instant recordedAt,
        Instant until,
        Optional<String> reply,
        Optional<Instant> repliedAt,
        Optional<String> withdrawal,
        Optional<Instant> withdrawnAt,
        boolean inForce) {
    /** What follows from a breach. */
    public enum Measure {
        /** The person is told. */
        WARNING,
        /** The person may open so many tickets within 24 hours and no more. */
        LIMIT
    }
}
