package org.arrimo.tickets.core.approvals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.Approval.Needs;
import org.arrimo.tickets.api.Approval.Stage;
import org.arrimo.tickets.api.Approval.Status;
import org.arrimo.tickets.api.Approval.Verdict;
import org.arrimo.tickets.api.ApprovalRequest;
import org.arrimo.tickets.api.ApprovalRequest.Turn;
import org.arrimo.tickets.api.TicketNumber;

/**
 * An approval as it is kept, and what follows from its votes.
 *
 * @param subject the ticket's
 * @param requester the ticket's
 * @param slots in the order of their stages
 */
record Ballot(
        long id,
        TicketNumber ticket,
        String subject,
        long requester,
        Status status,
        String question,
        long askedBy,
        Instant askedAt,
        Instant until,
        boolean hold,
        int stage,
        Optional<Instant> endedAt,
        List<Slot> slots) {

    Ballot with(List<Slot> others) {
        return new Ballot(
                id,
                ticket,
                subject,
                requester,
                status,
                question,
                askedBy,
                askedAt,
                until,
                hold,
                stage,
                endedAt,
                List.copyOf(others));
    }

    Ballot at(int next) {
        return new Ballot(
                id, ticket, subject, requester, status, question, askedBy, askedAt, until, hold, next, endedAt, slots);
    }

    Ballot ended(Status how, Instant now) {
        return new Ballot(
                id,
                ticket,
                subject,
                requester,
                how,
                question,
                askedBy,
                askedAt,
                until,
                hold,
                stage,
                Optional.of(now),
                slots);
    }

    Ballot answered(Slot slot) {
        return with(
                slots.stream().map(one -> one.id() == slot.id() ? slot : one).toList());
    }

    /** What was not decided in time has lapsed, whether that was written down yet or not. */
    Status status(Instant now) {
        return status == Status.WAITING && !until.isAfter(now) ? Status.LAPSED : status;
    }

    int stages() {
        return slots.get(slots.size() - 1).stage();
    }

    /** @return what the stage that is asked comes to, if that is clear */
    Optional<Verdict> outcome() {
        List<Slot> asked = slots.stream().filter(slot -> slot.stage() == stage).toList();
        Needs needs = asked.get(0).needs();
        Verdict enough = needs == Needs.ANY ? Verdict.APPROVED : Verdict.REJECTED;
        Verdict otherwise = needs == Needs.ANY ? Verdict.REJECTED : Verdict.APPROVED;
        if (asked.stream().anyMatch(slot -> slot.verdict().equals(Optional.of(enough)))) {
            return Optional.of(enough);
        }
        boolean all = asked.stream().allMatch(slot -> slot.verdict().isPresent());
        return all ? Optional.of(otherwise) : Optional.empty();
    }

    /**
     * @return for which of the approvers asked so far the actor speaks: in the latest stage what they answered, else where
     *     they are named, else what nobody has answered, else what somebody else has
     */
    Optional<Slot> slotOf(Actor actor) {
        if (actor.isSystem() || actor.personId() == askedBy) {
            return Optional.empty();
        }
        long me = actor.personId();
        List<String> keys = Approvers.keys(actor);
        Predicate<Slot> held = slot -> me != requester && keys.contains(Approvers.key(slot.approver()));
        return IntStream.iterate(stage, one -> one > 0, one -> one - 1)
                .boxed()
                .flatMap(one -> {
                    List<Slot> asked =
                            slots.stream().filter(slot -> slot.stage() == one).toList();
                    return first(asked, slot -> slot.isBy(me))
                            .or(() -> first(asked, slot -> slot.names(me)))
                            .or(() ->
                                    first(asked, held.and(slot -> slot.verdict().isEmpty())))
                            .or(() -> first(asked, held))
                            .stream();
                })
                .findFirst();
    }

    Turn turn(Slot slot, Instant now) {
        if (status(now) != Status.WAITING || slot.stage() < stage) {
            return Turn.OVER;
        }
        return slot.stage() == stage ? Turn.NOW : Turn.NOT_YET;
    }

    /** @param me whose own answer is shown; what another said for the same role is not */
    ApprovalRequest request(Slot slot, long me, Instant now) {
        boolean own = slot.isBy(me);
        Turn turn = slot.verdict().isPresent() && !own ? Turn.OVER : turn(slot, now);
        return new ApprovalRequest(
                id,
                ticket,
                subject,
                requester,
                question,
                askedBy,
                askedAt,
                until,
                status(now),
                turn,
                own ? slot.verdict() : Optional.empty(),
                own ? slot.comment() : "");
    }

    Approval approval(Instant now) {
        List<Stage> all = IntStream.rangeClosed(1, stages())
                .mapToObj(one ->
                        slots.stream().filter(slot -> slot.stage() == one).toList())
                .map(some -> new Stage(
                        some.get(0).needs(), some.stream().map(Slot::vote).toList()))
                .toList();
        return new Approval(id, ticket, status(now), question, askedBy, askedAt, until, hold, stage, all, endedAt);
    }

    private static Optional<Slot> first(List<Slot> slots, Predicate<Slot> which) {
        return slots.stream().filter(which).findFirst();
    }
}
