package org.arrimo.tickets.core.routing;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * At some time of the week, by the clock on the desk's wall. The end is not part of it; hours over midnight belong to the
 * day on which they begin.
 *
 * @param days on which it begins
 * @param from minutes after midnight, below {@code 24 * 60}
 * @param until minutes after midnight, up to {@code 24 * 60}; before {@code from} it is over midnight
 */
record WithinWeek(Set<DayOfWeek> days, int from, int until) implements Condition {
    private static final Pattern FORM =
            Pattern.compile("([a-z,-]{3,40}) ([0-2][0-9]):([0-5][0-9])-([0-2][0-9]):([0-5][0-9])");
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    static Optional<WithinWeek> read(String value) {
        Matcher form = FORM.matcher(value.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        int from = minutes(form.group(2), form.group(3));
        int until = minutes(form.group(4), form.group(5));
        Set<DayOfWeek> days = days(form.group(1));
        boolean sound = !days.isEmpty() && from < DAY && until <= DAY && from != until;
        return sound ? Optional.of(new WithinWeek(days, from, until)) : Optional.empty();
    }

    @Override
    public boolean holds(Circumstances ticket) {
        ZonedDateTime at = ticket.at();
        int minute = at.getHour() * HOUR + at.getMinute();
        boolean today = days.contains(at.getDayOfWeek());
        if (from < until) {
            return today && minute >= from && minute < until;
        }
        boolean yesterday = days.contains(at.getDayOfWeek().minus(1));
        return today && minute >= from || yesterday && minute < until;
    }

    @Override
    public String written() {
        List<String> parts = new ArrayList<>();
        DayOfWeek[] week = DayOfWeek.values();
        for (int first = 0; first < week.length; first++) {
            int last = first;
            while (last < week.length && days.contains(week[last])) {
                last++;
            }
            if (last > first) {
                String name = name(week[first]);
                parts.add(last - first == 1 ? name : name + "-" + name(week[last - 1]));
                first = last;
            }
        }
        return String.join(",", parts) + " " + clock(from) + "-" + clock(until);
    }

    /** @return none for what is not understood */
    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",", -1)) {
            String[] ends = part.split("-", -1);
            Optional<DayOfWeek> first = day(ends[0]);
            Optional<DayOfWeek> last = day(ends[ends.length - 1]);
            if (ends.length > 2 || first.isEmpty() || last.isEmpty()) {
                return Set.of();
            }
            DayOfWeek day = first.get();
            days.add(day);
            while (day != last.get()) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static Optional<DayOfWeek> day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> name(day).equals(name))
                .findFirst();
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * HOUR + Integer.parseInt(minutes);
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / HOUR, minutes % HOUR);
    }
}
