package org.arrimo.tickets.core;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.states.StateSettings;
import org.arrimo.tickets.core.states.StateSettings.ClosedReply;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a state by itself, and what stops it. The clock begins on a Wednesday at nine. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class DueStatesTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Desk desk;
    private final TicketNumber number;

    DueStatesTest(Desk desk) {
        this.desk = desk;
        desk.clock.set(Instant.parse("2026-03-04T09:00:00Z"));
        number = desk.incident();
    }

    @Test
    void whatIsScheduledGoesOnAtItsTime() {
        Instant time = desk.clock.instant().plus(DAY);
        desk.change(
                desk.agent, number, TicketPatch.NONE.withState(State.ON_HOLD).because(Grounds.until(time)));
        say(desk.requester, "e então?");
        after(DAY.minusSeconds(1));
        assertThat(state()).isEqualTo(State.ON_HOLD);
        after(Duration.ofSeconds(1));
        assertThat(state()).isEqualTo(State.IN_PROGRESS);
        assertThat(desk.get(number).holdUntil()).isEmpty();
        assertThat(last().actorName()).isEqualTo("tickets");
    }

    @Test
    void whatIsPutOffWaitsForTheLaterTimeAlone() {
        Instant time = desk.clock.instant().plus(DAY);
        desk.change(
                desk.agent, number, TicketPatch.NONE.withState(State.ON_HOLD).because(Grounds.until(time)));
        desk.change(desk.agent, number, TicketPatch.NONE.because(Grounds.until(time.plus(DAY))));
        after(DAY);
        assertThat(state()).isEqualTo(State.ON_HOLD);
        desk.change(desk.agent, number, TicketPatch.NONE.because(Grounds.waitingFor(HoldReason.CHANGE)));
        after(WEEK);
        assertThat(state()).isEqualTo(State.ON_HOLD);
    }

    @Test
    void whatIsResolvedClosesAfterFiveWorkingDays() {
        desk.change(desk.agent, number, Desk.RESOLVED);
        after(WEEK.minusSeconds(1));
        assertThat(state()).isEqualTo(State.RESOLVED);
        after(Duration.ofSeconds(1));
        Ticket closed = desk.get(number);
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.closedAt()).contains(desk.clock.instant());
        assertThat(closed.solution()).contains("Reiniciado.");
        assertThat(last().actorName()).isEqualTo("tickets");
    }

    @Test
    void aReplyKeepsItFromClosingAndSoDoesOpeningItAgain() {
        TicketNumber again = desk.incident();
        desk.change(desk.agent, again, Desk.RESOLVED);
        desk.change(desk.agent, number, Desk.RESOLVED);
        say(desk.agent, "Fechamos na quarta.");
        after(DAY);
        say(desk.requester, "ainda não");
        desk.change(desk.requester, again, TicketPatch.NONE.withState(State.IN_PROGRESS));
        after(WEEK.multipliedBy(3));
        assertThat(state()).isEqualTo(State.RESOLVED);
        assertThat(desk.get(again).state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void aParentDoesNotCloseOverItsChildrenAndDoesOnceTheyAreDone() {
        TicketNumber child = desk.incident();
        desk.links.link(desk.agent, number, LinkType.PARENT_OF, child);
        desk.change(desk.agent, number, Desk.RESOLVED);
        after(WEEK);
        assertThat(state()).isEqualTo(State.RESOLVED);
        desk.change(desk.agent, child, TicketPatch.NONE.withState(State.CANCELLED));
        after(WEEK);
        assertThat(state()).isEqualTo(State.CLOSED);
    }

    @Test
    void whoDoesNotAnswerIsRemindedTwiceAndThenItIsResolved() {
        desk.change(desk.agent, number, Desk.WAITING);
        after(Duration.ofDays(5).minusSeconds(1));
        assertThat(said()).isEmpty();
        after(Duration.ofSeconds(1)); // Monday
        assertThat(said()).hasSize(1);
        assertThat(said().get(0).author()).isZero();
        assertThat(said().get(0).body()).isEqualTo("We need your answer to go on with this. Please reply here.");
        after(Duration.ofDays(3)); // Thursday
        assertThat(said()).hasSize(2);
        assertThat(state()).isEqualTo(State.ON_HOLD);
        after(Duration.ofDays(5)); // Tuesday
        Ticket resolved = desk.get(number);
        assertThat(resolved.state()).isEqualTo(State.RESOLVED);
        assertThat(resolved.resolution()).contains(ResolutionCode.UNANSWERED);
        assertThat(resolved.solution()).get().asString().startsWith("We asked and had no answer.");
        assertThat(said()).hasSize(2);
        after(WEEK);
        assertThat(state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aLateAnswerTakesUpWhatWasResolvedForWantOfIt() {
        desk.change(desk.agent, number, Desk.WAITING);
        after(WEEK);
        after(WEEK);
        after(WEEK);
        assertThat(state()).isEqualTo(State.RESOLVED);
        say(desk.requester, "estava de férias");
        assertThat(state()).isEqualTo(State.IN_PROGRESS);
        after(WEEK.multipliedBy(2));
        assertThat(state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void anAnswerStopsTheRemindersAtEachStage() {
        for (int reminders = 0; reminders < 3; reminders++) {
            TicketNumber waiting = desk.incident();
            desk.change(desk.agent, waiting, Desk.WAITING);
            for (int i = 0; i < reminders; i++) {
                after(WEEK);
            }
            desk.tickets.say(desk.requester, waiting, Visibility.PUBLIC, "7.4");
            after(WEEK.multipliedBy(4));
            assertThat(desk.get(waiting).state()).isEqualTo(State.IN_PROGRESS);
            assertThat(messages(waiting)).hasSize(reminders + 1);
        }
    }

    @Test
    void whoeverWaitsForSomethingElseIsNotReminded() {
        desk.change(desk.agent, number, Desk.WAITING);
        desk.change(desk.agent, number, TicketPatch.NONE.because(Grounds.waitingFor(HoldReason.PROVIDER)));
        say(desk.requester, "e então?");
        after(WEEK.multipliedBy(4));
        assertThat(state()).isEqualTo(State.ON_HOLD);
        assertThat(said()).hasSize(1);
    }

    @Test
    void aDeskThatWantsNoneOfItHasNone() {
        Assembly still =
                desk.assembly(Path.of("unused"), new StateSettings(ZoneOffset.UTC, 0, ClosedReply.REOPEN, 14, 0));
        TicketNumber waiting = desk.incident();
        still.tickets().change(desk.agent, number, OptionalLong.empty(), Desk.RESOLVED);
        still.tickets().change(desk.agent, waiting, OptionalLong.empty(), Desk.WAITING);
        after(WEEK.multipliedBy(8));
        assertThat(state()).isEqualTo(State.RESOLVED);
        assertThat(messages(waiting)).isEmpty();
        // set by another node under the settings of before
        desk.change(desk.agent, waiting, TicketPatch.NONE.withState(State.IN_PROGRESS));
        desk.change(desk.agent, waiting, Desk.WAITING);
        desk.clock.advance(WEEK);
        still.timers().round();
        assertThat(messages(waiting)).isEmpty();
    }

    @Test
    void theDeskCountsItsDaysByItsOwnClock() {
        // Friday night in São Paulo is Saturday in Greenwich
        desk.clock.set(Instant.parse("2026-03-07T01:00:00Z"));
        Assembly there = desk.assembly(
                Path.of("unused"), new StateSettings(ZoneId.of("America/Sao_Paulo"), 1, ClosedReply.REOPEN, 14, 0));
        there.tickets().change(desk.agent, number, OptionalLong.empty(), Desk.RESOLVED);
        after(Duration.ofDays(3).minusSeconds(1));
        assertThat(state()).isEqualTo(State.RESOLVED);
        after(Duration.ofSeconds(1));
        assertThat(state()).isEqualTo(State.CLOSED);
    }

    private void after(Duration time) {
        desk.clock.advance(time);
        desk.timers.round();
    }

    private State state() {
        return desk.get(number).state();
    }

    private void say(Actor actor, String body) {
        desk.tickets.say(actor, number, Visibility.PUBLIC, body);
    }

    private List<Message> said() {
        return messages(number);
    }

    private List<Message> messages(TicketNumber which) {
        return desk.tickets
                .messages(desk.requester, which, PageRequest.first(50))
                .items();
    }

    private Entry last() {
        List<Entry> all = desk.history(desk.requester, number);
        return all.get(all.size() - 1);
    }
}
