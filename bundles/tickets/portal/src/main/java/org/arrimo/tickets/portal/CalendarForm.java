package org.arrimo.tickets.portal;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.BusinessCalendar;
import org.arrimo.tickets.api.Holiday;
import org.arrimo.tickets.api.HolidayDay;
import org.arrimo.tickets.api.Opening;

/** A calendar as people type it: the hours of each weekday in a line, and a holiday in each. */
public final class CalendarForm {
    private CalendarForm() {}

    /** @return the hours of a weekday, such as {@code 09:00-12:00, 13:00-18:00} */
    public static String hours(BusinessCalendar calendar, DayOfWeek day) {
        return calendar.week().stream()
                .filter(opening -> opening.day() == day)
                .map(opening -> opening.begins() + "-" + opening.ends())
                .collect(Collectors.joining(", "));
    }

    /** @return the holidays, a line each */
    public static String holidays(BusinessCalendar calendar) {
        return calendar.holidays().stream()
                .map(holiday -> holiday.day().text() + " " + holiday.name())
                .collect(Collectors.joining("\n"));
    }

    static BusinessCalendar of(Exchange x) {
        List<Opening> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String field = Wire.name(day);
            x.optional(field).ifPresent(text -> Arrays.stream(text.split(",")).forEach(span -> {
                String[] ends = span.split("[-–]", -1);
                if (ends.length != 2) {
                    throw Problem.invalid(field, "bad-hours", "must have hours such as 09:00-18:00")
                            .exception();
                }
                week.add(Opening.of(field, day, ends[0], ends[1]));
            }));
        }
        List<Holiday> holidays = x.optional("holidays").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(CalendarForm::holiday)
                .toList();
        return new BusinessCalendar(
                x.number("version"), BusinessCalendar.zone("zone", x.param("zone")), week, holidays);
    }

    private static Holiday holiday(String line) {
        String[] parts = line.strip().split("\\s+", 2);
        return new Holiday(HolidayDay.parse("holidays", parts[0]), parts.length > 1 ? parts[1] : null);
    }
}
