package org.arrimo.tickets.core.approvals;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.tickets.api.Approval.Needs;
import org.arrimo.tickets.api.Approval.Verdict;
import org.arrimo.tickets.api.Approval.Vote;
import org.arrimo.tickets.api.Approver;

/** One who is asked, and the answer: a row. */
record Slot(
        long id,
        int stage,
        Needs needs,
        Approver approver,
        Optional<Verdict> verdict,
        String comment,
        OptionalLong person,
        Optional<Instant> at,
        boolean byLink) {
    static Slot empty(long id, int stage, Needs needs, Approver approver) {
        return new Slot(
                id, stage, needs, approver, Optional.empty(), "", OptionalLong.empty(), Optional.empty(), false);
    }

    Slot answered(long by, Verdict said, String text, Instant now, boolean link) {
        return new Slot(
                id, stage, needs, approver, Optional.of(said), text, OptionalLong.of(by), Optional.of(now), link);
    }

    boolean isBy(long by) {
        return person.isPresent() && person.getAsLong() == by;
    }

    boolean names(long by) {
        return approver.by() == Approver.By.PERSON && approver.id().getAsLong() == by;
    }

    Vote vote() {
        return new Vote(approver, verdict, comment, person, at, byLink);
    }
}
