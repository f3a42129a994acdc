package org.arrimo.tickets.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.ReadOnce;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Backlog;
import org.arrimo.tickets.api.Backlog.Age;
import org.arrimo.tickets.api.DayFigures;
import org.arrimo.tickets.api.DeskFigures;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The desk in numbers, as each sees it. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class DeskFiguresTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final ZoneId SHIFTED = ZoneId.of("Asia/Kathmandu");

    private final Desk desk;

    DeskFiguresTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void daysAreThoseOfTheZoneOfWhoAsks() {
        TicketNumber late = opened("2026-03-02T23:50:00Z");
        opened("2026-03-02T18:14:59.999999Z");
        opened("2026-03-02T18:15:00Z");
        resolve(late, "2026-03-04T00:05:00Z");
        assertThat(days(in(desk.lead, ZoneId.of("UTC")))).containsExactly("0 0", "3 0", "0 0", "0 1", "0 0");
        assertThat(days(in(desk.lead, SHIFTED))).containsExactly("0 0", "1 0", "2 0", "0 1", "0 0");
        assertThat(days(in(desk.lead, ZoneId.of("America/Sao_Paulo"))))
                .containsExactly("0 0", "3 0", "0 1", "0 0", "0 0");
        clear();
    }

    @Test
    void whatIsReopenedIsNotResolved() {
        TicketNumber ticket = opened("2026-03-01T12:00:00Z");
        resolve(ticket, "2026-03-02T12:00:00Z");
        desk.change(desk.agent, ticket, TicketPatch.NONE.withState(State.IN_PROGRESS));
        assertThat(days(in(desk.lead, ZoneId.of("UTC")))).containsExactly("1 0", "0 0", "0 0", "0 0", "0 0");
        resolve(ticket, "2026-03-03T12:00:00Z");
        assertThat(days(in(desk.lead, ZoneId.of("UTC")))).containsExactly("1 0", "0 0", "0 1", "0 0", "0 0");
        clear();
    }

    @Test
    void everybodyCountsWhatTheySee() {
        TicketNumber handed = desk.handedOver();
        desk.incident();
        for (Actor all : List.of(desk.agent, desk.lead, desk.manager, desk.admin)) {
            assertThat(desk.figures.open(all).tickets()).as(all.login()).isEqualTo(2);
            assertThat(today(all)).as(all.login()).isEqualTo(2);
        }
        assertThat(desk.figures.open(desk.partner).byTeam()).isEqualTo(Map.of(desk.provider, 1L));
        assertThat(today(desk.partner)).isEqualTo(1);
        assertThat(desk.figures.open(desk.requester).tickets()).isEqualTo(2);
        assertThat(desk.figures.open(desk.colleague).tickets()).isEqualTo(2);
        for (Actor none : List.of(desk.blindColleague, desk.stranger, desk.nobody)) {
            assertThat(desk.figures.open(none).tickets()).as(none.login()).isZero();
            assertThat(today(none)).as(none.login()).isZero();
        }
        desk.change(desk.agent, handed, TicketPatch.NONE.withTeam(OptionalLong.of(desk.network)));
        assertThat(desk.figures.open(desk.partner).tickets()).isZero();
        clear();
    }

    @Test
    void whoSeesATicketInTwoWaysCountsItOnce() {
        TicketNumber ticket = desk.incident();
        desk.change(desk.agent, ticket, TicketPatch.NONE.withTeam(OptionalLong.of(desk.provider)));
        Actor both = new Actor(
                desk.requester.personId(),
                "both",
                "Both",
                Set.of(Role.PARTNER, Role.REQUESTER),
                Set.of(desk.provider),
                OptionalLong.of(desk.customer),
                true,
                desk.requester.locale(),
                desk.requester.zone(),
                Actor.Via.PORTAL);
        assertThat(desk.figures.open(both).tickets()).isEqualTo(1);
        assertThat(today(both)).isEqualTo(1);
        clear();
    }

    @Test
    void whatIsOpenIsToldByTeamPriorityAndAge() {
        Instant now = desk.clock.instant();
        List<Duration> ages = List.of(
                Duration.ofHours(23),
                Duration.ofDays(1),
                Duration.ofDays(3).minusMillis(1),
                Duration.ofDays(6),
                Duration.ofDays(29),
                Duration.ofDays(30),
                Duration.ofDays(90),
                Duration.ofDays(4000));
        ages.forEach(age -> opened(now.minus(age).toString()));
        TicketNumber done = opened(now.toString());
        resolve(done, now.toString());
        TicketNumber urgent = desk.incident();
        set(urgent, "priority", "'CRITICAL'");
        set(urgent, "team", "" + desk.network);
        Backlog open = desk.figures.open(desk.lead);
        assertThat(open.tickets()).isEqualTo(9);
        assertThat(open.byAge())
                .isEqualTo(Map.of(
                        Age.DAY, 2L, Age.THREE_DAYS, 2L, Age.WEEK, 1L, Age.MONTH, 1L, Age.QUARTER, 1L, Age.OLDER, 2L));
        assertThat(open.byTeam()).isEqualTo(Map.of(desk.network, 1L));
        assertThat(open.withoutTeam()).isEqualTo(8);
        assertThat(open.byPriority().get(Priority.CRITICAL)).isEqualTo(1);
        assertThat(open.byPriority().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(9);
        clear();
    }

    @Test
    void aTimeThatCanNotBeCountedIsRefused() {
        assertThat(refused(FIRST, FIRST.minusDays(1))).isEqualTo("before-from");
        assertThat(refused(FIRST, FIRST.plusDays(DeskFigures.MOST_DAYS))).isEqualTo("too-many-days");
        assertThat(desk.figures.days(desk.lead, FIRST, FIRST.plusDays(DeskFigures.MOST_DAYS - 1)))
                .hasSize(DeskFigures.MOST_DAYS);
    }

    @Test
    void whatIsOpenIsReadOnceForARequestAndForNobodyElse() throws Exception {
        desk.incident();
        ReadOnce.during(() -> {
            Backlog first = desk.figures.open(desk.lead);
            assertThat(desk.figures.open(desk.lead)).isSameAs(first);
            assertThat(desk.figures.open(desk.partner).tickets()).isZero();
            return null;
        });
        desk.incident();
        assertThat(desk.figures.open(desk.lead).tickets()).isEqualTo(2);
        clear();
    }

    private String refused(LocalDate from, LocalDate to) {
        Problem problem = catchThrowableOfType(ProblemException.class, () -> desk.figures.days(desk.lead, from, to))
                .problem();
        assertThat(problem.field()).contains("to");
        return problem.code();
    }

    private List<String> days(Actor actor) {
        List<DayFigures> days = desk.figures.days(actor, FIRST, FIRST.plusDays(4));
        assertThat(days.stream().map(DayFigures::day))
                .isEqualTo(IntStream.range(0, 5).mapToObj(FIRST::plusDays).toList());
        return days.stream().map(day -> day.opened() + " " + day.resolved()).toList();
    }

    private long today(Actor actor) {
        LocalDate today = LocalDate.ofInstant(desk.clock.instant(), actor.zone());
        return desk.figures.days(actor, today, today).get(0).opened();
    }

    private TicketNumber opened(String at) {
        TicketNumber number = desk.incident();
        set(number, "opened_at", "" + Micros.of(Instant.parse(at)));
        return number;
    }

    private void resolve(TicketNumber ticket, String at) {
        desk.change(desk.agent, ticket, TicketPatch.NONE.withState(State.IN_PROGRESS));
        desk.change(desk.agent, ticket, Desk.RESOLVED);
        set(ticket, "resolved_at", "" + Micros.of(Instant.parse(at)));
    }

    /** Nothing of it is open, nor opened or resolved on any day that is asked for. */
    private void clear() {
        update("update tickets_ticket set state = 'CLOSED', opened_at = 0, resolved_at = null");
    }

    private void set(TicketNumber ticket, String column, String value) {
        update("update tickets_ticket set " + column + " = " + value + " where id = " + ticket.id());
    }

    private void update(String sql) {
        desk.database
                .transactions()
                .run(() -> Sql.prepared(desk.database.source(), sql, java.sql.PreparedStatement::executeUpdate));
    }

    private static Actor in(Actor actor, ZoneId zone) {
        return new Actor(
                actor.personId(),
                actor.login(),
                actor.name(),
                actor.roles(),
                actor.teams(),
                actor.organisation(),
                actor.seesOrganisation(),
                actor.locale(),
                zone,
                actor.via());
    }
}
