package org.arrimo.platform.spi.portal;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;

/** A module's texts for one reader: in their language, with times in their zone. */
public final class Words {
    private static final long DAYS_TOLD_RELATIVELY = 30;

    private final Texts texts;
    private final Locale locale;
    private final ZoneId zone;
    private final Clock clock;

    Words(Texts texts, Locale locale, ZoneId zone) {
        this(texts, locale, zone, Clock.systemUTC());
    }

    private Words(Texts texts, Locale locale, ZoneId zone, Clock clock) {
        this.texts = texts;
        this.locale = locale;
        this.zone = zone;
        this.clock = clock;
    }

    /** @return the same words at another time, by which relative times are told */
    public Words at(Clock time) {
        return new Words(texts, locale, zone, time);
    }

    /** @return the language */
    public Locale locale() {
        return locale;
    }

    /** @return the zone times are shown in */
    public ZoneId zone() {
        return zone;
    }

    /**
     * @param key a key of the texts
     * @param args what the pattern's {@code {0}}, {@code {1}} … stand for
     * @return the text; the key itself if there is no such text
     */
    public String t(String key, Object... args) {
        Phrase phrase = texts.phrase(locale, key);
        return phrase == null ? key : phrase.with(locale, args);
    }

    /** @return whether there is a text for the key */
    public boolean has(String key) {
        return texts.phrase(locale, key) != null;
    }

    /**
     * @param prefix such as {@code state}
     * @param value such as {@code State.IN_PROGRESS}
     * @return the text {@code state.in-progress}
     */
    public String t(String prefix, Enum<?> value) {
        return t(prefix + "." + Wire.name(value));
    }

    /**
     * A sentence about a problem: {@code problem.<code>.<field>} if there is such a text, else {@code problem.<code>},
     * else the problem's English sentence.
     */
    public String problem(Problem problem) {
        Object[] args = problem.args().toArray();
        String key = "problem." + problem.code();
        String special = key + problem.field().map(field -> "." + field).orElse("");
        if (has(special)) {
            return t(special, args);
        }
        return has(key) ? t(key, args) : problem.detail();
    }

    /** @return day, month and year, as short as is common */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    /** @return day and month, as short as is common, where the year goes without saying */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(t("common.day-pattern"), locale).format(date);
    }

    /** @return the day of the instant in the reader's zone */
    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    /** @return day and time in the reader's zone */
    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    /** @return day, time and zone in full, for a tooltip */
    public String dateTimeInFull(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    /** @return such as {@code 5 minutes ago}; the date when it is more than thirty days away */
    public String relative(Instant instant) {
        Duration ago = Duration.between(instant, clock.instant());
        String way = ago.isNegative() ? "common.in-" : "common.ago-";
        Duration distance = ago.abs();
        if (distance.toMinutes() < 1) {
            return t("common.now");
        }
        if (distance.toHours() < 1) {
            return t(way + "minutes", distance.toMinutes());
        }
        if (distance.toDays() < 1) {
            return t(way + "hours", distance.toHours());
        }
        return distance.toDays() <= DAYS_TOLD_RELATIVELY ? t(way + "days", distance.toDays()) : date(instant);
    }

    /** @return the number with the language's separators */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** @return a size in bytes, kB, MB or GB (powers of ten) */
    public String size(long bytes) {
        String[] units = {"bytes", "kB", "MB", "GB"};
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(unit == 0 || value >= 10 ? 0 : 1);
        return format.format(value) + '\u00a0' + units[unit];
    }
}
