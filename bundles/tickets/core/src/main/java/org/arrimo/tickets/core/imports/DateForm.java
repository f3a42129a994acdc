package org.arrimo.tickets.core.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The form of a log's dates. Strict: the 31st of February is no date. */
final class DateForm {
    private final String pattern;
    private final ZoneId zone;
    private final DateTimeFormatter formatter;
    private final Reading reading;

    private interface Reading {
        Instant instant(TemporalAccessor parsed);
    }

    /** @throws IllegalArgumentException when the pattern is none, or does not make at least a date */
    DateForm(String pattern, ZoneId zone) {
        this.pattern = pattern;
        this.zone = zone;
        this.formatter = new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        this.reading = reading();
    }

    /** @throws DateTimeException when the text is not of this form */
    Instant parse(String text) {
        return reading.instant(formatter.parse(text));
    }

    String format(Instant instant) {
        return formatter.format(instant.atZone(zone));
    }

    String pattern() {
        return pattern;
    }

    private Reading reading() {
        TemporalAccessor sample;
        try {
            sample = formatter.parse(formatter.format(ZonedDateTime.of(2016, 5, 12, 10, 11, 0, 0, zone)));
            if (sample.isSupported(ChronoField.OFFSET_SECONDS)) {
                OffsetDateTime.from(sample);
                return parsed -> OffsetDateTime.from(parsed).toInstant();
            }
            if (sample.isSupported(ChronoField.SECOND_OF_DAY)) {
                LocalDateTime.from(sample);
                return parsed -> LocalDateTime.from(parsed).atZone(zone).toInstant();
            }
            LocalDate.from(sample);
            return parsed -> LocalDate.from(parsed).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + pattern + "\" does not make a date", e);
        }
    }
}
