package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * That a ticket was handed up or back.
 *
 * @param id a number that is never given again
 * @param ticket which
 * @param direction up or back
 * @param from id of the team that had it
 * @param to id of the team that got it
 * @param reason why
 * @param text why, in words
 * @param note id of the message that is the hand-over note, if there is one
 * @param by who did it
 * @param at when
 */
public record Handover(
        long id,
        TicketNumber ticket,
        Direction direction,
        long from,
        long to,
        HandoverReason reason,
        String text,
        OptionalLong note,
        long by,
        Instant at) {
    /** Which way it went. */
    public enum Direction {
        /** To a team of a higher level. */
        UP,
        /** To the team it came from. */
        BACK
    }
}
