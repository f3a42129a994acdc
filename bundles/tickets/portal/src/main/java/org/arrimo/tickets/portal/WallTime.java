package org.arrimo.tickets.portal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.arrimo.platform.api.Problem;

/** A date and a time as a form's field has them, by the clock on the wall of the person who fills it in. */
final class WallTime {
    private WallTime() {}

    static String text(Instant time, ZoneId zone) {
        return LocalDateTime.ofInstant(time, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID on the field */
    static Instant instant(String field, String text, ZoneId zone) {
        return local(field, text).atZone(zone).toInstant();
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID on the field */
    static LocalDateTime local(String field, String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "not-a-time", "must be a date and a time")
                    .exception();
        }
    }
}
