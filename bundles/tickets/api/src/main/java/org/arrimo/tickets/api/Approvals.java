package org.arrimo.tickets.api;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;

/**
 * Approvals that the desk asks for. Agents, leads and administrators ask and withdraw; managers read too; to everybody else
 * a ticket's approvals are NOT_FOUND. Stages are asked in order; in each any one or all have to approve. Whoever is asked sees
 * {@link ApprovalRequest}, whether they may see the ticket or not, from the moment their stage is asked, and answers once: an
 * answer may be changed until the stage is decided. One person speaks for one of a stage's approvers only; nobody answers
 * what they asked themselves, and a requester not as holder of a role.
 *
 * <p>A ticket that was put on hold for an approval goes on by itself when no such approval waits any more, if it still is on
 * hold for that reason. What still waits when a ticket is resolved, closed or cancelled is withdrawn by whoever did that; it
 * does not come back with the ticket. Everything stands in the ticket's history, for staff only.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}.
 */
@ProviderType
public interface Approvals {
    /** The most characters of a question and of a comment. */
    int LONGEST = 2000;

    /** The most stages of one. */
    int MOST_STAGES = 10;

    /** The most approvers of a stage. */
    int MOST_APPROVERS = 20;

    /** The most that can be asked for on one ticket. */
    int MOST = 50;

    /** After how many days it lapses if nothing is said. */
    int DAYS = 30;

    /** Within how many days it has to lapse. */
    int MOST_DAYS = 366;

    /**
     * Asks.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN; INVALID on {@code question}, {@code stages}, {@code
     *     approvers} or {@code until}; CONFLICT ({@code not-open}) on a ticket that is resolved, closed or cancelled, ({@code
     *     too-many-approvals}), or on {@code state} when it can't be put on hold
     */
    ApprovalAsked ask(Actor actor, TicketNumber number, ApprovalDraft draft);

    /** @return a ticket's, latest first */
    List<Approval> list(Actor actor, TicketNumber number);

    /**
     * Takes one back that waits; links to it say so.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN; CONFLICT ({@code decided}) when it does not wait any
     *     more
     */
    Approval withdraw(Actor actor, TicketNumber number, long id);

    /** @return what waits for the actor's answer, longest asked first */
    Page<ApprovalRequest> waiting(Actor actor, PageRequest page);

    /**
     * @return what the actor is or was asked
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND when that is nothing
     */
    ApprovalRequest get(Actor actor, long id);

    /**
     * Answers, or answers otherwise.
     *
     * @param comment at most {@value #LONGEST} characters, may have line breaks, may be empty
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; INVALID on {@code comment}; CONFLICT: {@code withdrawn}, {@code
     *     lapsed}, {@code decided}, {@code answered} when somebody else spoke for the role
     */
    ApprovalRequest answer(Actor actor, long id, Approval.Verdict verdict, String comment);

    /**
     * Reads by a secret, which changes nothing. One that is made up or altered, whose person's account is closed, or whose
     * approval ended more than 90 days after it could have lapsed, is as good as none.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    ApprovalRequest bySecret(String secret);

    /**
     * Answers by a secret, as {@link #answer} for the person whom it was made for, and the record says that it came so.
     *
     * @throws org.arrimo.platform.api.ProblemException as {@link #answer}, and CONFLICT ({@code not-yet}) before the stage is asked
     */
    ApprovalRequest answerBySecret(String secret, Approval.Verdict verdict, String comment);
}
