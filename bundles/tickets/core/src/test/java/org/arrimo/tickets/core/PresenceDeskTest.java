package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Presence;
import org.arrimo.tickets.api.Presence.Activity;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Who is at a ticket now. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class PresenceDeskTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Desk desk;

    PresenceDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void whoLooksAndWhoWritesIsThereUntilTheyLeave() {
        TicketNumber number = desk.handedOver();
        desk.presences.beat(desk.agent, number, Activity.VIEWING);
        desk.presences.beat(desk.lead, number, Activity.VIEWING);
        desk.presences.beat(desk.lead, number, Activity.WRITING);
        assertThat(desk.presences.at(desk.manager, number))
                .containsExactly(
                        new Presence(desk.agent.personId(), Activity.VIEWING),
                        new Presence(desk.lead.personId(), Activity.WRITING));
        desk.presences.leave(desk.lead, number);
        desk.presences.leave(desk.lead, number);
        assertThat(desk.presences.at(desk.manager, number))
                .containsExactly(new Presence(desk.agent.personId(), Activity.VIEWING));
    }

    @Test
    void whoIsSilentForHalfAMinuteIsGone() {
        TicketNumber number = desk.handedOver();
        desk.presences.beat(desk.agent, number, Activity.VIEWING);
        desk.clock.advance(Presences.EXPIRY.minusMillis(1));
        assertThat(desk.presences.at(desk.lead, number)).hasSize(1);
        desk.clock.advance(Duration.ofMillis(1));
        assertThat(desk.presences.at(desk.lead, number)).isEmpty();
        assertThat(desk.presences.among(desk.lead, List.of(number))).isEmpty();
    }

    @Test
    void itIsTheStaffsOwn() {
        TicketNumber number = desk.handedOver();
        desk.presences.beat(desk.agent, number, Activity.WRITING);
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.partner)) {
            refusedAll(actor, number, Problem.Kind.FORBIDDEN);
        }
        for (Actor actor : List.of(desk.stranger, desk.blindColleague, desk.nobody)) {
            refusedAll(actor, number, Problem.Kind.NOT_FOUND);
        }
        assertThat(desk.presences.at(desk.manager, number)).hasSize(1);
    }

    @Test
    void aPageOfTicketsIsMarkedAtOnce() {
        TicketNumber one = desk.incident();
        TicketNumber other = desk.incident();
        TicketNumber none = desk.incident();
        desk.presences.beat(desk.agent, one, Activity.VIEWING);
        desk.presences.beat(desk.agent, other, Activity.WRITING);
        assertThat(desk.presences.among(desk.second, List.of(none, one, other))).containsOnlyKeys(one, other);
        assertThat(desk.presences.among(desk.second, List.of())).isEmpty();
    }

    @Test
    void thoseWhoWatchOnAnotherNodeAreToldWithinHalfASecond() throws Exception {
        TicketNumber number = desk.handedOver();
        Assembly node = desk.node();
        node.lookout().start();
        try {
            Told told = new Told();
            Presences.Watch watch = node.participation().presences().watch(desk.lead, number, told);
            assertThat(told.next()).isEmpty();
            for (int i = 0; i < 5; i++) {
                Activity activity = i % 2 == 0 ? Activity.VIEWING : Activity.WRITING;
                long began = System.nanoTime();
                desk.presences.beat(desk.agent, number, activity);
                assertThat(told.next()).containsExactly(new Presence(desk.agent.personId(), activity));
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(500));
            }
            desk.presences.leave(desk.agent, number);
            assertThat(told.next()).isEmpty();
            watch.close();
            desk.presences.beat(desk.agent, number, Activity.VIEWING);
            Told second = new Told();
            node.participation().presences().watch(desk.lead, number, second);
            assertThat(second.next()).hasSize(1);
            assertThat(told.all).isEmpty();
            desk.clock.advance(Presences.EXPIRY);
            assertThat(second.next()).isEmpty();
            node.lookout().stop();
            assertThat(second.ended).isTrue();
        } finally {
            node.lookout().stop();
        }
    }

    private void refusedAll(Actor actor, TicketNumber number, Problem.Kind kind) {
        assertThat(refused(() -> desk.presences.at(actor, number)))
                .as(actor.login())
                .isEqualTo(kind);
        assertThat(refused(() -> desk.presences.beat(actor, number, Activity.VIEWING)))
                .as(actor.login())
                .isEqualTo(kind);
        assertThat(refused(() -> desk.presences.leave(actor, number)))
                .as(actor.login())
                .isEqualTo(kind);
        assertThat(refused(() -> desk.presences.watch(actor, number, new Told())))
                .as(actor.login())
                .isEqualTo(kind);
        assertThat(desk.presences.among(actor, List.of(number)))
                .as(actor.login())
                .isEmpty();
    }

    private static Problem.Kind refused(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem().kind();
    }

    private static final class Told implements Presences.Watcher {
        private final BlockingQueue<List<Presence>> all = new LinkedBlockingQueue<>();
        private volatile boolean ended;

        @Override
        public void changed(List<Presence> there) {
            all.add(there);
        }

        @Override
        public void ended() {
            ended = true;
        }

        List<Presence> next() throws InterruptedException {
            List<Presence> there = all.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(there).isNotNull();
            return there;
        }
    }
}
