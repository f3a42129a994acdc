package org.arrimo.tickets.api;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/**
 * When the desk works. A working day is one with opening hours that is no holiday.
 *
 * @param version counts its changes, from 1
 * @param zone of the clock on the desk's wall
 * @param week the opening hours by weekday and time: at least one and at most ten a day, none overlapping another
 * @param holidays the days without: 1,000 at most, of which 100 are of every year, each day once; single days first, then
 *     those of every year
 */
public record BusinessCalendar(long version, ZoneId zone, List<Opening> week, List<Holiday> holidays) {
    public BusinessCalendar {
        week = List.copyOf(week);
        holidays = List.copyOf(holidays);
    }

    /**
     * @param field named in the problem
     * @param text what came in, may be null
     * @return the time zone of that name
     * @throws ProblemException INVALID ({@code bad-zone}) when there is none
     */
    public static ZoneId zone(String field, String text) {
        try {
            return ZoneId.of(text == null ? "" : text.strip());
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "bad-zone", "must be an IANA time zone, such as America/Sao_Paulo")
                    .exception();
        }
    }
}
