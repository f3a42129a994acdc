package org.arrimo.tickets.core.states;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.arrimo.tickets.api.BusinessCalendar;
import org.arrimo.tickets.api.Holiday;
import org.arrimo.tickets.api.HolidayDay;
import org.arrimo.tickets.api.Opening;

/** When the desk works by its calendar: whether on a day, how long between two times, and so many days later. */
public final class WorkingDays {
    private final long version;
    private final ZoneId zone;
    private final Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    private final Set<LocalDate> single = new HashSet<>();
    private final Set<MonthDay> yearly = new HashSet<>();
    private final List<HolidayDay> moving = new ArrayList<>();

    public WorkingDays(BusinessCalendar calendar) {
        version = calendar.version();
        zone = calendar.zone();
        for (Opening opening : calendar.week()) {
            week.computeIfAbsent(opening.day(), day -> new ArrayList<>()).add(opening);
        }
        for (Holiday holiday : calendar.holidays()) {
            if (holiday.day() instanceof HolidayDay.Once once) {
                single.add(once.date());
            } else if (holiday.day() instanceof HolidayDay.Yearly every) {
                yearly.add(every.day());
            } else {
                moving.add(holiday.day());
            }
        }
    }

    /** @return the version of the calendar by which it counts */
    public long version() {
        return version;
    }

    /** @return whether the desk works on that day */
    public boolean works(LocalDate day) {
        return week.containsKey(day.getDayOfWeek())
                && !single.contains(day)
                && !yearly.contains(MonthDay.from(day))
                && moving.stream().noneMatch(holiday -> holiday.isOn(day));
    }

    /**
     * @return the same time of day so many working days later; of a day that is none the first one after it is the first
     */
    public Instant after(Instant start, int days) {
        ZonedDateTime time = start.atZone(zone);
        LocalDate day = time.toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= works(day) ? 1 : 0;
        }
        return time.with(day).toInstant();
    }

    /** @return how long the desk works from one time to another one that is not before it */
    public Duration between(Instant from, Instant to) {
        Duration worked = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (works(day)) {
                for (Opening opening : week.get(day.getDayOfWeek())) {
                    worked = worked.plus(part(at(day, opening.from()), at(day, opening.to()), from, to));
                }
            }
        }
        return worked;
    }

    private static Duration part(Instant opens, Instant closes, Instant from, Instant to) {
        Instant begin = opens.isAfter(from) ? opens : from;
        Instant end = closes.isBefore(to) ? closes : to;
        return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
    }

    /** When the clock on the wall first shows that time; where it leaps over it, when it leaps. */
    private Instant at(LocalDate day, int minute) {
        LocalDateTime time = day.atStartOfDay().plus(minute, ChronoUnit.MINUTES);
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(zone).toInstant();
    }
}
