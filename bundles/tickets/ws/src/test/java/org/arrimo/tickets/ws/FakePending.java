package org.arrimo.tickets.ws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.ApprovalAsked;
import org.arrimo.tickets.api.ApprovalDraft;
import org.arrimo.tickets.api.ApprovalRequest;
import org.arrimo.tickets.api.Approvals;
import org.arrimo.tickets.api.Approver;
import org.arrimo.tickets.api.LaterMessage;
import org.arrimo.tickets.api.LaterMessages;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Plan;
import org.arrimo.tickets.api.PlanDraft;
import org.arrimo.tickets.api.PlanSchedule;
import org.arrimo.tickets.api.Plans;
import org.arrimo.tickets.api.StagedFile;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Wording;

/** What waits about the one ticket of {@link FakeDesk}, and a note of what was asked. */
final class FakePending {
    final List<ApprovalDraft> asked = new ArrayList<>();
    final List<PlanDraft> planned = new ArrayList<>();

    final Approvals approvals = new FakeApprovals();
    final Plans plans = new FakePlans();
    final LaterMessages later = new FakeLater();

    private static RuntimeException missing() {
        return Problem.notFound().exception();
    }

    private final class FakeApprovals implements Approvals {
        private Approval approval(Approval.Status status) {
            Approval.Vote vote = new Approval.Vote(
                    Approver.person(8),
                    Optional.of(Approval.Verdict.APPROVED),
                    "fine",
                    OptionalLong.of(8),
                    Optional.of(FakeDesk.AT),
                    true);
            Approval.Vote other = new Approval.Vote(
                    Approver.leadOf(3), Optional.empty(), "", OptionalLong.empty(), Optional.empty(), false);
            return new Approval(
                    4,
                    FakeDesk.NUMBER,
                    status,
                    "May we?",
                    7,
                    FakeDesk.AT,
                    FakeDesk.AT.plusSeconds(60),
                    false,
                    1,
                    List.of(new Approval.Stage(Approval.Needs.ALL, List.of(vote, other))),
                    Optional.empty());
        }

        private ApprovalRequest request(Optional<Approval.Verdict> verdict, String comment) {
            return new ApprovalRequest(
                    4,
                    FakeDesk.NUMBER,
                    "VPN",
                    8,
                    "May we?",
                    7,
                    FakeDesk.AT,
                    FakeDesk.AT.plusSeconds(60),
                    Approval.Status.WAITING,
                    ApprovalRequest.Turn.NOW,
                    verdict,
                    comment);
        }

        @Override
        public ApprovalAsked ask(Actor actor, TicketNumber number, ApprovalDraft draft) {
            FakeDesk.known(number);
            asked.add(draft);
            return new ApprovalAsked(approval(Approval.Status.WAITING), Map.of(8L, "s3cret"));
        }

        @Override
        public List<Approval> list(Actor actor, TicketNumber number) {
            FakeDesk.known(number);
            return List.of(approval(Approval.Status.WAITING));
        }

        @Override
        public Approval withdraw(Actor actor, TicketNumber number, long id) {
            FakeDesk.known(number);
            return approval(Approval.Status.WITHDRAWN);
        }

        @Override
        public Page<ApprovalRequest> waiting(Actor actor, PageRequest page) {
            return new Page<>(List.of(request(Optional.empty(), "")), Optional.empty());
        }

        @Override
        public ApprovalRequest get(Actor actor, long id) {
            if (id != 4) {
                throw missing();
            }
            return request(Optional.empty(), "");
        }

        @Override
        public ApprovalRequest answer(Actor actor, long id, Approval.Verdict verdict, String comment) {
            get(actor, id);
            return request(Optional.of(verdict), comment);
        }

        @Override
        public ApprovalRequest bySecret(String secret) {
            if (!secret.equals("s3cret")) {
                throw missing();
            }
            return request(Optional.empty(), "");
        }

        @Override
        public ApprovalRequest answerBySecret(String secret, Approval.Verdict verdict, String comment) {
            bySecret(secret);
            return request(Optional.of(verdict), comment);
        }
    }

    private final class FakePlans implements Plans {
        private Plan plan(long version, PlanDraft draft) {
            return new Plan(
                    6,
                    version,
                    draft,
                    Optional.of(FakeDesk.AT),
                    Optional.empty(),
                    Optional.of(FakeDesk.NUMBER),
                    Optional.empty());
        }

        @Override
        public List<Plan> list(Actor actor) {
            return planned.isEmpty() ? List.of() : List.of(get(actor, 6));
        }

        @Override
        public Plan get(Actor actor, long id) {
            if (id != 6 || planned.isEmpty()) {
                throw missing();
            }
            return plan(planned.size(), planned.get(planned.size() - 1));
        }

        @Override
        public List<Instant> preview(Actor actor, PlanSchedule schedule) {
            return List.of(schedule.start().atZone(schedule.zone()).toInstant());
        }

        @Override
        public Plan add(Actor actor, PlanDraft draft) {
            planned.add(draft);
            return get(actor, 6);
        }

        @Override
        public Plan change(Actor actor, long id, OptionalLong version, PlanDraft draft) {
            if (version.isPresent() && version.getAsLong() != planned.size()) {
                throw Problem.stale().exception();
            }
            planned.add(draft);
            return get(actor, id);
        }

        @Override
        public void remove(Actor actor, long id) {
            get(actor, id);
            planned.clear();
        }
    }

    private static final class FakeLater implements LaterMessages {
        private final List<LaterMessage> messages = new ArrayList<>();

        @Override
        public List<LaterMessage> list(Actor actor, TicketNumber number) {
            FakeDesk.known(number);
            return List.copyOf(messages);
        }

        @Override
        public Page<LaterMessage> mine(Actor actor, PageRequest page) {
            return new Page<>(messages, Optional.empty());
        }

        @Override
        public LaterMessage write(
                Actor actor,
                TicketNumber number,
                Message.Visibility visibility,
                Wording words,
                Instant at,
                Set<Long> files) {
            FakeDesk.known(number);
            messages.add(new LaterMessage(
                    9,
                    number,
                    8,
                    visibility,
                    words.text(),
                    words.isHtml() ? Optional.of(words.text()) : Optional.empty(),
                    FakeDesk.AT,
                    at,
                    Optional.empty(),
                    files.stream()
                            .sorted()
                            .map(id -> new StagedFile(id, "a.txt", "text/plain", 4, "ab".repeat(32), FakeDesk.AT))
                            .toList()));
            return messages.get(0);
        }

        @Override
        public LaterMessage rewrite(Actor actor, long id, Wording words, Instant at, Set<Long> files) {
            takeBack(actor, id);
            return write(actor, FakeDesk.NUMBER, Message.Visibility.PRIVATE, words, at, files);
        }

        @Override
        public void takeBack(Actor actor, long id) {
            if (!messages.removeIf(message -> message.id() == id)) {
                throw missing();
            }
        }
    }
}
