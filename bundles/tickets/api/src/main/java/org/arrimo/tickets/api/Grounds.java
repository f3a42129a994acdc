package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Optional;

/**
 * What a change has to say beside a new state or priority. A ticket that is put on hold needs a reason, one that is scheduled a time
 * as well, and one that is resolved, or closed without having been, a code and a solution. Said without a state, they take the place of those that the
 * ticket has. Saying them is for those who may work on the ticket.
 *
 * <p>A priority other than the one that follows from impact and urgency needs a reason, and stays until it is taken back.
 *
 * @param holdReason what a ticket on hold waits for
 * @param holdUntil when a scheduled one goes on by itself: later than now, within two years
 * @param resolution how it was resolved
 * @param solution what was done, for the requester to read: 1 to 10,000 characters of plain text
 * @param priorityReason why the priority is another than what follows, for the desk to read: one line of 1 to 500
 *     characters; an inner empty takes that back. Saying it is for those who may say the priority
 */
public record Grounds(
        Optional<HoldReason> holdReason,
        Optional<Instant> holdUntil,
        Optional<ResolutionCode> resolution,
        Optional<String> solution,
        Optional<Optional<String>> priorityReason) {
    /** Says nothing. */
    public static final Grounds NONE =
            new Grounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @return why a ticket waits, other than for a time */
    public static Grounds waitingFor(HoldReason reason) {
        return new Grounds(Optional.of(reason), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @return until when a ticket waits */
    public static Grounds until(Instant time) {
        return new Grounds(
                Optional.of(HoldReason.SCHEDULED),
                Optional.of(time),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @return this, and what the other says of what this says nothing of */
    public Grounds or(Grounds other) {
        return new Grounds(
                holdReason.or(other::holdReason),
                holdUntil.or(other::holdUntil),
                resolution.or(other::resolution),
                solution.or(other::solution),
                priorityReason.or(other::priorityReason));
    }

    /** @return how a ticket was resolved */
    public static Grounds solution(ResolutionCode code, String text) {
        return new Grounds(Optional.empty(), Optional.empty(), Optional.of(code), Optional.of(text), Optional.empty());
    }

    /** @return why a priority is another than what follows; empty takes that back */
    public static Grounds priority(Optional<String> reason) {
        return NONE.withPriorityReason(reason);
    }

    /** @return this that also says why the priority is another than what follows; empty takes that back */
    public Grounds withPriorityReason(Optional<String> reason) {
        return new Grounds(holdReason, holdUntil, resolution, solution, Optional.of(reason));
    }
}
