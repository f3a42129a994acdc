package org.arrimo.tickets.core;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.ChecklistItem;
import org.arrimo.tickets.api.ChecklistTemplate;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Plan;
import org.arrimo.tickets.api.PlanDraft;
import org.arrimo.tickets.api.PlanSchedule;
import org.arrimo.tickets.api.PlanSchedule.FreeDays;
import org.arrimo.tickets.api.PlannedTicket;
import org.arrimo.tickets.api.Plans;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Planned and recurring tickets. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class PlanDeskTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static int made;

    private final Desk desk;

    PlanDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aPlanWithoutARuleOpensOneTicketWithAllThatItSays() {
        ChecklistTemplate template =
                desk.checklistTemplates.add(desk.lead, "Template " + ++made, List.of("Look", "Write"));
        Plan plan = desk.plans.add(
                desk.lead,
                new PlanDraft(
                        name(),
                        new PlannedTicket(
                                Kind.SERVICE_REQUEST,
                                "Change the tape",
                                "In the safe",
                                desk.requester.personId(),
                                Optional.of(Level.HIGH),
                                Optional.of(Level.LOW),
                                OptionalLong.of(desk.network),
                                List.of("backup", "tape"),
                                OptionalLong.of(template.id())),
                        schedule(Optional.empty()),
                        true));
        assertThat(plan.next()).contains(start());
        pass(HOUR.minusSeconds(1));
        assertThat(get(plan).lastTicket()).isEmpty();
        pass(Duration.ofSeconds(1));
        Plan done = get(plan);
        assertThat(done.next()).isEmpty();
        assertThat(done.version()).isEqualTo(1);
        TicketNumber number = done.lastTicket().orElseThrow();
        Ticket ticket = desk.get(number);
        assertThat(ticket.number().kind()).isEqualTo(Kind.SERVICE_REQUEST);
        assertThat(ticket.subject()).isEqualTo("Change the tape");
        assertThat(ticket.description()).isEqualTo("In the safe");
        assertThat(ticket.requester()).isEqualTo(desk.requester.personId());
        assertThat(ticket.organisation()).hasValue(desk.customer);
        assertThat(ticket.impact()).isEqualTo(Level.HIGH);
        assertThat(ticket.team()).hasValue(desk.network);
        assertThat(desk.tags.of(desk.agent, number)).containsExactly("backup", "tape");
        assertThat(desk.checklists.list(desk.agent, number))
                .extracting(ChecklistItem::text)
                .containsExactly("Look", "Write");
        assertThat(desk.history(desk.agent, number))
                .anySatisfy(entry -> assertThat(entry.event().changes())
                        .contains(new Change("plan", null, plan.content().name())));
        assertThat(desk.history(desk.requester, number))
                .noneMatch(entry -> entry.event().type().equals("tickets.planned"));
    }

    @Test
    void whatPassedWhileNobodyWasThereIsMadeUpForOnce() {
        String subject = "Missed " + ++made;
        Plan plan = add(subject, "FREQ=DAILY");
        pass(Duration.ofDays(10));
        assertThat(opened(subject)).isEqualTo(1);
        Plan after = get(plan);
        assertThat(after.lastAt()).contains(plan.next().orElseThrow());
        assertThat(after.next()).contains(plan.next().orElseThrow().plus(Duration.ofDays(10)));
        pass(HOUR);
        assertThat(opened(subject)).isEqualTo(2);
        desk.timers.round();
        assertThat(opened(subject)).isEqualTo(2);
    }

    @Test
    void ofTwoNodesOneOpensTheTicketAndAfterACrashTheOther() {
        String subject = "Two nodes " + ++made;
        add(subject, "FREQ=DAILY;COUNT=3");
        Assembly other = desk.node();
        desk.clock.advance(HOUR);
        other.timers().round();
        desk.timers.round();
        assertThat(opened(subject)).isEqualTo(1);
        // the first took the timer and was gone before it opened anything: another timer stands for it
        desk.clock.advance(Duration.ofDays(1));
        String taken = "update tickets_timer set due_at = due_at + 120000000 where kind = 'plan'";
        desk.database
                .transactions()
                .run(() -> Sql.prepared(desk.database.source(), taken, PreparedStatement::executeUpdate));
        desk.timers.round();
        assertThat(opened(subject)).isEqualTo(1);
        pass(Duration.ofMinutes(2));
        assertThat(opened(subject)).isEqualTo(2);
    }

    @Test
    void manyNodesAtOnceOpenOneTicket() throws InterruptedException {
        String subject = "At once " + ++made;
        add(subject, "FREQ=DAILY");
        desk.clock.advance(HOUR);
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> desk.node().timers().round()))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        desk.timers.round();
        assertThat(opened(subject)).isEqualTo(1);
    }

    @Test
    void whatCanNotBeOpenedIsToldAndThePlanGoesOn() {
        ChecklistTemplate template = desk.checklistTemplates.add(desk.lead, "Gone " + ++made, List.of("Look"));
        String subject = "Not opened " + made;
        PlannedTicket ticket = new PlannedTicket(
                Kind.INCIDENT,
                subject,
                "",
                desk.requester.personId(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of("tag"),
                OptionalLong.of(template.id()));
        Plan plan = desk.plans.add(desk.lead, new PlanDraft(name(), ticket, schedule(Optional.of("FREQ=DAILY")), true));
        desk.checklistTemplates.remove(desk.lead, template.id());
        pass(HOUR);
        Plan after = get(plan);
        assertThat(after.problem()).isPresent();
        assertThat(after.lastTicket()).isEmpty();
        assertThat(after.next()).contains(plan.next().orElseThrow().plus(Duration.ofDays(1)));
        assertThat(opened(subject)).isZero();
        Plan mended = desk.plans.change(
                desk.lead,
                plan.id(),
                OptionalLong.of(1),
                new PlanDraft(
                        plan.content().name(), ticket(subject), plan.content().schedule(), true));
        assertThat(mended.problem()).isEmpty();
        pass(Duration.ofDays(1));
        assertThat(opened(subject)).isEqualTo(1);
    }

    @Test
    void aPlanRestsIsChangedAndTakenAway() {
        String subject = "Rests " + ++made;
        Plan plan = add(subject, "FREQ=DAILY");
        Plan resting = desk.plans.change(desk.lead, plan.id(), OptionalLong.of(1), draft(plan, false));
        assertThat(resting.next()).isEmpty();
        assertThat(resting.version()).isEqualTo(2);
        pass(Duration.ofDays(3));
        assertThat(opened(subject)).isZero();
        assertThat(refused(() -> desk.plans.change(desk.lead, plan.id(), OptionalLong.of(1), draft(plan, true)))
                        .kind())
                .isEqualTo(Problem.Kind.STALE);
        desk.plans.change(desk.lead, plan.id(), OptionalLong.of(2), draft(plan, true));
        pass(Duration.ofDays(1));
        assertThat(opened(subject)).isEqualTo(1);
        desk.plans.remove(desk.lead, plan.id());
        pass(Duration.ofDays(2));
        assertThat(opened(subject)).isEqualTo(1);
        assertThat(refused(() -> get(plan)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void theNextTimesAreShownAndNothingIsKept() {
        int before = desk.plans.list(desk.agent).size();
        List<Instant> ahead = desk.plans.preview(desk.agent, schedule(Optional.of("FREQ=HOURLY")));
        assertThat(ahead).hasSize(Plans.AHEAD).startsWith(start(), start().plus(HOUR));
        assertThat(desk.plans.list(desk.agent)).hasSize(before);
    }

    /** Role by operation. */
    @Test
    void leadsAndAdministratorsLookAfterPlansTheDeskReadsThemAndOthersMayNot() {
        Plan plan = add("Rules " + ++made, "FREQ=DAILY");
        Object no = Problem.Kind.FORBIDDEN;
        Map<Actor, List<Object>> expected = Map.of(
                desk.agent, List.of("ok", "ok", "ok", no, no, no),
                desk.manager, List.of("ok", "ok", "ok", no, no, no),
                desk.lead, List.of("ok", "ok", "ok", "ok", "ok", "ok"),
                desk.admin, List.of("ok", "ok", "ok", "ok", "ok", "ok"),
                desk.requester, List.of(no, no, no, no, no, no),
                desk.colleague, List.of(no, no, no, no, no, no),
                desk.partner, List.of(no, no, no, no, no, no),
                desk.nobody, List.of(no, no, no, no, no, no));
        expected.forEach((actor, cells) -> {
            Plan own = add("Rules " + ++made, "FREQ=DAILY");
            assertThat(List.of(
                            outcome(() -> desk.plans.list(actor)),
                            outcome(() -> desk.plans.get(actor, plan.id())),
                            outcome(() ->
                                    desk.plans.preview(actor, plan.content().schedule())),
                            outcome(() -> desk.plans.add(actor, draft(name(), "x", Optional.empty()))),
                            outcome(() -> desk.plans.change(actor, own.id(), OptionalLong.empty(), own.content())),
                            outcome(() -> desk.plans.remove(actor, own.id()))))
                    .as(actor.login())
                    .isEqualTo(cells);
        });
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsKept() {
        int before = desk.plans.list(desk.agent).size();
        PlanDraft good = draft(name(), "Good", Optional.of("FREQ=DAILY"));
        assertThat(field(new PlanDraft(" ", good.ticket(), good.schedule(), true)))
                .contains("name");
        assertThat(field(new PlanDraft(good.name(), ticket(""), good.schedule(), true)))
                .contains("subject");
        assertThat(field(draft(good.name(), "x", Optional.of("FREQ=MINUTELY")))).contains("rule");
        assertThat(field(draft(good.name(), "x", Optional.of("FREQ=DAILY;UNTIL=20200101"))))
                .contains("rule");
        assertThat(field(draft(good.name(), "x", Optional.of("x".repeat(Plans.LONGEST_RULE + 1)))))
                .contains("rule");
        LocalDateTime past =
                LocalDateTime.ofInstant(desk.clock.instant(), ZoneOffset.UTC).minusHours(1);
        assertThat(field(at(good, past))).contains("start");
        assertThat(field(at(good, past.plusYears(11)))).contains("start");
        assertThat(field(at(good, null))).contains("start");
        for (PlannedTicket bad : List.of(
                new PlannedTicket(
                        Kind.INCIDENT,
                        "x",
                        "",
                        999_999,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        List.of(),
                        OptionalLong.empty()),
                new PlannedTicket(
                        Kind.INCIDENT,
                        "x",
                        "",
                        desk.requester.personId(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.of(999_999),
                        List.of(),
                        OptionalLong.empty()),
                new PlannedTicket(
                        Kind.INCIDENT,
                        "x",
                        "",
                        desk.requester.personId(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        List.of("a,b"),
                        OptionalLong.empty()),
                new PlannedTicket(
                        Kind.INCIDENT,
                        "x",
                        "",
                        desk.requester.personId(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        List.of(),
                        OptionalLong.of(999_999)))) {
            assertThat(field(new PlanDraft(good.name(), bad, good.schedule(), true)))
                    .isPresent();
        }
        assertThat(desk.plans.list(desk.agent)).hasSize(before);
        Plan plan = desk.plans.add(desk.lead, good);
        assertThat(refused(() -> desk.plans.add(desk.lead, good)).code()).isEqualTo("taken");
        desk.plans.remove(desk.lead, plan.id());
    }

    private Plan add(String subject, String rule) {
        return desk.plans.add(desk.lead, draft(name(), subject, Optional.of(rule)));
    }

    private PlanDraft draft(String name, String subject, Optional<String> rule) {
        return new PlanDraft(name, ticket(subject), schedule(rule), true);
    }

    private static PlanDraft draft(Plan plan, boolean active) {
        PlanDraft content = plan.content();
        return new PlanDraft(content.name(), content.ticket(), content.schedule(), active);
    }

    private static PlanDraft at(PlanDraft draft, LocalDateTime start) {
        PlanSchedule schedule = draft.schedule();
        return new PlanDraft(
                draft.name(),
                draft.ticket(),
                new PlanSchedule(start, schedule.zone(), Optional.empty(), Set.of(), FreeDays.KEEP),
                true);
    }

    private PlannedTicket ticket(String subject) {
        return new PlannedTicket(
                Kind.INCIDENT,
                subject,
                "",
                desk.requester.personId(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                OptionalLong.empty());
    }

    /** In an hour. */
    private PlanSchedule schedule(Optional<String> rule) {
        return new PlanSchedule(
                LocalDateTime.ofInstant(start(), ZoneOffset.UTC), ZoneOffset.UTC, rule, Set.of(), FreeDays.KEEP);
    }

    /** Whole minutes, as plans have them. */
    private Instant start() {
        return desk.clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(HOUR);
    }

    private static String name() {
        return "Plan " + ++made;
    }

    private Plan get(Plan plan) {
        return desk.plans.get(desk.agent, plan.id());
    }

    private long opened(String subject) {
        return desk.tickets.list(desk.agent, TicketFilter.ALL, PageRequest.first(200)).items().stream()
                .filter(row -> row.subject().equals(subject))
                .count();
    }

    private void pass(Duration time) {
        desk.clock.advance(time);
        desk.timers.round();
    }

    private Optional<String> field(PlanDraft draft) {
        return refused(() -> desk.plans.add(desk.lead, draft)).field();
    }

    private static Object outcome(Runnable call) {
        try {
            call.run();
            return "ok";
        } catch (ProblemException e) {
            return e.problem().kind();
        }
    }

    private static Problem refused(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem();
    }
}
