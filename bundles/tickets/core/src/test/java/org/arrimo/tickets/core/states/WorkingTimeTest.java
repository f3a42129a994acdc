package org.arrimo.tickets.core.states;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.arrimo.tickets.api.BusinessCalendar;
import org.arrimo.tickets.api.Holiday;
import org.arrimo.tickets.api.HolidayDay;
import org.arrimo.tickets.api.Opening;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the calendar, in places whose clocks go forward and back, at midnight and by half an hour too. */
class WorkingTimeTest {
    private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");
    private static final int MINUTES = 20 * 366 * 1_440;

    @Property(tries = 300)
    void isAddedUp(@ForAll("calendars") WorkingDays days, @ForAll("times") List<Instant> times) {
        Instant a = times.get(0);
        Instant b = times.get(1);
        Instant c = times.get(2);
        assertThat(days.between(a, b).plus(days.between(b, c))).isEqualTo(days.between(a, c));
    }

    @Property(tries = 300)
    void neverShrinksAndIsNeverLongerThanTheTimeItself(
            @ForAll("calendars") WorkingDays days, @ForAll("times") List<Instant> times) {
        Instant a = times.get(0);
        Duration shorter = days.between(a, times.get(1));
        Duration longer = days.between(a, times.get(2));
        assertThat(shorter).isGreaterThanOrEqualTo(Duration.ZERO).isLessThanOrEqualTo(longer);
        assertThat(longer).isLessThanOrEqualTo(Duration.between(a, times.get(2)));
    }

    @Property(tries = 100)
    void isAllTimeWhereItIsAlwaysOpen(@ForAll("zones") ZoneId zone, @ForAll("times") List<Instant> times) {
        List<Opening> always = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            always.add(new Opening(day, 0, 751));
            always.add(new Opening(day, 751, Opening.MIDNIGHT));
        }
        WorkingDays days = new WorkingDays(new BusinessCalendar(1, zone, always, List.of()));
        assertThat(days.between(times.get(0), times.get(2))).isEqualTo(Duration.between(times.get(0), times.get(2)));
    }

    @Property(tries = 200)
    void soManyDaysLaterIsAsManyDaysThatWork(@ForAll("calendars") WorkingDays days, @ForAll("times") List<Instant> t) {
        ZoneId utc = ZoneId.of("UTC");
        for (int n : new int[] {0, 1, 7}) {
            Instant later = days.after(t.get(0), n);
            assertThat(days.after(later, 1)).isEqualTo(days.after(t.get(0), n + 1));
            assertThat(later).isAfterOrEqualTo(t.get(0));
            assertThat(LocalDate.ofInstant(later, utc))
                    .isBefore(LocalDate.ofInstant(t.get(0), utc).plusYears(9));
        }
    }

    @Provide
    Arbitrary<WorkingDays> calendars() {
        return Combinators.combine(zones(), weeks(), holidays())
                .as((zone, week, holidays) -> new WorkingDays(new BusinessCalendar(1, zone, week, holidays)));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "UTC",
                        "America/Sao_Paulo",
                        "America/New_York",
                        "Europe/Berlin",
                        "Australia/Lord_Howe",
                        "Asia/Tehran",
                        "Pacific/Apia",
                        "Asia/Kathmandu")
                .map(ZoneId::of);
    }

    /** Three in their order. */
    @Provide
    Arbitrary<List<Instant>> times() {
        return Arbitraries.integers()
                .between(0, MINUTES)
                .map(minute -> BEGINNING.plus(Duration.ofMinutes(minute)))
                .list()
                .ofSize(3)
                .map(times -> times.stream().sorted().toList());
    }

    private Arbitrary<List<Opening>> weeks() {
        return Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).flatMap(open -> Arbitraries.integers()
                .between(0, Opening.MIDNIGHT)
                .set()
                .ofSize(4)
                .map(ends -> {
                    List<Integer> sorted = List.copyOf(new TreeSet<>(ends));
                    List<Opening> week = new ArrayList<>();
                    for (DayOfWeek day : open) {
                        week.add(new Opening(day, sorted.get(0), sorted.get(1)));
                        week.add(new Opening(day, sorted.get(2), sorted.get(3)));
                    }
                    return week;
                }));
    }

    private Arbitrary<List<Holiday>> holidays() {
        Arbitrary<HolidayDay> single = Arbitraries.integers()
                .between(0, 7_000)
                .map(day -> new HolidayDay.Once(LocalDate.of(2010, 1, 1).plusDays(day)));
        Arbitrary<HolidayDay> yearly = Arbitraries.integers()
                .between(1, 366)
                .map(day -> new HolidayDay.Yearly(MonthDay.from(LocalDate.ofYearDay(2012, day))));
        Arbitrary<HolidayDay> easter = Arbitraries.integers().between(-60, 60).map(HolidayDay.Easter::new);
        return Arbitraries.oneOf(single, yearly, easter)
                .map(day -> new Holiday(day, "x"))
                .list()
                .ofMaxSize(30);
    }
}
