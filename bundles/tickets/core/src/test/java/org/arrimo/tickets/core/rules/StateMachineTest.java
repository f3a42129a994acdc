package org.arrimo.tickets.core.rules;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.testing.Promises;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Every kind, pair of states and role, as shipped and as a desk may have it. */
class StateMachineTest {
    private static final Parties TICKET = new Parties(7, OptionalLong.empty(), OptionalLong.of(700));
    private static final Parties ELSEWHERE = new Parties(8, OptionalLong.empty(), OptionalLong.of(800));
    private static final Promises SHIPPED = Promises.read(Path.of("src/test/resources/rights.txt"), "steps");

    /** What is no work on the ticket: the rest can't be given to its requester. */
    private static final Set<String> NO_WORK = words(
            """
            new>cancelled assigned>cancelled in-progress>cancelled on-hold>cancelled resolved>cancelled closed>cancelled
            resolved>new resolved>assigned resolved>in-progress resolved>closed
            closed>new closed>assigned closed>in-progress
            cancelled>new cancelled>assigned cancelled>in-progress
            """);

    record Step(Kind kind, Role role, State from, State to) {
        String words() {
            return Wire.name(from) + ">" + Wire.name(to);
        }

        String promised() {
            return SHIPPED.cell(words(), Wire.name(role));
        }

        boolean isAllowed() {
            return promised().equals("yes");
        }

        boolean canBeGiven() {
            return switch (role) {
                case AGENT, LEAD, ADMIN, PARTNER -> true;
                case REQUESTER -> NO_WORK.contains(words());
                case MANAGER -> false;
            };
        }

        org.arrimo.tickets.api.Step step() {
            return new org.arrimo.tickets.api.Step(kind, from, to);
        }
    }

    static Stream<Step> steps() {
        return Arrays.stream(Kind.values()).flatMap(kind -> Arrays.stream(Role.values())
                .flatMap(role -> Arrays.stream(State.values()).flatMap(from -> Arrays.stream(State.values())
                        .filter(to -> to != from)
                        .map(to -> new Step(kind, role, from, to)))));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void asShippedAStepIsTakenOfferedOrRefusedForOneReason(Step step) {
        Problem refused = tried(StateMachine.SHIPPED, step, TICKET, step.isAllowed());
        if (refused != null) {
            assertThat(Wire.name(refused.kind())).isEqualTo(step.promised());
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepCanBeGivenToThoseWhoWorkSoOnTicketsTheySee(Step step) {
        assertThat(StateMachine.eligible(step.step()).contains(step.role)).isEqualTo(step.canBeGiven());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void givenToOneRoleAloneAStepIsTakenByItAloneWhereItTakesPart(Step step) {
        StateMachine given = StateMachine.SHIPPED.with(step.step(), Set.of(step.role));
        tried(given, step, TICKET, step.role != Role.MANAGER);
        boolean desk = EnumSet.of(Role.AGENT, Role.LEAD, Role.ADMIN).contains(step.role);
        assertThat(given.next(actor(step.role), step.kind, step.from, ELSEWHERE).contains(step.to))
                .isEqualTo(desk);
        for (Role other : EnumSet.complementOf(EnumSet.of(step.role))) {
            assertThat(given.next(actor(other), step.kind, step.from, TICKET)).doesNotContain(step.to);
        }
        for (Kind other : EnumSet.complementOf(EnumSet.of(step.kind))) {
            assertThat(given.next(actor(step.role), other, step.from, TICKET).contains(step.to))
                    .isEqualTo(step.isAllowed());
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepThatNobodyTakesIsNone(Step step) {
        Problem refused = tried(StateMachine.SHIPPED.with(step.step(), Set.of()), step, TICKET, false);
        assertThat(refused.kind())
                .isEqualTo(step.role == Role.MANAGER ? Problem.Kind.FORBIDDEN : Problem.Kind.CONFLICT);
    }

    @Test
    void aStateWithoutAWayOutIsFound() {
        assertThat(StateMachine.SHIPPED.deadEnd(Role.ADMIN)).isEmpty();
        var only = new org.arrimo.tickets.api.Step(Kind.PROBLEM, State.CLOSED, State.IN_PROGRESS);
        assertThat(StateMachine.SHIPPED.with(only, Set.of(Role.AGENT)).deadEnd(Role.ADMIN))
                .contains(State.CLOSED);
    }

    /** @return why it was refused, or null */
    private static Problem tried(StateMachine machine, Step step, Parties ticket, boolean allowed) {
        Actor actor = actor(step.role);
        assertThat(machine.next(actor, step.kind, step.from, ticket).contains(step.to))
                .isEqualTo(allowed);
        if (allowed) {
            assertThatCode(() -> machine.require(actor, step.kind, step.from, step.to, ticket))
                    .doesNotThrowAnyException();
            return null;
        }
        Problem refused = catchThrowableOfType(
                        ProblemException.class, () -> machine.require(actor, step.kind, step.from, step.to, ticket))
                .problem();
        assertThat(refused.field()).contains("state");
        return refused;
    }

    private static Actor actor(Role role) {
        return new Actor(
                7,
                "me",
                "Me",
                Set.of(role),
                Set.of(700L),
                OptionalLong.empty(),
                false,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Actor.Via.REST);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
