package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.Approval.Needs;
import org.arrimo.tickets.api.Approval.Status;
import org.arrimo.tickets.api.Approval.Verdict;
import org.arrimo.tickets.api.ApprovalAsked;
import org.arrimo.tickets.api.ApprovalRequest;
import org.arrimo.tickets.api.ApprovalRequest.Turn;
import org.arrimo.tickets.api.Approvals;
import org.arrimo.tickets.api.Approver;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;

import static org.assertj.core.api.Assertions.assertThat;

/** Approvals: whom the desk asks, what they see and say, and what comes of it. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class ApprovalDeskTest extends ApprovalCase {
    ApprovalDeskTest(Desk desk) {
        super(desk);
    }

    @Test
    void ticketsAreFoundByWhatBecameOfTheirApprovals() {
        TicketNumber waits = desk.incident();
        ask(waits, stage(Needs.ANY, person(desk.stranger)));
        TicketNumber rejected = desk.incident();
        long asked = ask(rejected, stage(Needs.ANY, person(desk.colleague)))
                .approval()
                .id();
        answer(desk.colleague, asked, Verdict.REJECTED);
        TicketNumber none = desk.incident();
        String these = " number:" + waits + "," + rejected + "," + none;
        assertThat(found(desk.agent, "approval:waiting" + these)).containsExactly(waits);
        assertThat(found(desk.agent, "approval:waiting,rejected" + these)).containsExactlyInAnyOrder(waits, rejected);
        assertThat(found(desk.agent, "-approval:waiting" + these)).containsExactlyInAnyOrder(rejected, none);
        assertThat(found(desk.requester, "approval:waiting,rejected" + these))
                .as("the desk alone knows")
                .isEmpty();
        assertThat(found(desk.requester, "-approval:waiting" + these)).hasSize(3);
        desk.clock.advance(Duration.ofDays(60));
        assertThat(found(desk.agent, "approval:lapsed" + these)).containsExactly(waits);
        assertThat(found(desk.agent, "approval:waiting" + these)).isEmpty();
    }

    private List<TicketNumber> found(Actor actor, String filter) {
        return desk.filters.find(actor, filter, TicketOrder.LAST_UPDATED_FIRST, PageRequest.first(50)).items().stream()
                .map(TicketRow::number)
                .toList();
    }

    @Test
    void stagesAreAskedInOrderAndAllApproveInTheEnd() {
        TicketNumber ticket = desk.incident();
        ApprovalAsked asked = ask(
                ticket,
                stage(Needs.ALL, person(desk.stranger), person(desk.colleague)),
                stage(Needs.ANY, person(desk.manager), Approver.holder(Role.ADMIN)));
        long id = asked.approval().id();
        assertThat(asked.approval().status()).isEqualTo(Status.WAITING);
        assertThat(asked.approval().until()).isEqualTo(desk.clock.instant().plus(Duration.ofDays(Approvals.DAYS)));
        assertThat(waiting(desk.stranger)).containsExactly(id);
        assertThat(waiting(desk.manager)).isEmpty();
        assertThat(kind(() -> desk.approvals.get(desk.manager, id))).isEqualTo(Problem.Kind.NOT_FOUND);
        answer(desk.stranger, id, Verdict.APPROVED);
        assertThat(waiting(desk.stranger)).isEmpty();
        assertThat(one(ticket).stage()).isEqualTo(1);
        answer(desk.colleague, id, Verdict.APPROVED);
        assertThat(one(ticket).stage()).isEqualTo(2);
        assertThat(waiting(desk.manager)).containsExactly(id);
        assertThat(waiting(desk.admin)).containsExactly(id);
        answer(desk.admin, id, Verdict.APPROVED);
        Approval done = one(ticket);
        assertThat(done.status()).isEqualTo(Status.APPROVED);
        assertThat(done.endedAt()).contains(desk.clock.instant());
        assertThat(done.stages().get(1).votes().get(1).person()).hasValue(desk.admin.personId());
        assertThat(waiting(desk.manager)).isEmpty();
    }

    @Test
    void whatWaitsWhenTheTicketIsDoneIsWithdrawnAndOnNobodysList() {
        for (TicketPatch done : List.of(Desk.RESOLVED, TicketPatch.NONE.withState(State.CANCELLED))) {
            TicketNumber ticket = desk.incident();
            long decided = ask(ticket, stage(Needs.ANY, person(desk.stranger)))
                    .approval()
                    .id();
            answer(desk.stranger, decided, Verdict.APPROVED);
            long open = ask(ticket, stage(Needs.ANY, person(desk.colleague)))
                    .approval()
                    .id();
            desk.change(desk.agent, ticket, done);
            assertThat(desk.approvals.list(desk.agent, ticket))
                    .extracting(Approval::status)
                    .containsExactly(Status.WITHDRAWN, Status.APPROVED);
            assertThat(waiting(desk.colleague)).doesNotContain(open);
            assertThat(refused(() -> answer(desk.colleague, open, Verdict.APPROVED))
                            .code())
                    .isEqualTo("withdrawn");
            assertThat(changes(ticket)).contains(new Change("approval.status", "waiting", "withdrawn"));
        }
    }

    @Test
    void oneRejectionEndsAStageOfAllAndOnlyTheLastOneAStageOfAny() {
        TicketNumber ticket = desk.incident();
        long all = ask(ticket, stage(Needs.ALL, person(desk.stranger), person(desk.colleague)))
                .approval()
                .id();
        answer(desk.colleague, all, Verdict.REJECTED);
        assertThat(one(ticket).status()).isEqualTo(Status.REJECTED);
        assertThat(refused(() -> answer(desk.stranger, all, Verdict.APPROVED)).code())
                .isEqualTo("decided");
        long any = ask(ticket, stage(Needs.ANY, person(desk.stranger), person(desk.colleague)))
                .approval()
                .id();
        answer(desk.colleague, any, Verdict.REJECTED);
        assertThat(one(ticket).status()).isEqualTo(Status.WAITING);
        answer(desk.stranger, any, Verdict.REJECTED);
        assertThat(one(ticket).status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void anAnswerMayBeChangedUntilTheStageIsDecidedAndTheRecordHasBoth() {
        TicketNumber ticket = desk.incident();
        long id = ask(ticket, stage(Needs.ALL, person(desk.stranger), person(desk.colleague)))
                .approval()
                .id();
        desk.approvals.answer(desk.stranger, id, Verdict.APPROVED, " fine ");
        ApprovalRequest mine = desk.approvals.get(desk.stranger, id);
        assertThat(mine.verdict()).contains(Verdict.APPROVED);
        assertThat(mine.comment()).isEqualTo("fine");
        assertThat(mine.turn()).isEqualTo(Turn.NOW);
        int recorded = desk.history(desk.agent, ticket).size();
        desk.approvals.answer(desk.stranger, id, Verdict.APPROVED, "fine");
        assertThat(desk.history(desk.agent, ticket)).hasSize(recorded);
        desk.approvals.answer(desk.stranger, id, Verdict.REJECTED, "no money");
        assertThat(one(ticket).status()).isEqualTo(Status.REJECTED);
        assertThat(changes(ticket))
                .contains(
                        new Change("approval.verdict", null, "approved"),
                        new Change("approval.verdict", "approved", "rejected"),
                        new Change("approval.comment", "fine", "no money"),
                        new Change("approval.status", "waiting", "rejected"));
        assertThat(desk.history(desk.requester, ticket))
                .noneMatch(entry -> entry.event().type().equals("tickets.approval"));
        assertThat(refused(() -> answer(desk.stranger, id, Verdict.APPROVED)).code())
                .isEqualTo("decided");
        assertThat(desk.approvals.get(desk.stranger, id).turn()).isEqualTo(Turn.OVER);
    }

    @Test
    void whoeverHoldsARoleOrLeadsTheTeamAnswersOnceForAll() {
        Actor other = staff("lara", Role.LEAD, Set.of(desk.provider));
        TicketNumber ticket = desk.incident();
        long id = ask(
                        ticket,
                        stage(
                                Needs.ALL,
                                Approver.holder(Role.LEAD),
                                Approver.leadOf(desk.network),
                                person(desk.stranger)))
                .approval()
                .id();
        assertThat(waiting(other)).contains(id);
        assertThat(waiting(desk.second)).doesNotContain(id);
        answer(desk.lead, id, Verdict.APPROVED);
        assertThat(waiting(desk.lead)).doesNotContain(id);
        assertThat(one(ticket).stages().get(0).votes())
                .extracting(vote -> vote.person().orElse(0))
                .containsExactly(desk.lead.personId(), 0L, 0L);
        answer(desk.lead, id, Verdict.APPROVED); // says the same for the same one
        assertThat(one(ticket).stages().get(0).votes().get(1).verdict()).isEmpty();
        assertThat(waiting(other)).doesNotContain(id);
        assertThat(desk.approvals.get(other, id).turn()).isEqualTo(Turn.OVER);
        assertThat(desk.approvals.get(other, id).verdict()).isEmpty();
        assertThat(refused(() -> answer(other, id, Verdict.REJECTED)).code()).isEqualTo("answered");
    }

    @Test
    void anApproverWhoIsNotOfTheDeskSeesWhatIsNeededAndNoTicket() {
        TicketNumber ticket = desk.incident();
        long id =
                ask(ticket, stage(Needs.ANY, person(desk.stranger))).approval().id();
        ApprovalRequest request = desk.approvals.get(desk.stranger, id);
        assertThat(request.subject()).isEqualTo("VPN caiu");
        assertThat(request.question()).isEqualTo("May we?");
        assertThat(request.requester()).isEqualTo(desk.requester.personId());
        assertThat(request.askedBy()).isEqualTo(desk.agent.personId());
        assertThat(kind(() -> desk.tickets.get(desk.stranger, ticket))).isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(kind(() -> desk.approvals.list(desk.stranger, ticket))).isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void aTicketWaitsOnHoldAndGoesOnWhenNoApprovalWaitsAnyMore() {
        TicketNumber ticket = desk.incident();
        desk.change(desk.agent, ticket, Desk.to(State.IN_PROGRESS));
        long first = hold(ticket);
        assertThat(desk.get(ticket).state()).isEqualTo(State.ON_HOLD);
        assertThat(desk.get(ticket).holdReason()).contains(HoldReason.APPROVAL);
        long second = hold(ticket);
        answer(desk.stranger, first, Verdict.APPROVED);
        assertThat(desk.get(ticket).state()).isEqualTo(State.ON_HOLD);
        answer(desk.stranger, second, Verdict.REJECTED);
        assertThat(desk.get(ticket).state()).isEqualTo(State.IN_PROGRESS);

        long third = hold(ticket);
        desk.change(desk.agent, ticket, TicketPatch.NONE.onHold(HoldReason.PROVIDER));
        answer(desk.stranger, third, Verdict.APPROVED);
        assertThat(desk.get(ticket).state()).isEqualTo(State.ON_HOLD);

        desk.change(desk.agent, ticket, Desk.to(State.IN_PROGRESS));
        hold(ticket);
        desk.clock.advance(Duration.ofDays(Approvals.DAYS));
        desk.timers.round();
        assertThat(desk.get(ticket).state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void whatWaitsComesInPages() {
        TicketNumber ticket = desk.incident();
        List<Long> ids = new ArrayList<>();
        Actor approver = staff("pat", Role.MANAGER, Set.of());
        for (int i = 0; i < 5; i++) {
            ids.add(ask(ticket, stage(Needs.ANY, person(approver), Approver.holder(Role.MANAGER)))
                    .approval()
                    .id());
        }
        List<Long> found = new ArrayList<>();
        Page<ApprovalRequest> page = desk.approvals.waiting(approver, PageRequest.first(2));
        while (true) {
            page.items().forEach(request -> found.add(request.id()));
            if (page.next().isEmpty()) {
                break;
            }
            page = desk.approvals.waiting(approver, new PageRequest(2, page.next()));
        }
        assertThat(found).isEqualTo(ids);
    }
}
