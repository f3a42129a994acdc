package org.arrimo.tickets.core;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.states.StateSettings;
import org.arrimo.tickets.core.states.StateSettings.ClosedReply;

import static org.assertj.core.api.Assertions.assertThat;

/** A ticket whose person does nothing about it goes back to its queue. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class SilentAssigneesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Desk desk;
    private final Assembly node;

    SilentAssigneesTest(Desk desk) {
        this.desk = desk;
        node = after(8);
    }

    @Test
    void afterTheHoursItIsInTheQueueAgain() {
        TicketNumber ticket = assigned();
        pass(HOUR.multipliedBy(8).minusSeconds(1));
        assertThat(desk.get(ticket).assignee()).hasValue(desk.agent.personId());
        pass(Duration.ofSeconds(1));
        assertThat(desk.get(ticket).assignee()).isEmpty();
        assertThat(desk.get(ticket).team()).hasValue(desk.serviceDesk);
        assertThat(desk.get(ticket).state()).isEqualTo(State.NEW);
        assertThat(told(ticket)).containsExactly("silent.hours 8 true");
        pass(HOUR.multipliedBy(20));
        assertThat(told(ticket)).hasSize(1);
    }

    @Test
    void whateverThePersonDoesBeginsItAnewAndWhatOthersDoDoesNot() {
        TicketNumber ticket = assigned();
        pass(HOUR.multipliedBy(5));
        node.tickets().say(desk.agent, ticket, Visibility.PRIVATE, "Looking at it");
        pass(HOUR.multipliedBy(7));
        assertThat(desk.get(ticket).assignee()).hasValue(desk.agent.personId());
        node.tickets().say(desk.requester, ticket, Visibility.PUBLIC, "And?");
        node.tickets().say(desk.second, ticket, Visibility.PRIVATE, "Shall I?");
        pass(HOUR.minusSeconds(1));
        assertThat(desk.get(ticket).assignee()).hasValue(desk.agent.personId());
        pass(Duration.ofSeconds(1));
        assertThat(desk.get(ticket).assignee()).isEmpty();
    }

    @Test
    void whatIsInProgressStaysSoWithoutAPerson() {
        TicketNumber ticket = assigned();
        change(ticket, TicketPatch.NONE.withState(State.IN_PROGRESS));
        pass(HOUR.multipliedBy(8));
        assertThat(desk.get(ticket).assignee()).isEmpty();
        assertThat(desk.get(ticket).state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void whatIsOnHoldOrDoneOrSomebodyElsesIsLeftAlone() {
        TicketNumber held = assigned();
        change(held, TicketPatch.NONE.withState(State.IN_PROGRESS));
        change(held, Desk.WAITING);
        TicketNumber done = assigned();
        change(done, TicketPatch.NONE.withState(State.IN_PROGRESS));
        change(done, Desk.RESOLVED);
        TicketNumber passedOn = assigned();
        pass(HOUR.multipliedBy(7));
        change(passedOn, TicketPatch.NONE.withAssignee(OptionalLong.of(desk.lead.personId())));
        pass(HOUR.multipliedBy(7));
        assertThat(desk.get(held).assignee()).hasValue(desk.agent.personId());
        assertThat(desk.get(done).assignee()).hasValue(desk.agent.personId());
        assertThat(desk.get(passedOn).assignee()).hasValue(desk.lead.personId());
        pass(HOUR);
        assertThat(desk.get(passedOn).assignee()).isEmpty();
        change(held, TicketPatch.NONE.withState(State.IN_PROGRESS));
        pass(HOUR.multipliedBy(8).minusSeconds(1));
        assertThat(desk.get(held).assignee()).hasValue(desk.agent.personId());
        pass(Duration.ofSeconds(1));
        assertThat(desk.get(held).assignee()).isEmpty();
    }

    @Test
    void oneThatIsOpenedForAPersonIsLookedAfterToo() {
        TicketDraft draft = new TicketDraft(
                Kind.INCIDENT,
                "x",
                "",
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(desk.serviceDesk),
                OptionalLong.of(desk.agent.personId()),
                Optional.empty());
        TicketNumber ticket = node.tickets().open(desk.lead, draft).number();
        pass(HOUR.multipliedBy(8));
        assertThat(desk.get(ticket).assignee()).isEmpty();
    }

    @Test
    void withoutTheSettingNothingHappensAndWithItAgainEachHasItsWholeTime() throws Exception {
        TicketNumber ticket = desk.incident();
        desk.change(
                desk.lead,
                ticket,
                TicketPatch.NONE
                        .withTeam(OptionalLong.of(desk.serviceDesk))
                        .withAssignee(OptionalLong.of(desk.agent.personId())));
        desk.clock.advance(HOUR.multipliedBy(100));
        rounds(desk.node());
        assertThat(desk.get(ticket).assignee()).hasValue(desk.agent.personId());
        Assembly started = after(8);
        start(started);
        desk.clock.advance(HOUR.multipliedBy(8).minusSeconds(1));
        rounds(started);
        assertThat(desk.get(ticket).assignee()).hasValue(desk.agent.personId());
        desk.clock.advance(Duration.ofSeconds(1));
        rounds(started);
        assertThat(desk.get(ticket).assignee()).isEmpty();
        started.stop();
    }

    @Test
    void aTimerThatIsLeftOverDoesNothingOnceTheSettingIsGone() {
        TicketNumber ticket = assigned();
        desk.clock.advance(HOUR.multipliedBy(9));
        rounds(after(0));
        assertThat(desk.get(ticket).assignee()).hasValue(desk.agent.personId());
    }

    private static void start(Assembly assembly) throws IOException {
        assembly.start();
    }

    private Assembly after(int hours) {
        return desk.assembly(Path.of("unused"), new StateSettings(ZoneOffset.UTC, 0, ClosedReply.REOPEN, 14, 0, hours));
    }

    private TicketNumber assigned() {
        TicketNumber ticket = desk.incident();
        change(
                ticket,
                TicketPatch.NONE
                        .withTeam(OptionalLong.of(desk.serviceDesk))
                        .withAssignee(OptionalLong.of(desk.agent.personId())));
        return ticket;
    }

    private void change(TicketNumber ticket, TicketPatch patch) {
        node.tickets().change(desk.lead, ticket, OptionalLong.empty(), patch);
    }

    private void pass(Duration time) {
        desk.clock.advance(time);
        rounds(node);
    }

    private static void rounds(Assembly assembly) {
        while (assembly.timers().round()) {
            // until nothing is due any more
        }
    }

    private List<String> told(TicketNumber ticket) {
        return desk.history(desk.agent, ticket).stream()
                .map(Entry::event)
                .filter(event -> event.type().equals("tickets.silent"))
                .flatMap(event -> event.changes().stream()
                        .map(change -> change.field() + " " + change.after() + " " + event.internal()))
                .toList();
    }
}
