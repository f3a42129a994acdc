package org.arrimo.tickets.api;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/**
 * Some hours of a weekday in which the desk works, by its clock on the wall.
 *
 * @param day the weekday
 * @param from the minute of the day in which it begins, from 0
 * @param to the minute before which it ends, later than {@code from}; 1,440 is the end of the day
 */
public record Opening(DayOfWeek day, int from, int to) {
    /** The end of a day. */
    public static final int MIDNIGHT = 1_440;

    private static final int HOUR = 60;
    private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])|24:00");

    /**
     * @param field named in the problem
     * @param from when it begins, such as {@code 9:00}
     * @param to when it ends, such as {@code 18:00}; {@code 24:00} is the end of the day
     * @throws ProblemException INVALID ({@code bad-hours}) when one of them is no time
     */
    public static Opening of(String field, DayOfWeek day, String from, String to) {
        return new Opening(day, minute(field, from), minute(field, to));
    }

    /** @return when it begins, such as {@code 09:00} */
    public String begins() {
        return clock(from);
    }

    /** @return when it ends, such as {@code 18:00} or {@code 24:00} */
    public String ends() {
        return clock(to);
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / HOUR, minute % HOUR);
    }

    private static int minute(String field, String text) {
        Matcher clock = CLOCK.matcher(text == null ? "" : text.strip());
        if (!clock.matches()) {
            throw Problem.invalid(field, "bad-hours", "must have hours such as 09:00 to 18:00")
                    .exception();
        }
        return clock.group(1) == null
                ? MIDNIGHT
                : Integer.parseInt(clock.group(1)) * HOUR + Integer.parseInt(clock.group(2));
    }
}
