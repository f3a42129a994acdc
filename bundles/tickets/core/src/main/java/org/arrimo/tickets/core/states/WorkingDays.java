package org.arrimo.tickets.core.states;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Monday to Friday, as the desk's clock on the wall has them. */
final class WorkingDays {
    private final ZoneId zone;

    WorkingDays(ZoneId zone) {
        this.zone = zone;
    }

    /** @return the same time of day so many working days later; of a weekend the first one after it is the first */
    Instant after(Instant start, int days) {
        ZonedDateTime time = start.atZone(zone);
        for (int left = days; left > 0; ) {
            time = time.plusDays(1);
            left -= works(time) ? 1 : 0;
        }
        return time.toInstant();
    }

    private static boolean works(ZonedDateTime time) {
        return time.getDayOfWeek() != DayOfWeek.SATURDAY && time.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
