package org.arrimo.tickets.core.states;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Monday to Friday, as the desk's clock on the wall has them. */
public final class WorkingDays {
    private final ZoneId zone;

    public WorkingDays(ZoneId zone) {
        this.zone = zone;
    }

    /** @return the same time of day so many working days later; of a weekend the first one after it is the first */
    Instant after(Instant start, int days) {
        ZonedDateTime time = start.atZone(zone);
        for (int left = days; left > 0; ) {
            time = time.plusDays(1);
            left -= works(time.toLocalDate()) ? 1 : 0;
        }
        return time.toInstant();
    }

    /** @return whether the desk works on that day */
    public boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
