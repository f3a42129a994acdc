package org.arrimo.tickets.core;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.BusinessCalendar;
import org.arrimo.tickets.api.Holiday;
import org.arrimo.tickets.api.HolidayDay;
import org.arrimo.tickets.api.Opening;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The business calendar is the administrators' to say, and what is waited for follows it. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class CalendarDeskTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final List<Opening> OFFICE = Stream.of(DayOfWeek.values())
            .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
            .map(day -> new Opening(day, 540, 1_080))
            .toList();

    private final Desk desk;

    CalendarDeskTest(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void onAWednesdayAtNine() {
        desk.clock.set(Instant.parse("2026-03-04T09:00:00Z"));
    }

    @AfterEach
    void asAtFirst() {
        change(UTC, OFFICE);
        desk.clock.advance(Duration.ofDays(60));
        desk.timers.round();
    }

    @Test
    void whatIsSavedIsReadInItsOrder() {
        List<Opening> week = new ArrayList<>(OFFICE);
        week.add(new Opening(DayOfWeek.SATURDAY, 600, 720));
        week.add(new Opening(DayOfWeek.SATURDAY, 780, Opening.MIDNIGHT));
        List<Opening> shuffled = new ArrayList<>(week);
        Collections.reverse(shuffled);
        long before = calendar(desk.agent).version();
        ZoneId there = ZoneId.of("America/Sao_Paulo");
        BusinessCalendar saved = change(there, shuffled, "easter-2", "12-25", "2027-01-04", "01-01", "2026-11-02");
        assertThat(saved.version()).isEqualTo(before + 1);
        assertThat(calendar(desk.manager)).isEqualTo(saved);
        assertThat(saved.zone()).isEqualTo(there);
        assertThat(saved.week()).isEqualTo(week);
        assertThat(saved.holidays())
                .extracting(holiday -> holiday.day().text())
                .containsExactly("2026-11-02", "2027-01-04", "01-01", "12-25", "easter-2");
        assertThat(last().event().type()).isEqualTo("tickets.calendar-changed");
        assertThat(last().actorName()).isEqualTo("Ada Admin");
        assertThat(last().event().changes())
                .contains(
                        new Change("zone", "UTC", "America/Sao_Paulo"),
                        new Change("holiday.12-25", null, "Some day"),
                        new Change("saturday", null, "10:00-12:00, 13:00-24:00"));
        assertThat(change(there, week, "easter-2", "12-25", "2027-01-04", "01-01", "2026-11-02"))
                .isEqualTo(saved);
    }

    @Test
    void itIsReadByWhoeverWorksAtTheDeskAndChangedByAdministratorsAlone() {
        for (Actor actor : List.of(desk.agent, desk.lead, desk.manager, desk.admin)) {
            assertThat(calendar(actor).week()).isNotEmpty();
        }
        BusinessCalendar now = calendar(desk.admin);
        for (Actor actor : List.of(desk.requester, desk.partner, desk.nobody)) {
            assertThat(refused(() -> calendar(actor))).isEqualTo("forbidden -");
            assertThat(refused(() -> working(actor, "2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z")))
                    .isEqualTo("forbidden -");
        }
        for (Actor actor : List.of(desk.agent, desk.lead, desk.manager, desk.requester, desk.partner, desk.nobody)) {
            assertThat(refused(() -> desk.hours.change(actor, now))).isEqualTo("forbidden -");
        }
    }

    @Test
    void whoeverReadAnOlderOneReadsAgain() {
        BusinessCalendar read = calendar(desk.admin);
        change(UTC, OFFICE, "12-25");
        assertThat(refused(() -> desk.hours.change(desk.admin, read))).isEqualTo("stale -");
        assertThat(calendar(desk.admin).holidays()).hasSize(1);
    }

    @Test
    void whatIsNoCalendarIsRefusedAndChangesNothing() {
        BusinessCalendar before = calendar(desk.admin);
        assertThat(refused(() -> change(UTC, List.of()))).isEqualTo("required week");
        assertThat(refused(() -> change(UTC, spans(60, 60)))).isEqualTo("bad-hours week");
        assertThat(refused(() -> change(UTC, spans(60, 30)))).isEqualTo("bad-hours week");
        assertThat(refused(() -> change(UTC, spans(-1, 30)))).isEqualTo("bad-hours week");
        assertThat(refused(() -> change(UTC, spans(60, 1_441)))).isEqualTo("bad-hours week");
        assertThat(refused(() -> change(UTC, spans(60, 120, 119, 180)))).isEqualTo("overlapping week");
        assertThat(refused(() -> change(UTC, many(11)))).isEqualTo("too-many week");
        assertThat(refused(() -> change(UTC, OFFICE, "12-25", "12-25"))).isEqualTo("twice holidays");
        assertThat(refused(() -> change(UTC, OFFICE, days(101, "easter+%d")))).isEqualTo("too-many holidays");
        assertThat(refused(() -> named(" "))).isEqualTo("required holidays");
        assertThat(refused(() -> named("x".repeat(101)))).isEqualTo("too-long holidays");
        assertThat(refused(() -> named("a\u0007b"))).isEqualTo("control-characters holidays");
        assertThat(calendar(desk.admin)).isEqualTo(before);
        assertThat(change(UTC, many(10)).week()).hasSize(10);
        assertThat(change(UTC, OFFICE, days(100, "easter+%d")).holidays()).hasSize(100);
    }

    @Test
    void workingTimeIsCountedByIt() {
        change(UTC, OFFICE, "2026-03-05");
        assertThat(working(desk.agent, "2026-03-04T17:00:00Z", "2026-03-06T10:00:00Z"))
                .isEqualTo(Duration.ofHours(2));
        assertThat(refused(() -> working(desk.agent, "2026-03-04T17:00:00Z", "2026-03-04T16:59:59Z")))
                .isEqualTo("before-from to");
        assertThat(refused(() -> working(desk.agent, "2026-03-04T17:00:00Z", "2036-03-06T16:59:59Z")))
                .isEqualTo("too-far to");
    }

    @Test
    void whatIsResolvedClosesByTheCalendarThatHeldThen() {
        change(UTC, OFFICE, "2026-03-05", "03-06");
        settle();
        TicketNumber number = resolved();
        at("2026-03-13T09:00:05Z");
        assertThat(state(number)).isEqualTo(State.RESOLVED);
        at("2026-03-13T09:00:06Z");
        assertThat(state(number)).isEqualTo(State.CLOSED);
    }

    @Test
    void aHolidayThatIsAddedLaterIsWaitedForAndOneThatIsTakenAwayIsNot() {
        TicketNumber number = resolved();
        change(UTC, OFFICE, "2026-03-10");
        settle();
        at("2026-03-11T09:00:00Z");
        assertThat(state(number)).isEqualTo(State.RESOLVED);
        change(UTC, OFFICE);
        settle();
        desk.timers.round();
        assertThat(state(number)).isEqualTo(State.CLOSED);
    }

    @Test
    void theRemindersOfThoseWhoWaitFollowItToo() {
        TicketNumber number = desk.incident();
        desk.change(desk.agent, number, Desk.WAITING);
        change(UTC, OFFICE, "2026-03-09");
        settle();
        at("2026-03-09T09:00:00Z");
        assertThat(said(number)).isZero();
        at("2026-03-10T09:00:00Z");
        assertThat(said(number)).isEqualTo(1);
    }

    @Test
    void whatAnotherNodeCountedBeforeItKnewIsCountedAnewAsWell() {
        Assembly other = desk.node();
        other.businessHours().workingTime(desk.agent, desk.clock.instant(), desk.clock.instant());
        change(UTC, OFFICE, "2026-03-05");
        TicketNumber number = desk.incident();
        other.tickets().change(desk.agent, number, OptionalLong.empty(), Desk.RESOLVED);
        settle();
        at("2026-03-11T09:00:00Z");
        assertThat(state(number)).isEqualTo(State.RESOLVED);
        at("2026-03-12T09:00:00Z");
        assertThat(state(number)).isEqualTo(State.CLOSED);
    }

    @Test
    void veryManyAreCountedAnewSomeAtATime() {
        List<TicketNumber> all =
                IntStream.range(0, 205).mapToObj(i -> resolved()).collect(Collectors.toList());
        change(UTC, OFFICE, "2026-03-10");
        desk.clock.advance(SECOND.multipliedBy(6));
        desk.timers.round();
        desk.timers.round();
        desk.timers.round();
        at("2026-03-11T09:00:00Z");
        assertThat(all).allMatch(number -> state(number) == State.RESOLVED);
        at("2026-03-12T09:00:00Z");
        for (int i = 0; i < 4; i++) {
            desk.timers.round();
        }
        assertThat(all).allMatch(number -> state(number) == State.CLOSED);
    }

    private TicketNumber resolved() {
        TicketNumber number = desk.incident();
        desk.change(desk.agent, number, Desk.RESOLVED);
        return number;
    }

    /** Lets every node know, and what is waited for be counted anew. */
    private void settle() {
        desk.clock.advance(SECOND.multipliedBy(6));
        desk.timers.round();
        desk.timers.round();
    }

    private void at(String time) {
        desk.clock.set(Instant.parse(time));
        desk.timers.round();
    }

    private State state(TicketNumber number) {
        return desk.get(number).state();
    }

    private long said(TicketNumber number) {
        return desk.tickets
                .messages(desk.agent, number, PageRequest.first(50))
                .items()
                .size();
    }

    private Entry last() {
        return desk.journal.history("calendar", true, PageRequest.first(200)).items().stream()
                .max(Comparator.comparingLong(Entry::id))
                .orElseThrow();
    }

    private BusinessCalendar calendar(Actor actor) {
        return desk.hours.get(actor);
    }

    private BusinessCalendar change(ZoneId zone, List<Opening> week, String... holidays) {
        return change(
                zone,
                week,
                Stream.of(holidays)
                        .map(day -> new Holiday(HolidayDay.parse("holidays", day), "Some day"))
                        .toList());
    }

    private BusinessCalendar change(ZoneId zone, List<Opening> week, List<Holiday> holidays) {
        return desk.hours.change(
                desk.admin, new BusinessCalendar(calendar(desk.admin).version(), zone, week, holidays));
    }

    private BusinessCalendar named(String name) {
        return change(UTC, OFFICE, List.of(new Holiday(HolidayDay.parse("holidays", "12-25"), name)));
    }

    private Duration working(Actor actor, String from, String to) {
        return desk.hours.workingTime(actor, Instant.parse(from), Instant.parse(to));
    }

    private static List<Opening> spans(int... ends) {
        return IntStream.range(0, ends.length / 2)
                .mapToObj(i -> new Opening(DayOfWeek.MONDAY, ends[2 * i], ends[2 * i + 1]))
                .toList();
    }

    private static List<Opening> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Opening(DayOfWeek.MONDAY, 60 * i, 60 * i + 60))
                .toList();
    }

    private static String[] days(int count, String form) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> String.format(form, i))
                .toArray(String[]::new);
    }

    private static String refused(Supplier<?> call) {
        Problem problem =
                catchThrowableOfType(ProblemException.class, call::get).problem();
        return problem.code() + " " + problem.field().orElse("-");
    }
}
