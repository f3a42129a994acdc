package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Optional;

/**
 * An approval as one of those who are asked sees it, who need not see the ticket: what is needed to decide and no more.
 *
 * @param id the approval's
 * @param ticket what it is about
 * @param subject the ticket's subject
 * @param requester for whom the ticket is
 * @param question what was asked
 * @param askedBy the person of the desk who asked
 * @param askedAt when
 * @param until when it lapses
 * @param status what became of the whole approval
 * @param turn whether this person's answer is wanted
 * @param verdict what this person answered, if they did
 * @param comment what they said to it, may be empty
 */
public record ApprovalRequest(
        long id,
        TicketNumber ticket,
        String subject,
        long requester,
        String question,
        long askedBy,
        Instant askedAt,
        Instant until,
        Approval.Status status,
        Turn turn,
        Optional<Approval.Verdict> verdict,
        String comment) {
    /** Whether somebody's answer is wanted. */
    public enum Turn {
        /** A stage before theirs is not decided. */
        NOT_YET,
        /** It is, or may be changed. */
        NOW,
        /** Their stage is decided, or the approval has ended. */
        OVER
    }
}
