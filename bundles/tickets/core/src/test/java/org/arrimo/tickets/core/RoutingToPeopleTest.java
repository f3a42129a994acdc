package org.arrimo.tickets.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.people.api.Absence;
import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.RoutingRuleDraft;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A rule for new tickets may choose a person of its team: by load, by skill, and only who is there. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class RoutingToPeopleTest extends RoutingCase {
    RoutingToPeopleTest(Desk desk) {
        super(desk);
    }

    @Test
    void whoHasTheFewestOpenTicketsGetsItAndOfEqualsTheOldest() {
        long team = desk.team("Load");
        long first = member("load-1", team);
        long second = member("load-2", team);
        long third = member("load-3", team);
        add("all", team, RoutingChoice.LEAST_LOAD);
        List<OptionalLong> got = IntStream.range(0, 6)
                .mapToObj(number -> opened("load " + number).assignee())
                .toList();
        assertThat(got).containsExactly(of(first), of(second), of(third), of(first), of(second), of(third));
        Ticket done = opened("done");
        assertThat(done.assignee()).hasValue(first);
        assertThat(done.state()).isEqualTo(State.ASSIGNED);
        desk.change(desk.agent, done.number(), TicketPatch.NONE.withState(State.IN_PROGRESS));
        desk.change(desk.agent, done.number(), Desk.RESOLVED);
        assertThat(opened("what is done is no load").assignee()).hasValue(first);
        assertThat(whyOf(done)).containsExactly("routing.rule all", "routing.choice least-load");
    }

    @Test
    void ofTwoThatComeAtOnceOneWaitsForTheOtherAndGoesToSomebodyElse() {
        long team = desk.team("Turns");
        long first = member("turn-1", team);
        long second = member("turn-2", team);
        add("all", team, RoutingChoice.LEAST_LOAD);
        TicketDraft draft = TicketDraft.of(Kind.INCIDENT, "comes first", "");
        CompletableFuture<Ticket> meanwhile = desk.database.transactions().required(() -> {
            assertThat(desk.tickets.open(desk.requester, draft).assignee()).hasValue(first);
            CompletableFuture<Ticket> other = CompletableFuture.supplyAsync(() -> opened("comes meanwhile"));
            assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return other;
        });
        assertThat(meanwhile.join().assignee()).hasValue(second);
    }

    @Test
    void whoIsAwayGetsNothingFromTheFirstMomentOnUntilTheyAreBack() {
        long team = desk.team("Away");
        long first = member("away-1", team);
        long second = member("away-2", team);
        Instant from = desk.clock.instant().plusSeconds(60);
        desk.absences.add(SYSTEM, first, from, from.plusSeconds(60), none());
        add("all", team, RoutingChoice.LEAST_LOAD);
        RoutingRule rule = desk.routing.rules(desk.admin).get(0);
        assertThat(chosen(from.minusNanos(1_000))).hasValue(first);
        assertThat(chosen(from)).hasValue(second);
        assertThat(chosen(from.plusSeconds(60).minusNanos(1_000))).hasValue(second);
        assertThat(chosen(from.plusSeconds(60))).hasValue(first);
        desk.clock.advance(Duration.ofSeconds(60));
        assertThat(opened("a").assignee()).hasValue(second);
        assertThat(opened("b").assignee()).hasValue(second);
        Absence both = desk.absences.add(SYSTEM, second, from, from.plusSeconds(60), none());
        Ticket nobody = opened("nobody is there");
        assertThat(nobody.team()).hasValue(team);
        assertThat(nobody.assignee()).isEmpty();
        assertThat(nobody.state()).isEqualTo(State.NEW);
        assertThat(whyOf(nobody)).contains("routing.nobody present");
        desk.absences.remove(SYSTEM, second, both.id());
        assertThat(desk.routing.get(desk.admin, rule.id())).isEqualTo(rule);
    }

    @Test
    void whoHasTheSkillGetsIt() {
        long team = desk.team("Skill");
        member("skill-1", team);
        long skilled = member("skill-2", team);
        long skilledToo = member("skill-3", team);
        desk.skills.set(SYSTEM, skilled, List.of("sap", "oracle"));
        desk.skills.set(SYSTEM, skilledToo, List.of("SAP"));
        desk.routing.add(
                desk.admin, new RoutingRuleDraft("sap", List.of(), team, RoutingChoice.SKILLED, Optional.of(" SAP ")));
        assertThat(opened("a").assignee()).hasValue(skilled);
        assertThat(opened("b").assignee()).hasValue(skilledToo);
        Instant now = desk.clock.instant();
        desk.absences.add(SYSTEM, skilled, now, now.plusSeconds(60), none());
        assertThat(opened("c").assignee()).hasValue(skilledToo);
        desk.skills.set(SYSTEM, skilledToo, List.of());
        Ticket nobody = opened("d");
        assertThat(nobody.assignee()).isEmpty();
        assertThat(whyOf(nobody))
                .containsExactly(
                        "routing.rule sap", "routing.choice skilled", "routing.skill sap", "routing.nobody present");
    }

    @Test
    void whoWorksOnNoTicketsIsNotChosen() {
        long team = desk.team("Mixed");
        member("mixed-requester", team, Role.REQUESTER);
        member("mixed-manager", team, Role.MANAGER);
        add("all", team, RoutingChoice.LEAST_LOAD);
        assertThat(opened("a").assignee()).isEmpty();
        long partner = member("mixed-partner", team, Role.PARTNER);
        assertThat(opened("b").assignee()).hasValue(partner);
    }
}
