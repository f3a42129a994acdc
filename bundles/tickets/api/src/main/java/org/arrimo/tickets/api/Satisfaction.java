package org.arrimo.tickets.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;

/**
 * Whether requesters are satisfied. Some time after a ticket was resolved its requester is asked, once, unless it was taken
 * up again; of how many tickets is configured, and whether one is among them depends on its number alone. Only the person
 * who was asked answers, and may change the answer for some days. They and staff read it; to everybody else, and before
 * anybody was asked, it is NOT_FOUND. An answer stands in the ticket's history, for staff only.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}.
 */
@ProviderType
public interface Satisfaction {
    /** The most characters of a comment. */
    int LONGEST_COMMENT = 2000;

    /** @return what the requester of a ticket was asked and answered, if they were asked and the actor may know */
    Optional<Rating> find(Actor actor, TicketNumber number);

    /**
     * Answers, or answers otherwise.
     *
     * @param comment at most {@value #LONGEST_COMMENT} characters, may have line breaks, may be empty
     * @return the answer as it is now
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN to whoever may read but was not asked; INVALID on
     *     {@code comment}; CONFLICT ({@code too-late}) when the days are over
     */
    Rating answer(Actor actor, TicketNumber number, Rating.Verdict verdict, String comment);

    /** @return what the actor was asked and has not answered yet, latest first, 20 at most, while they may answer */
    List<Rating> waiting(Actor actor);

    /**
     * Counts answers; for leads, managers and administrators.
     *
     * @param from the first day, in UTC, of those on which requesters were asked
     * @param to the last day
     * @return counts in the order of what they are of
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN to others; INVALID on {@code to} before {@code from}
     */
    Page<RatingSum> sums(Actor actor, RatingSum.By by, LocalDate from, LocalDate to, PageRequest page);

    /**
     * Makes a secret by which whoever has it answers for one ticket without signing in, until the days are over: for what
     * goes out to the requester. It is not kept, only its digest.
     *
     * @param actor the system itself; nobody else gets one, since it speaks for the requester
     * @return 43 characters that are safe in an address
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN to people; NOT_FOUND when nobody was asked; CONFLICT ({@code
     *     too-late})
     */
    String secret(Actor actor, TicketNumber number);

    /**
     * Reads by a secret. One that is made up, altered or over is as good as none.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    Rating bySecret(String secret);

    /**
     * Answers by a secret, as {@link #answer} for the requester.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; INVALID on {@code comment}
     */
    Rating answerBySecret(String secret, Rating.Verdict verdict, String comment);
}
