package org.arrimo.tickets.core.states;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Wire;

/**
 * What the desk does by itself with a ticket's state.
 *
 * @param zone in which the desk counts its working days until its calendar says another one
 * @param closeDays after how many working days what is resolved closes; 0 for never
 * @param closedReply what becomes of a requester's reply to what is closed
 * @param reopenDays for how many days after it was closed a reply opens a ticket again
 * @param remindDays after how many working days without an answer the requester is reminded, again after as many, and
 *     the ticket resolved after as many more; 0 for never
 * @param silentHours after how many hours in which its person did nothing a ticket goes back to its queue; 0 for never
 */
public record StateSettings(
        ZoneId zone, int closeDays, ClosedReply closedReply, int reopenDays, int remindDays, int silentHours) {
    /** What holds where the file says nothing. */
    public static final StateSettings DEFAULT = new StateSettings(ZoneOffset.UTC, 5, ClosedReply.REOPEN, 14, 3);

    private static final int MOST_DAYS = 365;
    private static final int MOST_HOURS = 8_760;

    /** With people who may be silent. */
    public StateSettings(ZoneId zone, int closeDays, ClosedReply closedReply, int reopenDays, int remindDays) {
        this(zone, closeDays, closedReply, reopenDays, remindDays, 0);
    }

    /** What becomes of a requester's reply to a ticket that is closed. */
    public enum ClosedReply {
        /** The ticket is opened again; after some days another one is opened. */
        REOPEN,
        /** Another one is opened that relates to it. */
        NEW,
        /** It is refused. */
        REFUSE
    }

    /** As the file has them; a wrong value is refused with the key's name. */
    public static StateSettings of(
            String zone,
            String closeDays,
            String closedReply,
            String reopenDays,
            String remindDays,
            String silentHours) {
        return new StateSettings(
                zone(zone),
                days("close.after-days", closeDays),
                reply(closedReply),
                days("closed.reopen-days", reopenDays),
                days("waiting.remind-days", remindDays),
                number("assigned.silent-hours", silentHours, "hours", MOST_HOURS));
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value.strip());
        } catch (DateTimeException e) {
            throw wrong("desk.zone", value, "must be a time zone such as America/Sao_Paulo");
        }
    }

    private static ClosedReply reply(String value) {
        try {
            return Wire.parse(ClosedReply.class, value.strip(), "closed.reply");
        } catch (ProblemException e) {
            throw wrong("closed.reply", value, "must be reopen, new or refuse");
        }
    }

    private static int days(String key, String value) {
        return number(key, value, "days", MOST_DAYS);
    }

    private static int number(String key, String value, String unit, int most) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw wrong(key, value, "must be a whole number of " + unit + " from 0 to " + most);
    }

    private static IllegalArgumentException wrong(String key, String value, String rule) {
        return new IllegalArgumentException("org.arrimo.tickets: " + key + " " + rule + ", not '" + value + "'");
    }
}
