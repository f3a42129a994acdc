package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Optional;

/**
 * What a change has to say beside a new state. A ticket that is put on hold needs a reason, one that is scheduled a time
 * as well, and one that is resolved a code and a solution. Said without a state, they take the place of those that the
 * ticket has. Saying them is for those who may work on the ticket.
 *
 * @param holdReason what a ticket on hold waits for
 * @param holdUntil when a scheduled one goes on by itself: later than now, within two years
 * @param resolution how it was resolved
 * @param solution what was done, for the requester to read: 1 to 10,000 characters of plain text
 */
public record Grounds(
        Optional<HoldReason> holdReason,
        Optional<Instant> holdUntil,
        Optional<ResolutionCode> resolution,
        Optional<String> solution) {
    /** Says nothing. */
    public static final Grounds NONE =
            new Grounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @return why a ticket waits, other than for a time */
    public static Grounds waitingFor(HoldReason reason) {
        return new Grounds(Optional.of(reason), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @return until when a ticket waits */
    public static Grounds until(Instant time) {
        return new Grounds(Optional.of(HoldReason.SCHEDULED), Optional.of(time), Optional.empty(), Optional.empty());
    }

    /** @return this, and what the other says of what this says nothing of */
    public Grounds or(Grounds other) {
        return new Grounds(
                holdReason.or(other::holdReason),
                holdUntil.or(other::holdUntil),
                resolution.or(other::resolution),
                solution.or(other::solution));
    }

    /** @return how a ticket was resolved */
    public static Grounds solution(ResolutionCode code, String text) {
        return new Grounds(Optional.empty(), Optional.empty(), Optional.of(code), Optional.of(text));
    }
}
