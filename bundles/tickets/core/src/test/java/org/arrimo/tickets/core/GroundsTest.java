package org.arrimo.tickets.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A ticket on hold says what for, a resolved one how. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class GroundsTest {
    private static final int LONGEST = 10_000;

    private final Desk desk;
    private final TicketNumber number;

    GroundsTest(Desk desk) {
        this.desk = desk;
        number = desk.incident();
    }

    @Test
    void onHoldNeedsAReasonAndAScheduledOneATimeAhead() {
        assertThat(refused(TicketPatch.NONE.withState(State.ON_HOLD))).isEqualTo("holdReason required");
        assertThat(refused(TicketPatch.NONE.onHold(HoldReason.SCHEDULED))).isEqualTo("holdUntil required");
        assertThat(refused(until(desk.clock.instant()))).isEqualTo("holdUntil not-ahead");
        assertThat(refused(until(desk.clock.instant().plus(Duration.ofDays(732)))))
                .isEqualTo("holdUntil not-ahead");
        assertThat(refused(TicketPatch.NONE
                        .withState(State.ON_HOLD)
                        .because(new Grounds(
                                Optional.of(HoldReason.CHANGE),
                                Optional.of(desk.clock.instant().plusSeconds(1)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))))
                .isEqualTo("holdUntil only-scheduled");
        assertThat(desk.get(number).version()).isEqualTo(1);
        Instant time = desk.clock.instant().plus(Duration.ofDays(2));
        Ticket waiting = desk.change(desk.agent, number, until(time));
        assertThat(waiting.holdReason()).contains(HoldReason.SCHEDULED);
        assertThat(desk.tickets.get(desk.requester, number).holdUntil()).contains(time);
    }

    @Test
    void theReasonCanBeChangedAndGoesWithTheState() {
        desk.change(desk.agent, number, Desk.WAITING);
        Ticket other =
                desk.change(desk.agent, number, TicketPatch.NONE.because(Grounds.waitingFor(HoldReason.PROVIDER)));
        assertThat(other.holdReason()).contains(HoldReason.PROVIDER);
        assertThat(desk.history(desk.requester, number).get(2).event().changes())
                .containsExactly(new Change("holdReason", "requester", "provider"));
        Ticket again = desk.change(desk.agent, number, TicketPatch.NONE.withState(State.IN_PROGRESS));
        assertThat(again.holdReason()).isEmpty();
        assertThat(refused(TicketPatch.NONE.because(Grounds.waitingFor(HoldReason.PROVIDER))))
                .isEqualTo("holdReason not-on-hold");
        assertThat(refused(TicketPatch.NONE.because(Grounds.until(desk.clock.instant()))))
                .isEqualTo("holdReason not-on-hold");
    }

    @Test
    void resolvedNeedsACodeAndASolutionThatTheRequesterReads() {
        assertThat(refused(TicketPatch.NONE.withState(State.RESOLVED))).isEqualTo("resolution required");
        assertThat(refused(TicketPatch.NONE.resolved(ResolutionCode.SOLVED, " ")))
                .isEqualTo("solution required");
        assertThat(refused(TicketPatch.NONE.resolved(ResolutionCode.SOLVED, "x".repeat(LONGEST + 1))))
                .isEqualTo("solution too-long");
        assertThat(refused(TicketPatch.NONE.resolved(ResolutionCode.SOLVED, "a\u202eb")))
                .isEqualTo("solution control-characters");
        String longest = "ç".repeat(LONGEST - 2) + "😀";
        desk.change(desk.agent, number, TicketPatch.NONE.resolved(ResolutionCode.WORKAROUND, longest));
        Ticket read = desk.tickets.get(desk.requester, number);
        assertThat(read.resolution()).contains(ResolutionCode.WORKAROUND);
        assertThat(read.solution()).contains(longest);
    }

    @Test
    void theSolutionCanBeMendedStaysWhenItIsAcceptedAndGoesWhenItIsRefused() {
        desk.change(desk.agent, number, Desk.RESOLVED);
        Grounds mended = new Grounds(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("Cabo trocado."), Optional.empty());
        desk.change(desk.agent, number, TicketPatch.NONE.because(mended));
        Ticket closed = desk.change(desk.requester, number, TicketPatch.NONE.withState(State.CLOSED));
        assertThat(closed.solution()).contains("Cabo trocado.");
        assertThat(closed.resolution()).contains(ResolutionCode.SOLVED);
        assertThat(refused(TicketPatch.NONE.because(mended))).isEqualTo("solution not-resolved");
        Ticket again = desk.change(desk.agent, number, TicketPatch.NONE.withState(State.IN_PROGRESS));
        assertThat(again.solution()).isEmpty();
        assertThat(again.resolution()).isEmpty();
        assertThat(desk.history(desk.agent, number).get(4).event().changes())
                .contains(new Change("solution", "Cabo trocado.", null));
    }

    @Test
    void onlyThoseWhoWorkOnItSayWhy() {
        desk.change(desk.agent, number, Desk.RESOLVED);
        Problem refused = problem(() -> desk.change(
                desk.requester, number, TicketPatch.NONE.because(Grounds.solution(ResolutionCode.DECLINED, "x"))));
        assertThat(refused.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(refused.field()).contains("resolution");
    }

    @Test
    void whoChangesWhatSomebodyElseChangedIsToldThatFirst() {
        Problem refused = problem(() -> desk.tickets.change(
                desk.agent, number, OptionalLong.of(7), TicketPatch.NONE.withState(State.RESOLVED)));
        assertThat(refused.kind()).isEqualTo(Problem.Kind.STALE);
    }

    private static TicketPatch until(Instant time) {
        return TicketPatch.NONE.withState(State.ON_HOLD).because(Grounds.until(time));
    }

    private String refused(TicketPatch patch) {
        Problem problem = problem(() -> desk.change(desk.agent, number, patch));
        assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
        return problem.field().orElseThrow() + " " + problem.code();
    }

    private static Problem problem(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem();
    }
}
