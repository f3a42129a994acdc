package org.arrimo.tickets.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/** A ticket's life, from opening to closing. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class TicketDeskTest {
    private final Desk desk;

    TicketDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aTicketIsReadAsItWasOpened() {
        desk.clock.set(Instant.parse("2026-03-04T09:00:00.123456789Z"));
        TicketDraft draft = new TicketDraft(
                Kind.PROBLEM,
                "  Rede lenta às 9h ",
                "linha 1\nlinha 2 😀",
                OptionalLong.of(desk.requester.personId()),
                Optional.of(Priority.HIGH),
                Optional.of(Level.HIGH),
                Optional.of(Level.LOW),
                OptionalLong.of(desk.network),
                OptionalLong.of(desk.second.personId()),
                Optional.of(Contact.PHONE));
        Ticket opened = desk.tickets.open(desk.agent, draft);

        assertThat(opened.number().toString()).matches("PRB-1[0-9]{3}");
        assertThat(opened.subject()).isEqualTo("Rede lenta às 9h");
        assertThat(opened.state()).isEqualTo(State.ASSIGNED);
        assertThat(opened.organisation()).hasValue(desk.customer);
        assertThat(opened.openedAt()).isEqualTo("2026-03-04T09:00:00.123456Z");
        assertThat(opened.reassignments()).isZero();
        assertThat(desk.get(opened.number())).isEqualTo(opened);
    }

    @Test
    void whatIsNotSaidIsFilledIn() {
        Ticket opened = desk.tickets.open(desk.requester, TicketDraft.of(Kind.SERVICE_REQUEST, "Um monitor", null));
        assertThat(opened.requester()).isEqualTo(desk.requester.personId());
        assertThat(opened.priority()).isEqualTo(Priority.MODERATE);
        assertThat(opened.impact()).isEqualTo(Level.MEDIUM);
        assertThat(opened.state()).isEqualTo(State.NEW);
        assertThat(opened.contact()).isEqualTo(Contact.API);
        assertThat(opened.description()).isEmpty();
        assertThat(opened.version()).isEqualTo(1);
    }

    @Test
    void numbersCountUpAndAnotherKindsPrefixFindsNothing() {
        TicketNumber first = desk.incident();
        TicketNumber next = desk.incident();
        assertThat(next.id()).isEqualTo(first.id() + 1);
        assertThat(problem(() -> desk.get(new TicketNumber(Kind.PROBLEM, first.id())))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(problem(() -> desk.get(new TicketNumber(Kind.INCIDENT, 999_999)))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void aTicketGoesToItsEndAndItsTimesAreKept() {
        desk.clock.set(Instant.parse("2026-03-04T09:00:00Z"));
        TicketNumber number = desk.incident();
        Ticket assigned = assign(number, desk.agent.personId());
        assertThat(assigned.state()).isEqualTo(State.ASSIGNED);
        move(number, State.IN_PROGRESS);
        desk.clock.advance(Duration.ofHours(1));
        Ticket resolved = move(number, State.RESOLVED);
        assertThat(resolved.resolvedAt()).contains(desk.clock.instant());
        Instant resolvedAt = desk.clock.instant();
        desk.clock.advance(Duration.ofHours(1));
        Ticket closed = desk.change(desk.requester, number, TicketPatch.NONE.withState(State.CLOSED));
        assertThat(closed.closedAt()).contains(desk.clock.instant());
        assertThat(closed.resolvedAt()).contains(resolvedAt);
        assertThat(closed.updatedAt()).isEqualTo(desk.clock.instant());
        assertThat(closed.version()).isEqualTo(5);
        Ticket again = move(number, State.IN_PROGRESS);
        assertThat(again.resolvedAt()).isEmpty();
        assertThat(again.closedAt()).isEmpty();
        assertThat(again.reopens()).isEqualTo(1);
    }

    @Test
    void aPartnerWhoHandsATicketBackIsToldThatItWasDoneAndSeesItNoMore() {
        TicketNumber number = desk.handedOver();
        Ticket back = desk.change(desk.partner, number, TicketPatch.NONE.withTeam(OptionalLong.empty()));
        assertThat(back.team()).isEmpty();
        assertThat(back.next()).isEmpty();
        assertThat(problem(() -> desk.tickets.get(desk.partner, number)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void eachReopeningCountsAndARevivalDoesNot() {
        TicketNumber number = desk.incident();
        move(number, State.RESOLVED);
        desk.change(desk.requester, number, TicketPatch.NONE.withState(State.IN_PROGRESS));
        move(number, State.RESOLVED);
        assertThat(move(number, State.IN_PROGRESS).reopens()).isEqualTo(2);
        TicketNumber other = desk.incident();
        move(other, State.CANCELLED);
        assertThat(move(other, State.NEW).reopens()).isZero();
    }

    @Test
    void handOversCountOnceEachAndTheFirstDoesNot() {
        TicketNumber number = desk.incident();
        long ana = desk.agent.personId();
        assertThat(team(number, desk.serviceDesk).reassignments()).isZero();
        assertThat(assign(number, ana).reassignments()).isZero();
        assertThat(assign(number, desk.lead.personId()).reassignments()).isEqualTo(1);
        Ticket moved = team(number, desk.network);
        assertThat(moved.reassignments()).isEqualTo(2);
        assertThat(moved.assignee()).as("Lia is in both teams").hasValue(desk.lead.personId());
        Ticket both = desk.change(
                desk.agent,
                number,
                TicketPatch.NONE.withTeam(OptionalLong.of(desk.serviceDesk)).withAssignee(OptionalLong.of(ana)));
        assertThat(both.reassignments()).as("team and person at once").isEqualTo(3);
        assertThat(assign(number, ana).reassignments()).as("the same person").isEqualTo(3);
        assertThat(nobody(number).reassignments()).as("taken away").isEqualTo(4);
        assertThat(assign(number, ana).reassignments()).as("given anew").isEqualTo(4);
    }

    @Test
    void whoIsNotInTheNewTeamLosesTheTicketWhichIsNewAgain() {
        TicketNumber number = desk.incident();
        assign(number, desk.agent.personId());
        Ticket moved = team(number, desk.network);
        assertThat(moved.assignee()).isEmpty();
        assertThat(moved.state()).isEqualTo(State.NEW);
        assertThat(moved.reassignments()).isEqualTo(1);
    }

    @Test
    void aTicketCanBeAssignedOnlyToWhoCouldBeSuggested() {
        TicketNumber number = desk.incident();
        assertThat(desk.tickets.candidates(desk.agent, number))
                .containsExactlyInAnyOrder(
                        desk.agent.personId(), desk.second.personId(), desk.lead.personId(), desk.admin.personId());
        assertThat(problem(() -> assign(number, desk.requester.personId())).field())
                .contains("assignee");
        assertThat(problem(() -> assign(number, 424_242)).field()).contains("assignee");
        team(number, desk.network);
        assertThat(desk.tickets.candidates(desk.agent, number))
                .containsExactly(desk.second.personId(), desk.lead.personId());
        assertThat(problem(() -> assign(number, desk.agent.personId())).code()).isEqualTo("not-a-candidate");
        assertThat(problem(() -> team(number, 424_242)).code()).isEqualTo("no-such-team");
        assertThat(desk.get(number).assignee()).isEmpty();
    }

    @Test
    void aFormThatSendsEveryFieldChangesOnlyWhatDiffers() {
        TicketNumber number = desk.incident();
        team(number, desk.serviceDesk);
        Ticket assigned = desk.change(
                desk.agent,
                number,
                new TicketPatch(
                        Optional.of("VPN caiu"),
                        Optional.of(State.NEW),
                        Optional.of(Priority.MODERATE),
                        Optional.of(Level.MEDIUM),
                        Optional.of(Level.MEDIUM),
                        Optional.of(OptionalLong.of(desk.serviceDesk)),
                        Optional.of(OptionalLong.of(desk.agent.personId())),
                        Grounds.NONE));
        assertThat(assigned.state()).isEqualTo(State.ASSIGNED);
        assertThat(desk.history(desk.agent, number).get(2).event().changes())
                .containsExactly(new Change("state", "new", "assigned"), new Change("assignee", null, "Ana Agent"));
    }

    @Test
    void assignedNeedsAPerson() {
        TicketNumber number = desk.incident();
        Problem refused = problem(() -> move(number, State.ASSIGNED));
        assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(refused.code()).isEqualTo("nobody-assigned");
        assertThat(desk.tickets.get(desk.agent, number).next()).doesNotContain(State.ASSIGNED);
        assign(number, desk.agent.personId());
        move(number, State.IN_PROGRESS);
        assertThat(desk.tickets.get(desk.agent, number).next()).contains(State.ASSIGNED);
        assertThat(move(number, State.ASSIGNED).state()).isEqualTo(State.ASSIGNED);
    }

    @Test
    void aStaleVersionIsRefusedAndAChangeOfNothingChangesNothing() {
        TicketNumber number = desk.incident();
        Ticket same = desk.tickets.change(
                desk.agent, number, OptionalLong.of(1), TicketPatch.NONE.withPriority(Priority.MODERATE));
        assertThat(same.version()).isEqualTo(1);
        assertThat(desk.history(desk.agent, number)).hasSize(1);
        desk.tickets.change(desk.agent, number, OptionalLong.of(1), TicketPatch.NONE.overriding(Priority.LOW, "urge"));
        Problem stale = problem(() -> desk.tickets.change(
                desk.agent, number, OptionalLong.of(1), TicketPatch.NONE.overriding(Priority.HIGH, "urge")));
        assertThat(stale.kind()).isEqualTo(Problem.Kind.STALE);
        assertThat(desk.get(number).priority()).isEqualTo(Priority.LOW);
    }

    @Test
    void theRecordTellsWhatPeopleSaw() {
        TicketNumber number = desk.incident();
        desk.change(
                desk.agent,
                number,
                TicketPatch.NONE
                        .withSubject("VPN caiu de novo")
                        .overriding(Priority.CRITICAL, "urge")
                        .withTeam(OptionalLong.of(desk.network))
                        .withAssignee(OptionalLong.of(desk.second.personId())));
        List<Entry> history = desk.history(desk.requester, number);
        assertThat(history)
                .extracting(entry -> entry.event().type(), Entry::actorName, Entry::via)
                .containsExactly(
                        tuple("tickets.opened", "Rui Requester", "rest"),
                        tuple("tickets.changed", "Ana Agent", "rest"));
        assertThat(history.get(0).event().changes())
                .containsExactly(
                        new Change("kind", null, "incident"),
                        new Change("subject", null, "VPN caiu"),
                        new Change("state", null, "new"),
                        new Change("priority", null, "moderate"),
                        new Change("impact", null, "medium"),
                        new Change("urgency", null, "medium"),
                        new Change("requester", null, "Rui Requester"),
                        new Change("organisation", null, "Customer"),
                        new Change("contact", null, "api"));
        assertThat(history.get(1).event().changes())
                .containsExactly(
                        new Change("subject", "VPN caiu", "VPN caiu de novo"),
                        new Change("state", "new", "assigned"),
                        new Change("priority", "moderate", "critical"),
                        new Change("team", null, "Network"),
                        new Change("assignee", null, "Bia Second"));
    }

    @Test
    void whatFailsLeavesNothingBehind() {
        TicketNumber number = desk.incident();
        problem(() -> desk.change(
                desk.agent,
                number,
                TicketPatch.NONE
                        .withSubject("half")
                        .overriding(Priority.LOW, "urge")
                        .withState(State.CLOSED)));
        assertThat(desk.get(number).subject()).isEqualTo("VPN caiu");
        assertThat(desk.get(number).version()).isEqualTo(1);
        assertThat(desk.history(desk.agent, number)).hasSize(1);
        problem(() -> desk.tickets.say(desk.agent, number, Visibility.PUBLIC, " "));
        assertThat(desk.get(number).version()).isEqualTo(1);
    }

    private Ticket move(TicketNumber number, State state) {
        return desk.change(
                desk.agent, number, state == State.RESOLVED ? Desk.RESOLVED : TicketPatch.NONE.withState(state));
    }

    private Ticket assign(TicketNumber number, long person) {
        return desk.change(desk.agent, number, TicketPatch.NONE.withAssignee(OptionalLong.of(person)));
    }

    private Ticket nobody(TicketNumber number) {
        return desk.change(desk.agent, number, TicketPatch.NONE.withAssignee(OptionalLong.empty()));
    }

    private Ticket team(TicketNumber number, long team) {
        return desk.change(desk.agent, number, TicketPatch.NONE.withTeam(OptionalLong.of(team)));
    }

    private static Problem problem(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem();
    }
}
