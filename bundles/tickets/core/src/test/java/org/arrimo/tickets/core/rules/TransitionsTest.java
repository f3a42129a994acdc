package org.arrimo.tickets.core.rules;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Every pair of states, for the desk, the requester and a partner. */
class TransitionsTest {
    private static final Parties TICKET = new Parties(7, OptionalLong.empty(), OptionalLong.of(700));
    private static final Set<String> DESK = words(
            """
            new>assigned new>in-progress new>on-hold new>resolved new>cancelled
            assigned>new assigned>in-progress assigned>on-hold assigned>resolved assigned>cancelled
            in-progress>assigned in-progress>on-hold in-progress>resolved in-progress>cancelled
            on-hold>assigned on-hold>in-progress on-hold>resolved on-hold>cancelled
            resolved>in-progress resolved>closed
            closed>in-progress
            cancelled>new
            """);
    private static final Set<String> REQUESTER =
            words("new>cancelled assigned>cancelled resolved>in-progress resolved>closed");
    private static final Set<String> PARTNER = words(
            """
            new>assigned new>in-progress new>on-hold new>resolved
            assigned>new assigned>in-progress assigned>on-hold assigned>resolved
            in-progress>assigned in-progress>on-hold in-progress>resolved
            on-hold>assigned on-hold>in-progress on-hold>resolved
            resolved>in-progress
            """);

    record Step(Role role, State from, State to) {
        String words() {
            return Wire.name(from) + ">" + Wire.name(to);
        }

        boolean isAllowed() {
            return switch (role) {
                case AGENT, LEAD, ADMIN -> DESK.contains(words());
                case REQUESTER -> REQUESTER.contains(words());
                case PARTNER -> PARTNER.contains(words());
                case MANAGER -> false;
            };
        }
    }

    static Stream<Step> steps() {
        return Arrays.stream(Role.values()).flatMap(role -> Arrays.stream(State.values())
                .flatMap(from ->
                        Arrays.stream(State.values()).filter(to -> to != from).map(to -> new Step(role, from, to))));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepIsTakenOfferedOrRefusedForOneReason(Step step) {
        Actor actor = actor(step.role);
        assertThat(Transitions.next(actor, step.from, TICKET).contains(step.to)).isEqualTo(step.isAllowed());
        if (step.isAllowed()) {
            assertThatCode(() -> Transitions.require(actor, step.from, step.to, TICKET))
                    .doesNotThrowAnyException();
            return;
        }
        Problem refused = catchThrowableOfType(
                        ProblemException.class, () -> Transitions.require(actor, step.from, step.to, TICKET))
                .problem();
        boolean impossible = !DESK.contains(step.words()) && step.role != Role.MANAGER;
        assertThat(refused.kind()).isEqualTo(impossible ? Kind.CONFLICT : Kind.FORBIDDEN);
        assertThat(refused.field()).contains("state");
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
