package org.arrimo.tickets.api;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * When a plan opens its tickets, by the clock on the wall in a time zone. A time that the clock leaps over in spring is as
 * much later as it leaps; one that comes twice in autumn is the first of the two.
 *
 * @param start whole minutes: without a rule the only time; with one, from when on it counts, and a time itself if the rule
 *     has it
 * @param zone the time zone
 * @param rule an RRULE of RFC 5545, without its name, such as {@code FREQ=MONTHLY;BYDAY=-1FR}: at most 500 characters, at most
 *     once an hour. UNTIL is in the zone unless it ends with Z; a day alone counts whole
 * @param except days on which nothing is opened, as EXDATE: at most 100
 * @param freeDays what becomes of a time on a day on which the desk does not work
 */
public record PlanSchedule(
        LocalDateTime start, ZoneId zone, Optional<String> rule, Set<LocalDate> except, FreeDays freeDays) {
    public PlanSchedule {
        except = Set.copyOf(except);
    }

    /** What becomes of a time on a day on which the desk does not work. */
    public enum FreeDays {
        /** It is as good as any. */
        KEEP,
        /** Nothing is opened. */
        SKIP,
        /** It is the same time of the next day on which the desk works. */
        NEXT
    }
}
