package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Conflict;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Approval.Needs;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.Reversible;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.kept.Keeping;

import static org.assertj.core.api.Assertions.assertThat;

/** Who takes back which change, and what keeps it from being taken back. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class ReversalDeskTest {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Desk desk;
    private final TicketNumber number;

    ReversalDeskTest(Desk desk) {
        this.desk = desk;
        number = desk.incident();
    }

    @Test
    void takingATicketIsTakenBackWithAllThatWentWithIt() {
        Ticket before = desk.get(number);
        change(
                desk.agent,
                TicketPatch.NONE
                        .withTeam(OptionalLong.of(desk.serviceDesk))
                        .withAssignee(OptionalLong.of(desk.agent.personId())));
        Reversible latest = latest(desk.agent);
        assertThat(latest.changes())
                .containsExactly(
                        new Change("state", "new", "assigned"),
                        new Change("team", null, "Service Desk"),
                        new Change("assignee", null, "Ana Agent"));
        assertThat(latest.until()).isEqualTo(latest.at().plus(Duration.ofMinutes(Reversals.MINUTES)));
        Ticket after = desk.reversals.undo(desk.agent, number, latest.id());
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(ReversalsAreWholeTest.bare(after)).isEqualTo(ReversalsAreWholeTest.bare(before));
        assertThat(desk.timers.of(number.id(), Keeping.TIMERS)).isEmpty();
        assertThat(desk.history(desk.agent, number).stream()
                        .map(entry -> entry.event().type()))
                .endsWith("tickets.changed", "tickets.changed", "tickets.undone");
        assertThat(desk.history(desk.requester, number).stream()
                        .map(entry -> entry.event().type()))
                .doesNotContain("tickets.undone");
    }

    @Test
    void onlyItsAuthorTakesItBackOnceAndInTime() {
        change(desk.agent, TicketPatch.NONE.withSubject("Another"));
        long id = latest(desk.agent).id();
        Map<Actor, String> refused = new LinkedHashMap<>();
        refused.put(desk.second, "not-yours");
        refused.put(desk.lead, "not-yours");
        refused.put(desk.admin, "not-yours");
        refused.put(desk.manager, "not-yours");
        for (Actor actor : List.of(
                desk.requester, desk.colleague, desk.blindColleague, desk.stranger, desk.partner, desk.nobody)) {
            refused.put(actor, "not-found");
        }
        refused.forEach((actor, code) -> {
            assertThat(Refused.code(() -> desk.reversals.undo(actor, number, id)))
                    .as(actor.login())
                    .isEqualTo(code);
            if (code.equals("not-yours") || actor == desk.requester) {
                assertThat(desk.reversals.latest(actor, number)).isEmpty();
            }
        });
        assertThat(Refused.kind(() -> desk.reversals.latest(desk.stranger, number)))
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(Refused.kind(() -> desk.reversals.undo(desk.agent, number, id + 1000)))
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(Refused.kind(() -> desk.reversals.undo(desk.agent, desk.incident(), id)))
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(desk.get(number).subject()).isEqualTo("Another");

        desk.clock.advance(Duration.ofMinutes(Reversals.MINUTES));
        desk.reversals.undo(desk.agent, number, id);
        assertThat(desk.get(number).subject()).isEqualTo("VPN caiu");
        assertThat(desk.reversals.latest(desk.agent, number)).isEmpty();
        assertThat(refused(id)).isEqualTo("undone-already");

        change(desk.agent, TicketPatch.NONE.withSubject("Once more"));
        long late = latest(desk.agent).id();
        assertThat(refused(id)).isEqualTo("not-the-latest");
        desk.clock.advance(Duration.ofMinutes(Reversals.MINUTES).plus(MOMENT));
        assertThat(desk.reversals.latest(desk.agent, number)).isEmpty();
        assertThat(refused(late)).isEqualTo("too-late-to-undo");
        desk.timers.round();
        desk.clock.advance(Duration.ofMinutes(Reversals.MINUTES).plus(MOMENT));
        desk.timers.round();
        assertThat(refused(late)).isEqualTo("not-found");
    }

    @Test
    void whoLostTheRightToMakeItDoesNotTakeItBack() {
        change(desk.agent, TicketPatch.NONE.withSubject("Another"));
        long id = latest(desk.agent).id();
        Actor now = new Actor(
                desk.agent.personId(),
                desk.agent.login(),
                desk.agent.name(),
                Set.of(Role.MANAGER),
                desk.agent.teams(),
                desk.agent.organisation(),
                desk.agent.seesOrganisation(),
                desk.agent.locale(),
                desk.agent.zone(),
                desk.agent.via());
        assertThat(Refused.code(() -> desk.reversals.undo(now, number, id))).isEqualTo("forbidden");
        assertThat(desk.get(number).subject()).isEqualTo("Another");
    }

    @Test
    void whatOthersSetSinceIsNamedAndNothingIsTakenBack() {
        change(
                desk.agent,
                TicketPatch.NONE
                        .withSubject("Another")
                        .withTeam(OptionalLong.of(desk.serviceDesk))
                        .withCategory(Optional.empty()));
        long id = latest(desk.agent).id();
        desk.clock.advance(MOMENT);
        change(desk.second, TicketPatch.NONE.withTeam(OptionalLong.of(desk.network)));
        Ticket before = desk.get(number);
        Problem problem = Refused.problem(() -> desk.reversals.undo(desk.agent, number, id));
        assertThat(problem.code()).isEqualTo("changed-since");
        assertThat(problem.conflicts()).containsExactly(new Conflict("team", Optional.empty(), Optional.of("Network")));
        assertThat(desk.get(number)).isEqualTo(before);
        change(desk.second, TicketPatch.NONE.withTeam(OptionalLong.of(desk.serviceDesk)));
        change(desk.second, TicketPatch.NONE.onHold(HoldReason.PROVIDER));
        Ticket after = desk.reversals.undo(desk.agent, number, id);
        assertThat(after.subject()).isEqualTo("VPN caiu");
        assertThat(after.team()).isEmpty();
        assertThat(after.state()).isEqualTo(State.ON_HOLD);
    }

    @Test
    void aPriorityGoesBackWithWhatItFollowsFrom() {
        change(desk.agent, TicketPatch.NONE.withPriority(Priority.CRITICAL).because(because("the director")));
        long id = latest(desk.agent).id();
        change(desk.second, TicketPatch.NONE.withUrgency(Level.HIGH).because(because("the director")));
        assertThat(Refused.problem(() -> desk.reversals.undo(desk.agent, number, id))
                        .conflicts())
                .extracting(Conflict::field)
                .containsExactly("urgency");
    }

    @Test
    void aStateGoesBackWhereNoWorkLeadsUnlessSomethingCameOfIt() {
        change(desk.agent, TicketPatch.NONE.onHold(HoldReason.REQUESTER));
        desk.clock.advance(Duration.ofDays(1));
        var timers = desk.timers.of(number.id(), Keeping.TIMERS);
        Ticket held = desk.get(number);
        change(desk.agent, Desk.RESOLVED);
        desk.clock.advance(MOMENT);
        desk.tickets.say(desk.agent, number, Visibility.PRIVATE, "a note keeps nobody");
        Ticket back = desk.reversals.undo(desk.agent, number, latest(desk.agent).id());
        assertThat(ReversalsAreWholeTest.bare(back)).isEqualTo(ReversalsAreWholeTest.bare(held));
        assertThat(desk.timers.of(number.id(), Keeping.TIMERS)).isEqualTo(timers);

        change(desk.agent, Desk.RESOLVED);
        desk.clock.advance(MOMENT);
        desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "done");
        assertThat(refused(latest(desk.agent).id())).isEqualTo("replied-since");
        assertThat(desk.get(number).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void whatEndedWithItKeepsItEnded() {
        TicketNumber asked = desk.incident();
        desk.change(desk.agent, asked, Desk.RESOLVED);
        String row = "insert into tickets_rating (ticket_id, requester, team, agent, asked_on, asked_at, until_at,"
                + " comment_text) values (?, 1, 0, 0, '2026-01-01', ?, ?, '')";
        desk.database
                .transactions()
                .run(() -> Sql.prepared(desk.database.source(), row, statement -> {
                    statement.setLong(1, asked.id());
                    statement.setLong(2, Micros.of(desk.clock.instant()));
                    statement.setLong(3, Micros.of(desk.clock.instant()));
                    return statement.executeUpdate();
                }));
        assertThat(refused(asked)).isEqualTo("asked-since");

        TicketNumber major = desk.incident();
        desk.majors.declare(desk.lead, major, MajorDeskTest.TO_ALL);
        desk.change(desk.agent, major, Desk.RESOLVED);
        assertThat(refused(major)).isEqualTo("major-ended");

        TicketNumber approved = desk.incident();
        desk.approvals.ask(
                desk.agent,
                approved,
                ApprovalCase.draft(ApprovalCase.stage(Needs.ANY, ApprovalCase.person(desk.stranger))));
        desk.change(desk.agent, approved, Desk.RESOLVED);
        assertThat(refused(approved)).isEqualTo("approval-withdrawn");

        TicketNumber parent = desk.incident();
        TicketNumber child = desk.incident();
        desk.links.link(desk.agent, parent, LinkType.PARENT_OF, child);
        desk.change(desk.agent, parent, Desk.RESOLVED);
        desk.clock.advance(MOMENT);
        long job = desk.families
                .resolve(desk.agent, parent, Optional.empty(), Optional.empty())
                .id();
        assertThat(refused(parent)).isEqualTo("children-done-since");
        assertThat(desk.reversals.latest(desk.agent, child)).isEmpty();
        desk.bulk.undo(desk.agent, job);
        long id = desk.reversals.latest(desk.agent, parent).orElseThrow().id();
        assertThat(desk.reversals.undo(desk.agent, parent, id).state()).isEqualTo(State.NEW);
    }

    @Test
    void requestersAndPartnersTakeBackTheirOwn() {
        change(desk.agent, Desk.RESOLVED);
        Ticket resolved = desk.get(number);
        desk.clock.advance(MOMENT);
        change(desk.requester, TicketPatch.NONE.withState(State.CLOSED));
        Ticket back = desk.reversals.undo(
                desk.requester, number, latest(desk.requester).id());
        assertThat(back.state()).isEqualTo(State.RESOLVED);
        assertThat(desk.get(number).resolvedAt()).isEqualTo(resolved.resolvedAt());
        change(desk.requester, TicketPatch.NONE.withState(State.IN_PROGRESS));
        desk.reversals.undo(desk.requester, number, latest(desk.requester).id());
        assertThat(ReversalsAreWholeTest.bare(desk.get(number))).isEqualTo(ReversalsAreWholeTest.bare(resolved));

        TicketNumber handed = desk.handedOver();
        desk.change(desk.partner, handed, TicketPatch.NONE.withAssignee(OptionalLong.of(desk.partner.personId())));
        long id = desk.reversals.latest(desk.partner, handed).orElseThrow().id();
        assertThat(desk.reversals.undo(desk.partner, handed, id).assignee()).isEmpty();
        desk.change(desk.partner, handed, TicketPatch.NONE.withTeam(OptionalLong.empty()));
        assertThat(Refused.kind(() -> desk.reversals.latest(desk.partner, handed)))
                .as("it is out of sight")
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void aTagIsTakenBackUnlessSomebodyElseDid() {
        desk.tags.add(desk.agent, number, "vpn");
        assertThat(latest(desk.agent).changes()).containsExactly(new Change("tag", null, "vpn"));
        desk.reversals.undo(desk.agent, number, latest(desk.agent).id());
        assertThat(desk.tags.of(desk.agent, number)).isEmpty();
        desk.tags.add(desk.agent, number, "vpn");
        desk.tags.remove(desk.second, number, "vpn");
        assertThat(refused(latest(desk.agent).id())).isEqualTo("changed-since");
    }

    @Test
    void aChangeOfManyHasItsOwnUndo() {
        desk.bulk.start(
                desk.agent,
                new BulkOrder(
                        List.of(number),
                        Optional.empty(),
                        TicketPatch.NONE.withTeam(OptionalLong.of(desk.network)),
                        Optional.empty()));
        assertThat(desk.get(number).team()).hasValue(desk.network);
        assertThat(desk.reversals.latest(desk.agent, number)).isEmpty();
    }

    @Test
    void aPersonWhoLeftTheTeamIsNotGivenItBack() {
        change(
                desk.agent,
                TicketPatch.NONE
                        .withTeam(OptionalLong.of(desk.serviceDesk))
                        .withAssignee(OptionalLong.of(desk.agent.personId())));
        change(desk.lead, TicketPatch.NONE.withAssignee(OptionalLong.of(desk.lead.personId())));
        long id = latest(desk.lead).id();
        desk.change(desk.second, number, TicketPatch.NONE.withTeam(OptionalLong.of(desk.network)));
        assertThat(desk.get(number).assignee()).hasValue(desk.lead.personId());
        assertThat(Refused.problem(() -> desk.reversals.undo(desk.lead, number, id))
                        .field())
                .contains("assignee");
    }

    private static Grounds because(String reason) {
        return Grounds.NONE.withPriorityReason(Optional.of(reason));
    }

    private void change(Actor actor, TicketPatch patch) {
        desk.change(actor, number, patch);
    }

    private Reversible latest(Actor actor) {
        return desk.reversals.latest(actor, number).orElseThrow();
    }

    private String refused(long id) {
        return Refused.code(() -> desk.reversals.undo(desk.agent, number, id));
    }

    private String refused(TicketNumber other) {
        long id = desk.reversals.latest(desk.agent, other).orElseThrow().id();
        return Refused.code(() -> desk.reversals.undo(desk.agent, other, id));
    }
}
