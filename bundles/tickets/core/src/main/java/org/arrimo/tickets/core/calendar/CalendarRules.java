package org.arrimo.tickets.core.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.BusinessCalendar;
import org.arrimo.tickets.api.Holiday;
import org.arrimo.tickets.api.HolidayDay;
import org.arrimo.tickets.api.Opening;

/**
 * What a calendar must be like. So few days of every year can't take all of a weekday away for long: there is always
 * another working day.
 */
final class CalendarRules {
    private static final int A_DAY = 10;
    private static final int HOLIDAYS = 1_000;
    private static final int EVERY_YEAR = 100;
    private static final int NAME = 100;

    private CalendarRules() {}

    /**
     * @return the same, in order and with clean names
     * @throws ProblemException INVALID
     */
    static BusinessCalendar checked(BusinessCalendar wanted) {
        List<Opening> week = new ArrayList<>(wanted.week());
        week.sort(Comparator.comparing(Opening::day).thenComparingInt(Opening::from));
        requireWeek(week);
        return new BusinessCalendar(wanted.version(), wanted.zone(), week, holidays(wanted.holidays()));
    }

    private static void requireWeek(List<Opening> week) {
        if (week.isEmpty()) {
            throw Problem.invalid("week", "required", "must have opening hours on one day at least")
                    .exception();
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            int end = 0;
            int count = 0;
            for (Opening opening : week) {
                if (opening.day() == day) {
                    requireHours(opening);
                    if (opening.from() < end) {
                        throw Problem.invalid("week", "overlapping", "has hours that overlap")
                                .exception();
                    }
                    end = opening.to();
                    count++;
                }
            }
            if (count > A_DAY) {
                throw tooMany("week", A_DAY, "opening hours a day");
            }
        }
    }

    private static void requireHours(Opening opening) {
        if (opening.from() < 0 || opening.to() <= opening.from() || opening.to() > Opening.MIDNIGHT) {
            throw Problem.invalid("week", "bad-hours", "has hours that do not end after they begin, within the day")
                    .exception();
        }
    }

    private static List<Holiday> holidays(List<Holiday> wanted) {
        if (wanted.size() > HOLIDAYS) {
            throw tooMany("holidays", HOLIDAYS, "days");
        }
        if (wanted.stream()
                        .filter(holiday -> !(holiday.day() instanceof HolidayDay.Once))
                        .count()
                > EVERY_YEAR) {
            throw tooMany("holidays", EVERY_YEAR, "days of every year");
        }
        List<Holiday> holidays = new ArrayList<>();
        Set<HolidayDay> days = new HashSet<>();
        for (Holiday holiday : wanted) {
            if (!days.add(holiday.day())) {
                String day = holiday.day().text();
                throw Problem.invalid("holidays", "twice", "has a day twice: " + day, day)
                        .exception();
            }
            holidays.add(new Holiday(holiday.day(), Text.line("holidays", holiday.name(), NAME)));
        }
        holidays.sort(CalendarRows.ORDER);
        return holidays;
    }

    private static ProblemException tooMany(String field, int most, String what) {
        return Problem.invalid(field, "too-many", "must have at most " + most + " " + what, "" + most)
                .exception();
    }
}
