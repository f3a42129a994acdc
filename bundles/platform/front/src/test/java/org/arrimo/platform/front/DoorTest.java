package org.arrimo.platform.front;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who waits for whom, and never for ever. */
class DoorTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void aBundleStopsOnlyWhenThoseInsideHaveLeft() throws Exception {
        Door door = new Door(new Settings(LONG, LONG, 1));
        assertThat(door.enter()).isTrue();
        Future<Integer> closing = CompletableFuture.supplyAsync(() -> close(door, "core"));
        Awaitility.await().until(() -> door.away().contains("core"));
        assertThat(closing).isNotDone();
        door.leave();
        assertThat(closing.get(30, SECONDS)).isZero();
    }

    @Test
    void whoNeverLeavesDelaysAllStopsTogetherOnce() throws Exception {
        Door door = new Door(new Settings(SHORT, LONG, 1));
        assertThat(door.enter()).isTrue();
        assertThat(close(door, "core")).isEqualTo(1);
        long before = System.nanoTime();
        assertThat(close(door, "ws")).isEqualTo(1);
        assertThat(System.nanoTime() - before).isLessThan(SHORT.toNanos());
    }

    @Test
    void whoComesLaterIsHeldUntilEveryBundleIsBack() throws Exception {
        Door door = new Door(new Settings(LONG, LONG, 1));
        close(door, "core");
        close(door, "ws");
        Future<Boolean> caller = CompletableFuture.supplyAsync(() -> enter(door));
        door.back("ws");
        assertThat(caller).isNotDone();
        door.back("core");
        assertThat(caller.get(30, SECONDS)).isTrue();
    }

    @Test
    void aBundleThatDoesNotComeBackKeepsNobodyOut() throws Exception {
        Door door = new Door(new Settings(LONG, SHORT, 1));
        close(door, "core");
        assertThat(door.enter()).isTrue();
    }

    @Test
    void aBundleThatWasRemovedIsWaitedForAMoment() throws Exception {
        Door door = new Door(new Settings(LONG, LONG, 1));
        close(door, "core");
        Future<Boolean> caller = CompletableFuture.supplyAsync(() -> enter(door));
        door.hurry("core", SHORT);
        assertThat(caller.get(30, SECONDS)).isTrue();
    }

    @Test
    void onlySoManyWait() throws Exception {
        Door door = new Door(new Settings(LONG, LONG, 0));
        close(door, "core");
        assertThat(door.enter()).isFalse();
    }

    @Test
    void theShippedValuesAreThoseThatHoldWithoutThem() {
        assertThat(Settings.of("5", "30", "128")).isEqualTo(Settings.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"x,10,128,drain.seconds", "5,-1,128,hold.seconds", "5,10,99999999999,hold.requests"})
    void aWrongValueIsRefusedWithItsKey(String drain, String hold, String requests, String key) {
        assertThatThrownBy(() -> Settings.of(drain, hold, requests)).hasMessageContaining(key);
    }

    private static int close(Door door, String bundle) {
        try {
            return door.close(bundle);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean enter(Door door) {
        try {
            return door.enter();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
