package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Optional;

/**
 * How satisfied a requester was with what became of their ticket. Of the two answers there are, good and bad, either is one
 * click and means the same to everybody; what lies between is for the comment.
 *
 * @param ticket what it is about
 * @param askedAt when the requester was asked
 * @param verdict the answer, if there is one
 * @param comment in the requester's own words, may be empty
 * @param answeredAt when they answered last
 * @param until until when they may answer, or change the answer
 */
public record Rating(
        TicketNumber ticket,
        Instant askedAt,
        Optional<Verdict> verdict,
        String comment,
        Optional<Instant> answeredAt,
        Instant until) {
    /** What a requester thinks of it. */
    public enum Verdict {
        /** They are satisfied. */
        GOOD,
        /** They are not. */
        BAD
    }
}
