package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Step;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.Transition;
import org.arrimo.tickets.core.states.TransitionDesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Who takes which step is the administrators' to say, within bounds. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class TransitionDeskTest {
    private static final Step CONFIRM = new Step(Kind.INCIDENT, State.RESOLVED, State.CLOSED);
    private static final Step CANCEL = new Step(Kind.INCIDENT, State.IN_PROGRESS, State.CANCELLED);
    private static final Step BEGIN = new Step(Kind.INCIDENT, State.NEW, State.IN_PROGRESS);
    private static final Step CLOSE_AT_ONCE = new Step(Kind.INCIDENT, State.NEW, State.CLOSED);
    private static final Set<Role> DESK = Set.of(Role.AGENT, Role.LEAD, Role.ADMIN);

    private final Desk desk;

    TransitionDeskTest(Desk desk) {
        this.desk = desk;
    }

    @AfterEach
    void asShipped() {
        desk.transitions.list(desk.admin).forEach(it -> set(it.step(), it.shipped()));
    }

    @Test
    void aStepGivenIsTakenAndOneTakenAwayIsNot() {
        TicketNumber number = desk.incident();
        desk.change(desk.agent, number, TicketPatch.NONE.withState(State.IN_PROGRESS));
        assertThat(next(desk.requester, number)).isEmpty();
        set(CANCEL, Set.of(Role.ADMIN, Role.REQUESTER));
        assertThat(next(desk.requester, number)).containsExactly(State.CANCELLED);
        assertThat(next(desk.agent, number)).doesNotContain(State.CANCELLED);
        assertThat(problem(() -> move(desk.agent, number)).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(problem(() -> move(desk.colleague, number)).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(problem(() -> move(desk.stranger, number)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        move(desk.requester, number);
        assertThat(desk.get(number).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void noRoleGetsAStepOnTicketsItDoesNotWorkOn() {
        assertThat(refused(BEGIN, Set.of(Role.ADMIN, Role.REQUESTER))).isEqualTo("cannot-work roles requester");
        assertThat(refused(CONFIRM, Set.of(Role.ADMIN, Role.MANAGER))).isEqualTo("cannot-work roles manager");
        assertThat(shown(BEGIN).roles()).isEqualTo(shown(BEGIN).shipped());
        assertThat(problem(() -> set(new Step(Kind.INCIDENT, State.NEW, State.NEW), DESK))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void aStepThatNobodyTakesAsShippedCanBeGivenAndNeedsWhatItLeadsTo() {
        TicketNumber number = desk.incident();
        assertThat(shown(CLOSE_AT_ONCE).shipped()).isEmpty();
        assertThat(move(number, Desk.to(State.CLOSED)).kind()).isEqualTo(Problem.Kind.CONFLICT);
        set(CLOSE_AT_ONCE, Set.of(Role.AGENT));
        assertThat(next(desk.agent, number)).contains(State.CLOSED);
        assertThat(next(desk.lead, number)).doesNotContain(State.CLOSED);
        Problem refused = move(number, Desk.to(State.CLOSED));
        assertThat(refused.kind()).isEqualTo(Problem.Kind.INVALID);
        assertThat(refused.field()).contains("resolution");
        TicketPatch silent = Desk.to(State.CLOSED).because(Grounds.solution(ResolutionCode.SOLVED, " "));
        assertThat(move(number, silent).field()).contains("solution");
        assertThat(desk.get(number).version()).isEqualTo(1);
        Ticket closed = desk.change(
                desk.agent,
                number,
                Desk.to(State.CLOSED).because(Grounds.solution(ResolutionCode.SOLVED, "Reiniciado.")));
        assertThat(closed.solution()).contains("Reiniciado.");
        assertThat(closed.resolvedAt()).contains(desk.clock.instant());
        assertThat(closed.closedAt()).contains(desk.clock.instant());
    }

    @Test
    void fromEveryStateToEveryOtherOneAStepCanBeGivenAndIsTaken() {
        for (Transition step : desk.transitions.list(desk.admin)) {
            if (step.step().kind() == Kind.INCIDENT) {
                set(step.step(), DESK);
            }
        }
        for (State from : State.values()) {
            for (State to : State.values()) {
                if (to != from) {
                    TicketNumber number = desk.incident();
                    reach(number, from);
                    Ticket before = desk.get(number);
                    reach(number, to);
                    Ticket after = desk.get(number);
                    assertThat(after.state()).as(from + " to " + to).isEqualTo(to);
                    assertThat(after.reopens() > before.reopens())
                            .isEqualTo((from == State.RESOLVED || from == State.CLOSED) && to.isOpen());
                    assertThat(after.closedAt().isPresent()).isEqualTo(to == State.CLOSED);
                    assertThat(after.resolvedAt().isPresent()).isEqualTo(to == State.RESOLVED || to == State.CLOSED);
                    assertThat(after.solution().isPresent()).isEqualTo(to == State.RESOLVED || to == State.CLOSED);
                    assertThat(after.holdReason().isPresent()).isEqualTo(to == State.ON_HOLD);
                }
            }
        }
    }

    @Test
    void aMergedTicketTakesNoStepWhoeverHasIt() {
        TicketNumber number = desk.incident();
        set(new Step(Kind.INCIDENT, State.CLOSED, State.RESOLVED), DESK);
        desk.merges.merge(desk.agent, number, OptionalLong.empty(), desk.incident());
        assertThat(move(number, Desk.RESOLVED).code()).isEqualTo("merged");
    }

    /** With what the state needs. */
    private void reach(TicketNumber number, State state) {
        TicketPatch patch = Desk.to(state);
        if (state == State.ASSIGNED) {
            patch = patch.withAssignee(OptionalLong.of(desk.agent.personId()));
        }
        boolean solved = desk.get(number).state() == State.RESOLVED;
        if (state == State.CLOSED && !solved) {
            patch = patch.because(Grounds.solution(ResolutionCode.SOLVED, "Reiniciado."));
        }
        desk.change(desk.agent, number, patch);
    }

    private Problem move(TicketNumber number, TicketPatch patch) {
        return problem(() -> desk.change(desk.agent, number, patch));
    }

    @Test
    void administratorsKeepAWayOutOfEveryState() {
        Step only = new Step(Kind.PROBLEM, State.CANCELLED, State.NEW);
        assertThat(refused(only, Set.of(Role.AGENT))).isEqualTo("no-way-out - cancelled");
        set(new Step(Kind.PROBLEM, State.RESOLVED, State.IN_PROGRESS), Set.of(Role.AGENT));
        assertThat(refused(new Step(Kind.PROBLEM, State.RESOLVED, State.CLOSED), Set.of()))
                .isEqualTo("no-way-out - resolved");
    }

    @Test
    void ofSeveralStepsAllAreChangedOrNone() {
        Map<Step, Set<Role>> both = Map.of(CANCEL, Set.of(Role.ADMIN), BEGIN, Set.of(Role.MANAGER));
        problem(() -> desk.transitions.change(desk.admin, both));
        assertThat(shown(CANCEL).roles()).isEqualTo(DESK);
    }

    @Test
    void itIsForAdministratorsAndStandsInTheJournal() {
        for (Actor actor : List.of(desk.agent, desk.lead, desk.manager, desk.partner, desk.requester)) {
            assertThat(problem(() -> desk.transitions.list(actor)).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(problem(() -> desk.transitions.change(actor, Map.of(CANCEL, DESK)))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        int before = recorded();
        set(CANCEL, Set.of(Role.ADMIN));
        set(CANCEL, Set.of(Role.ADMIN));
        assertThat(recorded()).isEqualTo(before + 1);
        var all = desk.journal
                .history("transitions", true, PageRequest.first(200))
                .items();
        assertThat(all.get(before).event().changes())
                .containsExactly(new Change("incident.in-progress.cancelled", "agent, lead, admin", "admin"));
    }

    @Test
    void anotherNodeKnowsWithinThreeSecondsAndAsksTheDatabaseNoSooner() {
        AtomicLong time = new AtomicLong();
        TransitionDesk other = new TransitionDesk(
                desk.database.transactions(), desk.database.source(), desk.journal, desk.clock, time::get);
        assertThat(other.machine().roles(CANCEL)).isEqualTo(DESK);
        set(CANCEL, Set.of(Role.ADMIN));
        assertThat(other.machine().roles(CANCEL)).isEqualTo(DESK);
        time.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(other.machine().roles(CANCEL)).containsExactly(Role.ADMIN);
    }

    @Test
    void theSystemClosesWhatNobodyMayClose() {
        set(CONFIRM, Set.of());
        TicketNumber number = desk.incident();
        desk.change(desk.agent, number, Desk.RESOLVED);
        desk.clock.advance(Duration.ofDays(7));
        desk.timers.round();
        assertThat(desk.get(number).state()).isEqualTo(State.CLOSED);
    }

    private void move(Actor actor, TicketNumber number) {
        desk.change(actor, number, TicketPatch.NONE.withState(State.CANCELLED));
    }

    private Set<State> next(Actor actor, TicketNumber number) {
        return desk.tickets.get(actor, number).next();
    }

    private void set(Step step, Set<Role> roles) {
        desk.transitions.change(desk.admin, Map.of(step, roles));
    }

    private Transition shown(Step step) {
        return desk.transitions.list(desk.admin).stream()
                .filter(it -> it.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private int recorded() {
        return desk.journal
                .history("transitions", true, PageRequest.first(200))
                .items()
                .size();
    }

    private String refused(Step step, Set<Role> roles) {
        Problem problem = problem(() -> set(step, roles));
        return problem.code() + " " + problem.field().orElse("-") + " "
                + problem.args().get(0);
    }

    private static Problem problem(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem();
    }
}
