package org.arrimo.tickets.core.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A point or span of time as a filter says it; which one it is depends on when and where it is read. */
public sealed interface Moment {
    Pattern YEAR = Pattern.compile("[0-9]{4}");
    Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    Pattern MINUTE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");
    Pattern AGO = Pattern.compile("-([0-9]{1,4})(h|d|w|mo|y)");

    /** @return when it begins */
    Instant start(ZonedDateTime now);

    /** @return when it is over; of a point, itself */
    Instant end(ZonedDateTime now);

    /** So long before now. */
    record Ago(int amount, Unit unit) implements Moment {
        @Override
        public Instant start(ZonedDateTime now) {
            return now.minus(amount, unit.chrono).toInstant();
        }

        @Override
        public Instant end(ZonedDateTime now) {
            return start(now);
        }

        @Override
        public String toString() {
            return "-" + amount + unit.sign;
        }
    }

    /** A day counted from today: 0 today, 1 yesterday. */
    record Before(int days) implements Moment {
        private static final String TODAY = "today";
        private static final String YESTERDAY = "yesterday";

        @Override
        public Instant start(ZonedDateTime now) {
            return begin(now.toLocalDate().minusDays(days), now.getZone());
        }

        @Override
        public Instant end(ZonedDateTime now) {
            return begin(now.toLocalDate().minusDays(days - 1L), now.getZone());
        }

        @Override
        public String toString() {
            return days == 0 ? TODAY : YESTERDAY;
        }
    }

    /** A whole year. */
    record OfYear(Year year) implements Moment {
        @Override
        public Instant start(ZonedDateTime now) {
            return begin(year.atDay(1), now.getZone());
        }

        @Override
        public Instant end(ZonedDateTime now) {
            return begin(year.plusYears(1).atDay(1), now.getZone());
        }

        @Override
        public String toString() {
            return String.format("%04d", year.getValue());
        }
    }

    /** A whole month. */
    record OfMonth(YearMonth month) implements Moment {
        @Override
        public Instant start(ZonedDateTime now) {
            return begin(month.atDay(1), now.getZone());
        }

        @Override
        public Instant end(ZonedDateTime now) {
            return begin(month.plusMonths(1).atDay(1), now.getZone());
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    /** A whole day. */
    record OfDay(LocalDate day) implements Moment {
        @Override
        public Instant start(ZonedDateTime now) {
            return begin(day, now.getZone());
        }

        @Override
        public Instant end(ZonedDateTime now) {
            return begin(day.plusDays(1), now.getZone());
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** A whole minute. */
    record OfMinute(LocalDateTime minute) implements Moment {
        @Override
        public Instant start(ZonedDateTime now) {
            return minute.atZone(now.getZone()).toInstant();
        }

        @Override
        public Instant end(ZonedDateTime now) {
            return start(now).plus(1, ChronoUnit.MINUTES);
        }

        @Override
        public String toString() {
            return minute.toString();
        }
    }

    /** What can be counted back. */
    enum Unit {
        HOUR("h", ChronoUnit.HOURS),
        DAY("d", ChronoUnit.DAYS),
        WEEK("w", ChronoUnit.WEEKS),
        MONTH("mo", ChronoUnit.MONTHS),
        YEAR("y", ChronoUnit.YEARS);

        private final String sign;
        private final ChronoUnit chrono;

        Unit(String sign, ChronoUnit chrono) {
            this.sign = sign;
            this.chrono = chrono;
        }
    }

    /** @return what is written, if it is a time */
    static Optional<Moment> parse(String text) {
        try {
            return Optional.ofNullable(read(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Moment read(String text) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            Unit unit = Arrays.stream(Unit.values())
                    .filter(one -> one.sign.equals(ago.group(2)))
                    .findFirst()
                    .orElseThrow();
            return new Ago(Integer.parseInt(ago.group(1)), unit);
        }
        if (text.equals(Before.TODAY) || text.equals(Before.YESTERDAY)) {
            return new Before(text.equals(Before.TODAY) ? 0 : 1);
        }
        if (YEAR.matcher(text).matches()) {
            return new OfYear(Year.of(Integer.parseInt(text)));
        }
        if (MONTH.matcher(text).matches()) {
            return new OfMonth(YearMonth.parse(text));
        }
        if (DAY.matcher(text).matches()) {
            return new OfDay(LocalDate.parse(text));
        }
        return MINUTE.matcher(text).matches() ? new OfMinute(LocalDateTime.parse(text)) : null;
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
