package org.arrimo.tickets.ws;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.BusinessCalendar;
import org.arrimo.tickets.api.BusinessHours;
import org.arrimo.tickets.api.Holiday;
import org.arrimo.tickets.api.HolidayDay;
import org.arrimo.tickets.api.Opening;

/** Works on Mondays at first, and at all times. */
final class FakeBusinessHours implements BusinessHours {
    private BusinessCalendar calendar = new BusinessCalendar(
            1,
            ZoneId.of("UTC"),
            List.of(new Opening(DayOfWeek.MONDAY, 540, 1_440)),
            List.of(new Holiday(HolidayDay.parse("day", "12-25"), "Christmas")));

    @Override
    public BusinessCalendar get(Actor actor) {
        return calendar;
    }

    @Override
    public BusinessCalendar change(Actor actor, BusinessCalendar wanted) {
        if (wanted.version() != calendar.version()) {
            throw Problem.stale().exception();
        }
        calendar = new BusinessCalendar(wanted.version() + 1, wanted.zone(), wanted.week(), wanted.holidays());
        return calendar;
    }

    @Override
    public Duration workingTime(Actor actor, Instant from, Instant to) {
        return Duration.between(from, to);
    }
}
