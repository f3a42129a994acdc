package org.arrimo.tickets.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/**
 * When a holiday is. As text it is {@code 2026-06-04} for one day, {@code 12-25} for a day of every year, and {@code
 * easter-2} or {@code easter+60} for so many days before or after Easter Sunday, which is {@code easter} itself.
 */
public sealed interface HolidayDay {
    /**
     * One day.
     *
     * @param date the day
     */
    record Once(LocalDate date) implements HolidayDay {
        @Override
        public boolean isOn(LocalDate day) {
            return day.equals(date);
        }

        @Override
        public String text() {
            return date.toString();
        }
    }

    /**
     * A day of every year; 29 February is in leap years alone.
     *
     * @param day the day of the year
     */
    record Yearly(MonthDay day) implements HolidayDay {
        @Override
        public boolean isOn(LocalDate date) {
            return MonthDay.from(date).equals(day);
        }

        @Override
        public String text() {
            return day.toString().substring("--".length());
        }
    }

    /**
     * So many days after Easter Sunday of the Gregorian calendar.
     *
     * @param offset days, negative for before
     */
    record Easter(int offset) implements HolidayDay {
        private static final Pattern FORM = Pattern.compile("easter([+-][0-9]{1,3})?");

        @Override
        public boolean isOn(LocalDate date) {
            return date.minusDays(offset).equals(sunday(date.minusDays(offset).getYear()));
        }

        @Override
        public String text() {
            return offset == 0 ? "easter" : "easter" + (offset > 0 ? "+" : "") + offset;
        }

        /** The anonymous Gregorian algorithm, as in Meeus, Astronomical Algorithms (1991), chapter 8. */
        private static LocalDate sunday(int year) {
            int a = year % 19;
            int b = year / 100;
            int c = year % 100;
            int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
            int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
            int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
            return LocalDate.of(year, f / 31, f % 31 + 1);
        }
    }

    /** @return whether it is on that day */
    boolean isOn(LocalDate day);

    /** @return it as text */
    String text();

    /**
     * @param field named in the problem
     * @param text what came in, may be null
     * @throws ProblemException INVALID ({@code bad-holiday}) when it is none; days are of the years 2000 to 2199, and at
     *     most 200 from Easter
     */
    static HolidayDay parse(String field, String text) {
        String form = text == null ? "" : text.strip();
        Matcher easter = Easter.FORM.matcher(form);
        try {
            if (easter.matches()) {
                int offset = easter.group(1) == null ? 0 : Integer.parseInt(easter.group(1));
                if (Math.abs(offset) <= 200) {
                    return new Easter(offset);
                }
            } else if (form.matches("[0-9]{2}-[0-9]{2}")) {
                return new Yearly(MonthDay.parse("--" + form));
            } else if (form.matches("2[01][0-9]{2}-[0-9]{2}-[0-9]{2}")) {
                return new Once(LocalDate.parse(form));
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw Problem.invalid(
                        field,
                        "bad-holiday",
                        "must be a day such as 2026-06-04, a day of every year such as 12-25, or days from Easter such"
                                + " as easter-2")
                .exception();
    }
}
