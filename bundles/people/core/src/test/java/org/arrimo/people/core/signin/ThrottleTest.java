package org.arrimo.people.core.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.people.core.Desk;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestClock;
import org.arrimo.platform.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

@ParameterizedClass
@EnumSource(Engine.class)
class ThrottleTest {
    private static final int DAY_OF_MINUTES = 24 * 60;

    private final TestClock clock = new TestClock();
    private final Desk desk;
    private final Throttle throttle;
    private final Throttle onAnotherNode;

    ThrottleTest(Engine engine) {
        desk = Desk.on(engine);
        TestDatabase database = desk.database();
        SignInLimits limits = new SignInLimits(2, 4, Duration.ofSeconds(20));
        throttle = new Throttle(database.transactions(), database.unit("people"), limits, clock);
        onAnotherNode = new Throttle(database.transactions(), database.unit("people"), limits, clock);
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    @Test
    void theWaitDoublesUpToTheLongest() {
        List<Long> waits = new ArrayList<>();
        for (int failure = 0; failure < 8; failure++) {
            throttle.failed("ana", "place-" + failure);
            waits.add(wait(throttle, "ana", "elsewhere"));
            clock.advance(Duration.ofSeconds(20));
        }
        assertThat(waits).containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 20L, 20L);
    }

    @Test
    void allNodesCountTogether() {
        throttle.failed("ana", "here");
        onAnotherNode.failed("ana", "there");
        assertThat(wait(throttle, "ana", "elsewhere")).isEqualTo(1);
        assertThat(wait(onAnotherNode, "ana", "elsewhere")).isEqualTo(1);
        throttle.succeeded("ana");
        assertThat(wait(onAnotherNode, "ana", "elsewhere")).isZero();
    }

    @Test
    void aPlaceIsForgivenAfterTheLongestWaitAndALoginAfterADay() {
        for (int failure = 0; failure < 4; failure++) {
            throttle.failed("ana", "here");
        }
        assertThat(wait(throttle, "bia", "here")).isEqualTo(1);
        clock.advance(Duration.ofSeconds(21));
        throttle.failed("bia", "here");
        assertThat(wait(throttle, "carla", "here")).isZero();
        throttle.failed("ana", "there");
        assertThat(wait(throttle, "ana", "elsewhere")).isEqualTo(8);
        clock.advance(Duration.ofMinutes(DAY_OF_MINUTES + 1));
        throttle.failed("ana", "there");
        assertThat(wait(throttle, "ana", "elsewhere")).isZero();
    }

    @Test
    void successFromAPlaceDoesNotPayForItsFailures() {
        for (int failure = 0; failure < 4; failure++) {
            throttle.failed("name-" + failure, "here");
        }
        throttle.succeeded("ana");
        assertThat(wait(throttle, "bia", "here")).isEqualTo(1);
    }

    private static long wait(Throttle throttle, String login, String place) {
        try {
            throttle.require(login, place);
            return 0;
        } catch (ProblemException e) {
            assertThat(e.problem().kind()).isEqualTo(Problem.Kind.TOO_MANY);
            return Long.parseLong(e.problem().args().get(0));
        }
    }

    @Test
    void twoWhoFailAtOnceForTheFirstTimeAreBothCounted() {
        List<Thread> both = List.of("ana", "bia").stream()
                .map(login -> new Thread(() -> throttle.failed(login, "here")))
                .toList();
        both.forEach(Thread::start);
        assertThatCode(() -> {
                    for (Thread one : both) {
                        one.join();
                    }
                })
                .doesNotThrowAnyException();
        throttle.failed("carla", "here");
        throttle.failed("dora", "here");
        assertThat(wait(throttle, "eva", "here")).isEqualTo(1);
    }
}
