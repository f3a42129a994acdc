package org.arrimo.tickets.core.plans;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.PlanSchedule;
import org.arrimo.tickets.api.PlanSchedule.FreeDays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** When a schedule has something to be done. */
class OccurrencesTest {
    private static final Predicate<LocalDate> WEEKDAYS =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    @Test
    void withoutARuleThereIsOneTime() {
        var once = once("2027-03-01T09:30", "America/Sao_Paulo");
        assertThat(next(once, "2027-01-01T00:00:00Z", 5)).containsExactly("2027-03-01T12:30:00Z");
        assertThat(next(once, "2027-03-01T12:30:00Z", 5)).isEmpty();
    }

    @Test
    void aRuleComesAgainAndAgainAndTheStartOnlyIfItIsOfTheRule() {
        assertThat(next(daily("FREQ=MONTHLY;BYDAY=-1FR", "2027-01-29T09:00", "UTC"), "2027-01-01T00:00:00Z", 3))
                .containsExactly("2027-01-29T09:00:00Z", "2027-02-26T09:00:00Z", "2027-03-26T09:00:00Z");
        assertThat(next(daily("FREQ=WEEKLY;BYDAY=MO", "2027-01-01T09:00", "UTC"), "2026-12-01T00:00:00Z", 2))
                .containsExactly("2027-01-04T09:00:00Z", "2027-01-11T09:00:00Z");
        assertThat(next(daily("FREQ=DAILY;COUNT=3", "2027-01-01T09:00", "UTC"), "2027-01-01T09:00:00Z", 10))
                .containsExactly("2027-01-02T09:00:00Z", "2027-01-03T09:00:00Z");
        assertThat(next(
                        daily("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2024-02-29T09:00", "UTC"),
                        "2027-01-01T00:00:00Z",
                        2))
                .containsExactly("2028-02-29T09:00:00Z", "2032-02-29T09:00:00Z");
        assertThat(next(
                        daily("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "2027-01-04T08:00", "UTC"),
                        "2027-01-05T00:00:00Z",
                        3))
                .containsExactly("2027-01-06T08:00:00Z", "2027-01-18T08:00:00Z", "2027-01-20T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "20270103, 2027-01-03T12:00:00Z",
        "20270103T090000, 2027-01-03T12:00:00Z",
        "20270103T085959, 2027-01-02T12:00:00Z",
        "20270103T120000Z, 2027-01-03T12:00:00Z",
        "20270103T115959Z, 2027-01-02T12:00:00Z"
    })
    void untilIsADayOrATimeOfTheZoneOrOfUtc(String until, String last) {
        var times = next(
                daily("FREQ=DAILY;UNTIL=" + until, "2027-01-01T09:00", "America/Sao_Paulo"),
                "2026-12-31T00:00:00Z",
                10);
        assertThat(times.get(times.size() - 1)).isEqualTo(last);
    }

    @Test
    void theClockOnTheWallCountsAcrossBothChangesOfSummerTime() {
        var berlin = daily("FREQ=DAILY", "2027-03-26T09:00", "Europe/Berlin");
        assertThat(next(berlin, "2027-03-27T00:00:00Z", 3))
                .containsExactly("2027-03-27T08:00:00Z", "2027-03-28T07:00:00Z", "2027-03-29T07:00:00Z");
        assertThat(next(berlin, "2027-10-30T00:00:00Z", 3))
                .containsExactly("2027-10-30T07:00:00Z", "2027-10-31T08:00:00Z", "2027-11-01T08:00:00Z");
    }

    @Test
    void aTimeThatIsLeaptOverIsLaterAndOneThatComesTwiceIsTheFirst() {
        var berlin = daily("FREQ=DAILY", "2027-03-27T02:30", "Europe/Berlin");
        assertThat(next(berlin, "2027-03-27T00:00:00Z", 3))
                .containsExactly("2027-03-27T01:30:00Z", "2027-03-28T01:30:00Z", "2027-03-29T00:30:00Z");
        assertThat(next(berlin, "2027-10-30T12:00:00Z", 2))
                .containsExactly("2027-10-31T00:30:00Z", "2027-11-01T01:30:00Z");
    }

    @Test
    void everyHourIsNeverTwiceAtOnce() {
        var hourly = daily("FREQ=HOURLY", "2027-03-28T00:00", "Europe/Berlin");
        assertThat(next(hourly, "2027-03-27T22:59:00Z", 4))
                .containsExactly(
                        "2027-03-27T23:00:00Z", "2027-03-28T00:00:00Z", "2027-03-28T01:00:00Z", "2027-03-28T02:00:00Z");
    }

    @Test
    void daysOnWhichNobodyWorksAreKeptSkippedOrPutOff() {
        assertThat(next(free(FreeDays.KEEP, "FREQ=DAILY"), "2027-01-01T10:00:00Z", 3))
                .containsExactly("2027-01-02T09:00:00Z", "2027-01-03T09:00:00Z", "2027-01-04T09:00:00Z");
        assertThat(next(free(FreeDays.SKIP, "FREQ=DAILY"), "2027-01-01T10:00:00Z", 2))
                .containsExactly("2027-01-04T09:00:00Z", "2027-01-05T09:00:00Z");
        assertThat(next(free(FreeDays.NEXT, "FREQ=DAILY"), "2027-01-01T10:00:00Z", 2))
                .containsExactly("2027-01-04T09:00:00Z", "2027-01-05T09:00:00Z");
        assertThat(next(free(FreeDays.NEXT, "FREQ=WEEKLY;BYDAY=SA"), "2027-01-01T10:00:00Z", 2))
                .containsExactly("2027-01-04T09:00:00Z", "2027-01-11T09:00:00Z");
        assertThat(next(free(FreeDays.NEXT, "FREQ=DAILY;BYHOUR=9,15"), "2027-01-01T16:00:00Z", 3))
                .containsExactly("2027-01-04T09:00:00Z", "2027-01-04T15:00:00Z", "2027-01-05T09:00:00Z");
        assertThat(next(free(FreeDays.SKIP, "FREQ=WEEKLY;BYDAY=SU"), "2027-01-01T10:00:00Z", 2))
                .isEmpty();
    }

    @Test
    void daysCanBeLeftOut() {
        var schedule = new PlanSchedule(
                LocalDateTime.parse("2027-01-01T09:00"),
                ZoneId.of("America/Sao_Paulo"),
                Optional.of("FREQ=DAILY"),
                Set.of(LocalDate.parse("2027-01-02"), LocalDate.parse("2027-01-03")),
                FreeDays.KEEP);
        assertThat(next(schedule, "2027-01-01T00:00:00Z", 2))
                .containsExactly("2027-01-01T12:00:00Z", "2027-01-04T12:00:00Z");
    }

    @Test
    void whatNeverComesEnds() {
        assertThat(next(
                        daily("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2027-01-01T09:00", "UTC"),
                        "2027-01-02T00:00:00Z",
                        1))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;INTERVAL=90",
                "FREQ=DAILY;BYSECOND=0,30",
                "FREQ=HOURLY;BYMINUTE=0,30"
            })
    void whatComesMoreThanOnceAnHourIsRefused(String rule) {
        assertThat(refused(rule).code()).isEqualTo("too-often");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every day",
                "RRULE:FREQ=DAILY",
                "FREQ=NEVER",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;BYHOUR=25",
                "BYDAY=MO"
            })
    void whatIsNoRuleIsRefused(String rule) {
        Problem problem = refused(rule);
        assertThat(problem.code()).isEqualTo("not-a-rule");
        assertThat(problem.field()).contains("rule");
    }

    private static Problem refused(String rule) {
        return catchThrowableOfType(
                        ProblemException.class, () -> new Occurrences(daily(rule, "2027-01-01T09:00", "UTC"), WEEKDAYS))
                .problem();
    }

    private static List<String> next(PlanSchedule schedule, String after, int count) {
        return new Occurrences(schedule, WEEKDAYS)
                .next(Instant.parse(after), count).stream()
                        .map(Instant::toString)
                        .toList();
    }

    private static PlanSchedule once(String start, String zone) {
        return schedule(start, zone, Optional.empty(), FreeDays.KEEP);
    }

    private static PlanSchedule daily(String rule, String start, String zone) {
        return schedule(start, zone, Optional.of(rule), FreeDays.KEEP);
    }

    /** From a Friday on. */
    private static PlanSchedule free(FreeDays days, String rule) {
        return schedule("2027-01-01T09:00", "UTC", Optional.of(rule), days);
    }

    private static PlanSchedule schedule(String start, String zone, Optional<String> rule, FreeDays days) {
        return new PlanSchedule(LocalDateTime.parse(start), ZoneId.of(zone), rule, Set.of(), days);
    }
}
