package org.arrimo.tickets.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.Approval.Needs;
import org.arrimo.tickets.api.Approval.Status;
import org.arrimo.tickets.api.Approval.Verdict;
import org.arrimo.tickets.api.ApprovalAsked;
import org.arrimo.tickets.api.ApprovalDraft;
import org.arrimo.tickets.api.ApprovalRequest.Turn;
import org.arrimo.tickets.api.Approvals;
import org.arrimo.tickets.api.Approver;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may ask, answer and know, by which links, and what is refused. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class ApprovalRulesTest extends ApprovalCase {
    ApprovalRulesTest(Desk desk) {
        super(desk);
    }

    @Test
    void nobodyAnswersWhatTheyAskedOrAsHolderOfARoleWhatTheyRequest() {
        TicketNumber ticket = desk.tickets
                .open(desk.second, TicketDraft.of(Kind.SERVICE_REQUEST, "Screen", ""))
                .number();
        long id = desk.approvals
                .ask(desk.agent, ticket, draft(stage(Needs.ANY, Approver.holder(Role.AGENT), person(desk.stranger))))
                .approval()
                .id();
        for (Actor actor : List.of(desk.agent, desk.second)) {
            assertThat(waiting(actor)).doesNotContain(id);
            assertThat(kind(() -> desk.approvals.get(actor, id))).isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(kind(() -> answer(actor, id, Verdict.APPROVED))).isEqualTo(Problem.Kind.NOT_FOUND);
        }
        assertThat(refused(() -> desk.approvals.ask(desk.agent, ticket, draft(stage(Needs.ANY, person(desk.agent)))))
                        .code())
                .isEqualTo("oneself");
        long named = desk.approvals
                .ask(desk.agent, ticket, draft(stage(Needs.ANY, person(desk.second))))
                .approval()
                .id();
        answer(desk.second, named, Verdict.APPROVED);
        assertThat(one(ticket).status()).isEqualTo(Status.APPROVED);
    }

    /** Role by operation by relation: who asks, reads and withdraws. */
    @Test
    void theDeskAsksAndWithdrawsManagersReadAndNobodyElseKnows() {
        TicketNumber handed = desk.handedOver();
        Map<Actor, List<Object>> expected = Map.ofEntries(
                Map.entry(desk.agent, List.of("ok", "ok", "ok")),
                Map.entry(desk.second, List.of("ok", "ok", "ok")),
                Map.entry(desk.lead, List.of("ok", "ok", "ok")),
                Map.entry(desk.admin, List.of("ok", "ok", "ok")),
                Map.entry(desk.manager, List.of(Problem.Kind.FORBIDDEN, "ok", Problem.Kind.FORBIDDEN)),
                Map.entry(
                        desk.requester,
                        List.of(Problem.Kind.FORBIDDEN, Problem.Kind.NOT_FOUND, Problem.Kind.FORBIDDEN)),
                Map.entry(
                        desk.colleague,
                        List.of(Problem.Kind.FORBIDDEN, Problem.Kind.NOT_FOUND, Problem.Kind.FORBIDDEN)),
                Map.entry(
                        desk.partner, List.of(Problem.Kind.FORBIDDEN, Problem.Kind.NOT_FOUND, Problem.Kind.FORBIDDEN)),
                Map.entry(
                        desk.blindColleague,
                        List.of(Problem.Kind.NOT_FOUND, Problem.Kind.NOT_FOUND, Problem.Kind.NOT_FOUND)),
                Map.entry(
                        desk.stranger, List.of(Problem.Kind.NOT_FOUND, Problem.Kind.NOT_FOUND, Problem.Kind.NOT_FOUND)),
                Map.entry(
                        desk.nobody, List.of(Problem.Kind.NOT_FOUND, Problem.Kind.NOT_FOUND, Problem.Kind.NOT_FOUND)));
        expected.forEach((actor, cells) -> {
            long id = ask(handed, stage(Needs.ANY, person(desk.stranger)))
                    .approval()
                    .id();
            assertThat(List.of(
                            outcome(() -> desk.approvals.ask(
                                    actor, handed, draft(stage(Needs.ANY, person(desk.blindColleague))))),
                            outcome(() -> desk.approvals.list(actor, handed)),
                            outcome(() -> desk.approvals.withdraw(actor, handed, id))))
                    .as(actor.login())
                    .isEqualTo(cells);
        });
        assertThat(kind(() -> desk.approvals.list(desk.agent, new TicketNumber(handed.kind(), 999_999))))
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(kind(() -> desk.approvals.withdraw(
                        desk.agent, desk.incident(), one(handed).id())))
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void aLinkSpeaksForItsPersonAndTheRecordSaysThatItDid() {
        TicketNumber ticket = desk.incident();
        ApprovalAsked asked = ask(ticket, stage(Needs.ANY, person(desk.stranger), person(desk.colleague)));
        String secret = asked.secrets().get(desk.stranger.personId());
        assertThat(asked.secrets()).hasSize(2);
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        int recorded = desk.history(desk.agent, ticket).size();
        assertThat(desk.approvals.bySecret(secret).turn()).isEqualTo(Turn.NOW);
        assertThat(desk.history(desk.agent, ticket)).hasSize(recorded);
        desk.approvals.answerBySecret(secret, Verdict.APPROVED, "");
        Approval.Vote vote = one(ticket).stages().get(0).votes().get(0);
        assertThat(vote.byLink()).isTrue();
        assertThat(vote.person()).hasValue(desk.stranger.personId());
        assertThat(changes(ticket)).contains(new Change("approval.by", null, "link"));
        assertThat(desk.history(desk.agent, ticket)).last().satisfies(entry -> assertThat(entry.actorId())
                .isEqualTo(desk.stranger.personId()));
        // used: it tells what was decided, and takes no other answer
        assertThat(desk.approvals.bySecret(secret).status()).isEqualTo(Status.APPROVED);
        assertThat(refused(() -> desk.approvals.answerBySecret(secret, Verdict.REJECTED, ""))
                        .code())
                .isEqualTo("decided");
        List<String> kept = desk.database
                .transactions()
                .reading(() -> Sql.prepared(desk.database.source(), "select digest from tickets_secret", query -> {
                    List<String> found = new ArrayList<>();
                    try (var rows = query.executeQuery()) {
                        while (rows.next()) {
                            found.add(rows.getString(1));
                        }
                    }
                    return found;
                }));
        assertThat(kept).isNotEmpty().doesNotContain(secret).allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    @Test
    void aLinkThatIsForgedIsNoneAndOneTooEarlyWithdrawnLapsedOrOfAClosedAccountSaysSo() {
        TicketNumber ticket = desk.incident();
        ApprovalAsked asked =
                ask(ticket, stage(Needs.ANY, person(desk.stranger)), stage(Needs.ANY, person(desk.colleague)));
        String early = asked.secrets().get(desk.colleague.personId());
        assertThat(desk.approvals.bySecret(early).turn()).isEqualTo(Turn.NOT_YET);
        assertThat(refused(() -> desk.approvals.answerBySecret(early, Verdict.APPROVED, ""))
                        .code())
                .isEqualTo("not-yet");
        for (String none : List.of("", "x", early + "A", early.substring(1), "A".repeat(43))) {
            assertThat(kind(() -> desk.approvals.bySecret(none))).isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(kind(() -> desk.approvals.answerBySecret(none, Verdict.APPROVED, "")))
                    .isEqualTo(Problem.Kind.NOT_FOUND);
        }
        assertThat(kind(() -> desk.satisfaction.bySecret(early))).isEqualTo(Problem.Kind.NOT_FOUND);
        desk.approvals.withdraw(desk.second, ticket, asked.approval().id());
        assertThat(desk.approvals.bySecret(early).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(refused(() -> desk.approvals.answerBySecret(early, Verdict.APPROVED, ""))
                        .code())
                .isEqualTo("withdrawn");
        assertThat(refused(() -> desk.approvals.withdraw(
                                desk.agent, ticket, asked.approval().id()))
                        .code())
                .isEqualTo("withdrawn");

        Actor leaver = staff("leo", Role.AGENT, Set.of());
        ApprovalAsked second = desk.approvals.ask(
                desk.agent,
                ticket,
                new ApprovalDraft(
                        "May we?",
                        List.of(stage(Needs.ALL, person(desk.stranger), person(leaver))),
                        Optional.of(desk.clock.instant().plus(Duration.ofDays(2))),
                        false));
        close(leaver);
        String closed = second.secrets().get(leaver.personId());
        assertThat(kind(() -> desk.approvals.bySecret(closed))).isEqualTo(Problem.Kind.NOT_FOUND);
        String late = second.secrets().get(desk.stranger.personId());
        desk.clock.advance(Duration.ofDays(2));
        assertThat(refused(() -> desk.approvals.answerBySecret(late, Verdict.APPROVED, ""))
                        .code())
                .isEqualTo("lapsed");
        desk.timers.round();
        assertThat(one(ticket).status()).isEqualTo(Status.LAPSED);
        assertThat(changes(ticket)).contains(new Change("approval.status", "waiting", "lapsed"));
        assertThat(desk.approvals.bySecret(late).status()).isEqualTo(Status.LAPSED);
        desk.clock.advance(Duration.ofDays(91));
        assertThat(kind(() -> desk.approvals.bySecret(late))).isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void whatIsWrongIsNamedAndNothingChanges() {
        TicketNumber ticket = desk.incident();
        Approver good = person(desk.stranger);
        assertThat(field(ticket, draft(""), "question")).isTrue();
        assertThat(field(ticket, new ApprovalDraft("May we?", List.of(), Optional.empty(), false), "stages"))
                .isTrue();
        assertThat(field(ticket, draft(stage(Needs.ANY)), "approvers")).isTrue();
        assertThat(field(ticket, draft(stage(Needs.ANY, good, good)), "approvers"))
                .isTrue();
        for (Approver bad : List.of(
                Approver.person(999_999),
                Approver.leadOf(999_999),
                Approver.holder(Role.REQUESTER),
                Approver.holder(Role.PARTNER))) {
            assertThat(field(ticket, draft(stage(Needs.ANY, bad)), "approvers")).isTrue();
        }
        Instant now = desk.clock.instant();
        for (Instant until : List.of(now, now.minusSeconds(1), now.plus(Duration.ofDays(367)))) {
            assertThat(field(
                            ticket,
                            new ApprovalDraft("May we?", List.of(stage(Needs.ANY, good)), Optional.of(until), false),
                            "until"))
                    .isTrue();
        }
        List<ApprovalDraft.Stage> many = Collections.nCopies(Approvals.MOST_STAGES + 1, stage(Needs.ANY, good));
        assertThat(field(ticket, new ApprovalDraft("May we?", many, Optional.empty(), false), "stages"))
                .isTrue();
        desk.change(desk.agent, ticket, Desk.to(State.IN_PROGRESS));
        desk.change(desk.agent, ticket, Desk.RESOLVED);
        assertThat(refused(() -> ask(ticket, stage(Needs.ANY, good))).code()).isEqualTo("not-open");
        assertThat(desk.approvals.list(desk.agent, ticket)).isEmpty();

        TicketNumber other = desk.incident();
        long id = ask(other, stage(Needs.ANY, good)).approval().id();
        assertThat(refused(() -> desk.approvals.answer(
                                desk.stranger, id, Verdict.APPROVED, "x".repeat(Approvals.LONGEST + 1)))
                        .field())
                .contains("comment");
        assertThat(one(other).status()).isEqualTo(Status.WAITING);
    }
}
