package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An approval that was asked for, as the desk sees it.
 *
 * @param id a number that is never given again
 * @param ticket what it is about
 * @param status what became of it
 * @param question what was asked
 * @param askedBy the person of the desk who asked
 * @param askedAt when
 * @param until when it lapses
 * @param hold whether the ticket waits on hold for it
 * @param stage which stage is asked, or was asked last, 1 for the first
 * @param stages in their order
 * @param endedAt when it was decided, withdrawn or lapsed, if it was
 */
public record Approval(
        long id,
        TicketNumber ticket,
        Status status,
        String question,
        long askedBy,
        Instant askedAt,
        Instant until,
        boolean hold,
        int stage,
        List<Stage> stages,
        Optional<Instant> endedAt) {
    public Approval {
        stages = List.copyOf(stages);
    }

    /** What became of it. */
    public enum Status {
        /** Somebody has still to answer. */
        WAITING,
        /** Every stage approved. */
        APPROVED,
        /** A stage did not. */
        REJECTED,
        /** The desk needs it no more, or the ticket is resolved, closed or cancelled. */
        WITHDRAWN,
        /** It was not decided in time. */
        LAPSED
    }

    /** How many of a stage have to approve. */
    public enum Needs {
        /** One; it is rejected when all have rejected. */
        ANY,
        /** Each; it is rejected when one rejects. */
        ALL
    }

    /** What an approver says. */
    public enum Verdict {
        /** Yes. */
        APPROVED,
        /** No. */
        REJECTED
    }

    /**
     * Those who are asked at the same time.
     *
     * @param needs how many of them have to approve
     * @param votes one for each approver
     */
    public record Stage(Needs needs, List<Vote> votes) {
        public Stage {
            votes = List.copyOf(votes);
        }
    }

    /**
     * What one of them said.
     *
     * @param approver who was asked
     * @param verdict the answer, if there is one
     * @param comment in their own words, may be empty
     * @param person who answered, if somebody did
     * @param at when they answered last
     * @param byLink whether the answer came by the link and not from somebody who had signed in
     */
    public record Vote(
            Approver approver,
            Optional<Verdict> verdict,
            String comment,
            OptionalLong person,
            Optional<Instant> at,
            boolean byLink) {}
}
