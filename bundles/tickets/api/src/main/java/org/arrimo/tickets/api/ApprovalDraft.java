package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An approval to be asked for.
 *
 * @param question all that an approver who is not of the desk reads beside the ticket's subject: 1 to 2,000 characters, may
 *     have line breaks
 * @param stages 1 to 10, asked one after the other
 * @param until when it lapses: later than now, within a year; after 30 days if absent
 * @param hold whether the ticket is put on hold until it is decided
 */
public record ApprovalDraft(String question, List<Stage> stages, Optional<Instant> until, boolean hold) {
    public ApprovalDraft {
        stages = List.copyOf(stages);
    }

    /**
     * Those who are asked at the same time.
     *
     * @param needs how many of them have to approve
     * @param approvers 1 to 20, each named once
     */
    public record Stage(Approval.Needs needs, List<Approver> approvers) {
        public Stage {
            approvers = List.copyOf(approvers);
        }
    }
}
