package org.arrimo.tickets.core.states;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.tickets.api.BusinessCalendar;
import org.arrimo.tickets.api.Holiday;
import org.arrimo.tickets.api.HolidayDay;
import org.arrimo.tickets.api.Opening;

import static org.assertj.core.api.Assertions.assertThat;

/** By the desk's clock on the wall. */
class WorkingDaysTest {
    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-03-04T09:00:00Z, 1, 2026-03-05T09:00:00Z",
        "UTC, 2026-03-04T09:00:00Z, 5, 2026-03-11T09:00:00Z",
        "UTC, 2026-03-06T17:00:00Z, 1, 2026-03-09T17:00:00Z",
        "UTC, 2026-03-07T10:00:00Z, 1, 2026-03-09T10:00:00Z",
        "UTC, 2026-03-08T10:00:00Z, 5, 2026-03-13T10:00:00Z",
        // Friday evening there is Saturday in Greenwich
        "America/Sao_Paulo, 2026-03-07T01:00:00Z, 1, 2026-03-10T01:00:00Z",
        // the clocks go forward on that Sunday
        "America/New_York, 2026-03-06T14:00:00Z, 1, 2026-03-09T13:00:00Z"
    })
    void areCountedAtTheSameTimeOfDay(String zone, String start, int days, String end) {
        assertThat(days(zone).after(Instant.parse(start), days)).isEqualTo(Instant.parse(end));
    }

    @ParameterizedTest
    @CsvSource({
        // Good Friday, Easter Monday and Corpus Christi of three years
        "2025-04-18, false",
        "2025-04-21, false",
        "2025-06-19, false",
        "2026-04-03, false",
        "2026-04-06, false",
        "2026-06-04, false",
        "2027-03-26, false",
        "2027-03-29, false",
        "2027-05-27, false",
        "2026-04-02, true",
        "2026-04-07, true",
        // Christmas of every year, and one day of one year
        "2026-12-25, false",
        "2028-12-25, false",
        "2026-12-24, true",
        "2026-07-13, false",
        "2027-07-13, true",
        // Saturday
        "2026-07-11, false"
    })
    void noHolidayIsOne(LocalDate day, boolean works) {
        WorkingDays days = days("UTC", "easter-2", "easter+1", "easter+60", "12-25", "2026-07-13");
        assertThat(days.works(day)).isEqualTo(works);
    }

    @Test
    void holidaysAreLeaptOver() {
        // 24 December 2026 is a Thursday; Friday is Christmas
        Instant start = Instant.parse("2026-12-24T10:00:00Z");
        assertThat(days("UTC", "12-25").after(start, 1)).isEqualTo(Instant.parse("2026-12-28T10:00:00Z"));
        assertThat(days("UTC", "12-25", "12-28", "12-29").after(start, 2))
                .isEqualTo(Instant.parse("2026-12-31T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        // a working day, its lunch left out; a weekend; over a holiday
        "2026-03-04T00:00:00Z, 2026-03-05T00:00:00Z, PT8H",
        "2026-03-04T11:30:00Z, 2026-03-04T13:30:00Z, PT1H",
        "2026-03-04T12:10:00Z, 2026-03-04T12:50:00Z, PT0S",
        "2026-03-06T16:00:00Z, 2026-03-09T10:00:00Z, PT3H",
        "2026-12-24T16:00:00Z, 2026-12-28T10:00:00Z, PT3H",
        "2026-03-02T00:00:00Z, 2026-03-09T00:00:00Z, PT40H",
        "2026-03-04T10:00:00Z, 2026-03-04T10:00:00Z, PT0S"
    })
    void workingTimeIsThatOfTheOpeningHours(Instant from, Instant to, Duration worked) {
        WorkingDays days = days(week("09:00-12:00", "13:00-18:00", "12-25"));
        assertThat(days.between(from, to)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        // in Berlin the clocks leap from 2 to 3 on 29 March 2026, and go back from 3 to 2 on 25 October
        "00:00, 24:00, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, PT23H",
        "00:00, 24:00, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, PT25H",
        "01:00, 04:00, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, PT2H",
        "01:00, 04:00, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, PT4H",
        "02:15, 02:45, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, PT0S",
        "02:30, 04:00, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, PT1H",
        "09:00, 18:00, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, PT9H"
    })
    void theHourThatClocksLeapOverIsNotThereAndTheOneTheyRepeatIsTwice(
            String begins, String ends, Instant from, Instant to, Duration worked) {
        WorkingDays days = new WorkingDays(new BusinessCalendar(
                1, ZoneId.of("Europe/Berlin"), List.of(Opening.of("week", DayOfWeek.SUNDAY, begins, ends)), List.of()));
        assertThat(days.between(from, to)).isEqualTo(worked);
    }

    private static WorkingDays days(String zone, String... holidays) {
        List<Opening> week = Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
                .map(day -> Opening.of("week", day, "9:00", "18:00"))
                .toList();
        return new WorkingDays(new BusinessCalendar(1, ZoneId.of(zone), week, holidays(holidays)));
    }

    private static WorkingDays days(BusinessCalendar calendar) {
        return new WorkingDays(calendar);
    }

    private static BusinessCalendar week(String morning, String afternoon, String... holidays) {
        List<Opening> week = new ArrayList<>();
        for (String span : List.of(morning, afternoon)) {
            String[] ends = span.split("-");
            Stream.of(DayOfWeek.values())
                    .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
                    .forEach(day -> week.add(Opening.of("week", day, ends[0], ends[1])));
        }
        return new BusinessCalendar(1, ZoneId.of("UTC"), week, holidays(holidays));
    }

    private static List<Holiday> holidays(String... days) {
        return Stream.of(days)
                .map(day -> new Holiday(HolidayDay.parse("day", day), "x"))
                .toList();
    }
}
