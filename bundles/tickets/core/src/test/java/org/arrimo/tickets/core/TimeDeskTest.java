package org.arrimo.tickets.core;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.tickets.api.Activity;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TimeDraft;
import org.arrimo.tickets.api.TimeEntry;
import org.arrimo.tickets.api.TimeSpent;
import org.arrimo.tickets.api.TimeSum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** How long people worked on tickets. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class TimeDeskTest {
    private static final PageRequest ALL = PageRequest.first(200);

    private final Desk desk;

    TimeDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void whatIsSaidIsKeptOfThePersonAndToday() {
        TicketNumber ticket = desk.incident();
        TimeEntry entry = desk.time.add(desk.agent, ticket, TimeDraft.of(25, " looked\ninto it "));
        assertThat(entry.day()).isEqualTo(today());
        assertThat(entry.person()).isEqualTo(desk.agent.personId());
        assertThat(entry.note()).isEqualTo("looked\ninto it");
        desk.time.add(desk.second, ticket, on(today().minusDays(3), 10));
        assertThat(desk.time.list(desk.lead, ticket))
                .extracting(TimeEntry::minutes)
                .containsExactly(10, 25);
        assertThat(desk.time.list(desk.lead, ticket)).contains(entry);
    }

    @Test
    void whatCanNotBeIsNamedAndChangesNothing() {
        TicketNumber ticket = desk.incident();
        for (int minutes : List.of(0, -5, TimeSpent.MOST_MINUTES + 1)) {
            assertThat(refusedField(TimeDraft.of(minutes, ""), ticket)).isEqualTo("minutes");
        }
        assertThat(refusedField(on(today().plusDays(1), 5), ticket)).isEqualTo("day");
        assertThat(refusedField(on(LocalDate.of(1999, 12, 31), 5), ticket)).isEqualTo("day");
        assertThat(refusedField(of(5, 999_999), ticket)).isEqualTo("activity");
        assertThat(refusedField(TimeDraft.of(5, "x".repeat(TimeSpent.LONGEST_NOTE + 1)), ticket))
                .isEqualTo("note");
        assertThat(desk.time.list(desk.agent, ticket)).isEmpty();
        desk.time.add(desk.agent, ticket, TimeDraft.of(TimeSpent.MOST_MINUTES, "x".repeat(TimeSpent.LONGEST_NOTE)));
    }

    @Test
    void forRequestersThereIsNoneAndAManagerReads() {
        TicketNumber ticket = desk.incident();
        TimeEntry entry = desk.time.add(desk.agent, ticket, TimeDraft.of(5, ""));
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.stranger, desk.partner, desk.nobody)) {
            assertThat(List.of(
                            refused(() -> desk.time.list(actor, ticket)).kind(),
                            refused(() -> desk.time.add(actor, ticket, TimeDraft.of(5, "")))
                                    .kind(),
                            refused(() -> desk.time.former(actor, ticket, entry.id()))
                                    .kind(),
                            refused(() -> desk.time.takeBack(actor, ticket, entry.id()))
                                    .kind(),
                            refused(() -> desk.stopwatch.start(actor, ticket)).kind()))
                    .as(actor.login())
                    .containsOnly(Problem.Kind.NOT_FOUND);
        }
        assertThat(desk.time.list(desk.manager, ticket)).hasSize(1);
        assertThat(refused(() -> desk.time.add(desk.manager, ticket, TimeDraft.of(5, "")))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(desk.history(desk.requester, ticket)).hasSize(1);
    }

    @Test
    void aPartnerSaysItsOwnOnWhatItsTeamHasAndSeesNobodyElses() {
        TicketNumber ticket = desk.handedOver();
        TimeEntry ours = desk.time.add(desk.agent, ticket, TimeDraft.of(5, "secret"));
        TimeEntry theirs = desk.time.add(desk.partner, ticket, TimeDraft.of(7, ""));
        assertThat(desk.time.list(desk.partner, ticket)).containsExactly(theirs);
        assertThat(refused(() -> desk.time.former(desk.partner, ticket, ours.id()))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(refused(() -> desk.time.takeBack(desk.partner, ticket, ours.id()))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        desk.time.correct(desk.partner, ticket, theirs.id(), OptionalLong.of(1), TimeDraft.of(8, ""));
        desk.change(desk.agent, ticket, TicketPatch.NONE.withTeam(OptionalLong.empty()));
        assertThat(refused(() -> desk.time.takeBack(desk.partner, ticket, theirs.id()))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void aCorrectionIsTheAuthorsOrALeadsAndKeepsWhatWasSaidBefore() {
        TicketNumber ticket = desk.incident();
        TimeEntry first = desk.time.add(desk.agent, ticket, on(today().minusDays(1), 30));
        assertThat(refused(() -> desk.time.correct(
                                desk.second, ticket, first.id(), OptionalLong.empty(), TimeDraft.of(1, "")))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(refused(() -> desk.time.correct(
                                desk.agent, ticket, first.id(), OptionalLong.of(7), TimeDraft.of(1, "")))
                        .kind())
                .isEqualTo(Problem.Kind.STALE);
        TimeEntry second =
                desk.time.correct(desk.agent, ticket, first.id(), OptionalLong.of(1), TimeDraft.of(20, "really"));
        TimeEntry third = desk.time.correct(desk.lead, ticket, first.id(), OptionalLong.of(2), TimeDraft.of(10, ""));
        assertThat(third.person()).isEqualTo(desk.agent.personId());
        assertThat(third.changedBy()).isEqualTo(desk.lead.personId());
        assertThat(third.day()).isEqualTo(first.day());
        assertThat(desk.time.list(desk.agent, ticket)).containsExactly(third);
        assertThat(desk.time.former(desk.manager, ticket, first.id())).containsExactly(first, second);
        assertThat(told(ticket))
                .containsExactly(
                        new Change("time.minutes", null, "30"),
                        new Change("time.day", null, first.day().toString()),
                        new Change("time.minutes", "30", "20"),
                        new Change("time.note", null, "really"),
                        new Change("time.minutes", "20", "10"),
                        new Change("time.note", "really", null));
    }

    @Test
    void whatIsTakenBackCountsNoMoreAndStaysReadable() {
        TicketNumber ticket = desk.incident();
        TimeEntry entry = desk.time.add(desk.agent, ticket, TimeDraft.of(30, ""));
        desk.time.takeBack(desk.agent, ticket, entry.id());
        desk.time.takeBack(desk.agent, ticket, entry.id());
        assertThat(desk.time.list(desk.agent, ticket)).singleElement().satisfies(now -> assertThat(now.minutes())
                .isZero());
        assertThat(desk.time.former(desk.agent, ticket, entry.id())).containsExactly(entry);
        assertThat(desk.time.mine(desk.agent, ALL).items())
                .extracting(TimeEntry::id)
                .doesNotContain(entry.id());
        assertThat(sums(TimeSum.By.TICKET)).noneMatch(sum -> sum.key().equals(ticket.toString()));
        assertThat(refused(() -> desk.time.correct(
                                desk.agent, ticket, entry.id(), OptionalLong.empty(), TimeDraft.of(1, "")))
                        .code())
                .isEqualTo("taken-back");
    }

    @Test
    void anEntryOfAnotherTicketIsNotThere() {
        TicketNumber ticket = desk.incident();
        long elsewhere =
                desk.time.add(desk.agent, desk.incident(), TimeDraft.of(5, "")).id();
        assertThat(refused(() -> desk.time.takeBack(desk.agent, ticket, elsewhere))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void onesOwnEntriesComeLatestDayFirstPageByPage() {
        TicketNumber ticket = desk.incident();
        Actor me = desk.second;
        List<Integer> before = minutesOf(me);
        desk.time.add(me, ticket, on(LocalDate.of(2001, 5, 2), 1));
        desk.time.add(me, ticket, on(LocalDate.of(2001, 5, 3), 2));
        desk.time.add(me, ticket, on(LocalDate.of(2001, 5, 3), 3));
        desk.time.add(me, ticket, on(LocalDate.of(2001, 5, 1), 4));
        List<Integer> after = minutesOf(me);
        assertThat(after.subList(before.size(), after.size())).containsExactly(3, 2, 1, 4);
    }

    @Test
    void sumsAreOfTicketsPersonsActivitiesAndMonthsWithTheCostOfTheirTime() {
        TicketNumber one = desk.incident();
        TicketNumber other = desk.incident();
        Activity travel = desk.activities.add(desk.admin, "Travel " + one, 3_001);
        LocalDate march = LocalDate.of(2011, 3, 31);
        LocalDate april = LocalDate.of(2011, 4, 1);
        desk.time.add(desk.agent, one, with(march, 10, travel.id()));
        desk.time.add(desk.second, one, with(april, 20, travel.id()));
        desk.time.add(desk.agent, other, on(april, 40));
        desk.activities.change(desk.admin, travel.id(), OptionalLong.of(1), travel.name(), 0, true);
        assertThat(sums(TimeSum.By.TICKET, march, april))
                .containsExactly(new TimeSum(one.toString(), 2, 30, 1_501), new TimeSum(other.toString(), 1, 40, 0));
        assertThat(sums(TimeSum.By.PERSON, march, april))
                .containsExactlyInAnyOrder(
                        new TimeSum("" + desk.agent.personId(), 2, 50, 500),
                        new TimeSum("" + desk.second.personId(), 1, 20, 1_000));
        assertThat(sums(TimeSum.By.ACTIVITY, march, april))
                .containsExactly(new TimeSum("0", 1, 40, 0), new TimeSum("" + travel.id(), 2, 30, 1_501));
        assertThat(sums(TimeSum.By.MONTH, march, april))
                .containsExactly(new TimeSum("2011-03", 1, 10, 500), new TimeSum("2011-04", 2, 60, 1_000));
        assertThat(sums(TimeSum.By.MONTH, march, march)).hasSize(1);
        for (TimeSum.By by : TimeSum.By.values()) {
            var first = desk.time.sums(desk.manager, by, march, april, PageRequest.first(1));
            var second = desk.time.sums(desk.manager, by, march, april, new PageRequest(1, first.next()));
            assertThat(List.of(first.items().get(0), second.items().get(0)))
                    .as(by.name())
                    .isEqualTo(sums(by, march, april));
            assertThat(second.next()).isEmpty();
        }
    }

    @Test
    void sumsAreForLeadsManagersAndAdministrators() {
        for (Actor actor : List.of(desk.agent, desk.partner, desk.requester)) {
            assertThat(refused(() -> desk.time.sums(actor, TimeSum.By.MONTH, today(), today(), ALL))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        for (Actor actor : List.of(desk.lead, desk.manager, desk.admin)) {
            desk.time.sums(actor, TimeSum.By.MONTH, today(), today(), ALL);
        }
        assertThat(refused(() -> desk.time.sums(desk.lead, TimeSum.By.MONTH, today(), today().minusDays(1), ALL))
                        .field())
                .contains("to");
    }

    @Test
    void aWatchMeasuresWithoutItsPausesAndRoundsUp() {
        TicketNumber ticket = desk.incident();
        desk.stopwatch.discard(desk.agent);
        desk.stopwatch.start(desk.agent, ticket);
        desk.clock.advance(Duration.ofMinutes(10));
        desk.stopwatch.start(desk.agent, ticket);
        assertThat(desk.stopwatch.pause(desk.agent).measured()).isEqualTo(Duration.ofMinutes(10));
        desk.clock.advance(Duration.ofHours(3));
        desk.stopwatch.pause(desk.agent);
        desk.stopwatch.start(desk.agent, ticket);
        desk.clock.advance(Duration.ofSeconds(61));
        assertThat(desk.stopwatch.mine(desk.agent)).hasValueSatisfying(watch -> {
            assertThat(watch.running()).isTrue();
            assertThat(watch.measured()).isEqualTo(Duration.ofSeconds(661));
        });
        TimeEntry entry = desk.stopwatch.stop(desk.agent, OptionalInt.empty(), OptionalLong.empty(), "done");
        assertThat(entry.minutes()).isEqualTo(12);
        assertThat(desk.time.list(desk.agent, ticket)).containsExactly(entry);
        assertThat(desk.stopwatch.mine(desk.agent)).isEmpty();
        assertThat(refused(() -> desk.stopwatch.pause(desk.agent)).code()).isEqualTo("no-watch");
        assertThat(refused(() -> desk.stopwatch.stop(desk.agent, OptionalInt.of(1), OptionalLong.empty(), ""))
                        .code())
                .isEqualTo("no-watch");
    }

    @Test
    void aPersonHasOneWatchAndItIsNobodyElses() {
        TicketNumber ticket = desk.incident();
        desk.stopwatch.start(desk.lead, ticket);
        TicketNumber other = desk.incident();
        Problem elsewhere = refused(() -> desk.stopwatch.start(desk.lead, other));
        assertThat(elsewhere.code()).isEqualTo("watch-elsewhere");
        assertThat(elsewhere.args()).containsExactly(ticket.toString());
        assertThat(desk.stopwatch.mine(desk.admin)).isEmpty();
        desk.stopwatch.discard(desk.lead);
        desk.stopwatch.discard(desk.lead);
        desk.stopwatch.start(desk.lead, other);
        desk.stopwatch.discard(desk.lead);
        assertThat(desk.time.list(desk.lead, other)).isEmpty();
    }

    @Test
    void aWatchThatWasForgottenAsksHowLongItWas() {
        TicketNumber ticket = desk.incident();
        desk.stopwatch.start(desk.admin, ticket);
        desk.clock.advance(Duration.ofDays(2));
        assertThat(refused(() -> desk.stopwatch.stop(desk.admin, OptionalInt.empty(), OptionalLong.empty(), ""))
                        .code())
                .isEqualTo("measured-too-long");
        assertThat(refused(() -> desk.stopwatch.stop(desk.admin, OptionalInt.of(0), OptionalLong.empty(), ""))
                        .field())
                .contains("minutes");
        assertThat(desk.stopwatch.mine(desk.admin)).isPresent();
        assertThat(desk.stopwatch
                        .stop(desk.admin, OptionalInt.of(45), OptionalLong.empty(), "")
                        .minutes())
                .isEqualTo(45);
    }

    @Test
    void aClockThatIsSetBackMeasuresNothing() {
        TicketNumber ticket = desk.incident();
        desk.stopwatch.start(desk.second, ticket);
        desk.clock.advance(Duration.ofHours(-1));
        assertThat(desk.stopwatch.mine(desk.second))
                .hasValueSatisfying(watch -> assertThat(watch.measured()).isZero());
        assertThat(desk.stopwatch
                        .stop(desk.second, OptionalInt.empty(), OptionalLong.empty(), "")
                        .minutes())
                .isEqualTo(1);
        desk.clock.advance(Duration.ofHours(1));
    }

    @Test
    void activitiesAreAdministeredAndTheirCostsAreNotForEverybody() {
        String name = "Analysis " + desk.incident();
        Activity added = desk.activities.add(desk.admin, name, 6_000);
        for (Actor actor : List.of(desk.agent, desk.lead, desk.manager, desk.partner)) {
            assertThat(refused(() -> desk.activities.add(actor, "x", 1)).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        }
        assertThat(refused(() -> desk.activities.list(desk.requester)).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(desk.activities.list(desk.lead)).contains(added);
        for (Actor actor : List.of(desk.agent, desk.partner)) {
            assertThat(desk.activities.list(actor))
                    .contains(new Activity(added.id(), 1, name, OptionalLong.empty(), true));
        }
        assertThat(refused(() -> desk.activities.add(desk.admin, name, 1)).code())
                .isEqualTo("taken");
        assertThat(refused(() -> desk.activities.add(desk.admin, "y", -1)).field())
                .contains("hourlyCents");
        assertThat(refused(() -> desk.activities.change(desk.admin, added.id(), OptionalLong.of(3), name, 1, true))
                        .kind())
                .isEqualTo(Problem.Kind.STALE);
        assertThat(refused(() -> desk.activities.change(desk.admin, 999_999, OptionalLong.of(3), name, 1, true))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(desk.activities.currency()).isEqualTo("EUR");
    }

    @Test
    void whatIsInUseNoMoreIsForNoNewTimeAndHoldsWhereItWas() {
        TicketNumber ticket = desk.incident();
        Activity old = desk.activities.add(desk.admin, "Old " + ticket, 100);
        TimeEntry entry = desk.time.add(desk.agent, ticket, of(5, old.id()));
        desk.activities.change(desk.admin, old.id(), OptionalLong.empty(), old.name(), 100, false);
        assertThat(refusedField(of(5, old.id()), ticket)).isEqualTo("activity");
        TimeEntry corrected = desk.time.correct(desk.agent, ticket, entry.id(), OptionalLong.empty(), of(6, old.id()));
        assertThat(corrected.activity()).hasValue(old.id());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.clock.instant(), desk.agent.zone());
    }

    private static TimeDraft on(LocalDate day, int minutes) {
        return new TimeDraft(minutes, Optional.of(day), OptionalLong.empty(), "");
    }

    private static TimeDraft of(int minutes, long activity) {
        return new TimeDraft(minutes, Optional.empty(), OptionalLong.of(activity), "");
    }

    private static TimeDraft with(LocalDate day, int minutes, long activity) {
        return new TimeDraft(minutes, Optional.of(day), OptionalLong.of(activity), "");
    }

    private List<TimeSum> sums(TimeSum.By by) {
        return sums(by, LocalDate.of(2000, 1, 1), today());
    }

    private List<TimeSum> sums(TimeSum.By by, LocalDate from, LocalDate to) {
        return desk.time.sums(desk.manager, by, from, to, ALL).items();
    }

    private List<Integer> minutesOf(Actor actor) {
        List<Integer> found = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            var page = desk.time.mine(actor, new PageRequest(1, next));
            page.items().forEach(entry -> found.add(entry.minutes()));
            next = page.next();
        } while (next.isPresent());
        return found;
    }

    private List<Change> told(TicketNumber ticket) {
        return desk.history(desk.agent, ticket).stream()
                .map(Entry::event)
                .filter(event -> event.type().equals("tickets.time"))
                .map(Event::changes)
                .flatMap(List::stream)
                .toList();
    }

    private String refusedField(TimeDraft draft, TicketNumber ticket) {
        return refused(() -> desk.time.add(desk.agent, ticket, draft)).field().orElseThrow();
    }

    private static Problem refused(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem();
    }
}
