package org.arrimo.tickets.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * What stands below a ticket: its children, theirs, and so on. For whoever may link the ticket; a manager reads.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND when the ticket is not there for
 * the actor, or they are neither staff nor may link it; FORBIDDEN for what they may not do.
 */
@ProviderType
public interface Families {
    /** So many tickets below one are dealt with together. */
    int MOST = 1_000;

    /**
     * @return those below the ticket that somebody still has to do something about, by number
     * @throws org.arrimo.platform.api.ProblemException CONFLICT ({@code family-too-large}) over {@value #MOST} below it
     */
    List<TicketNumber> open(Actor actor, TicketNumber number);

    /**
     * Resolves all that are open below a ticket, each by itself as {@link Bulk} does: up to {@link Bulk#AT_ONCE} at once,
     * more as a job; what is refused is reported by its number, and all of it can be undone there. The ticket itself stays
     * as it is.
     *
     * @param code how; as the ticket was if absent, else SOLVED
     * @param solution what was done, as in {@link Grounds}; the ticket's own if absent
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code solution} when there is none ({@code required}) or
     *     it is too long; CONFLICT when nothing is open below it ({@code none-open}) and as {@link #open}
     */
    BulkJob resolve(Actor actor, TicketNumber number, Optional<ResolutionCode> code, Optional<String> solution);

    /**
     * Closes a ticket though some are open below it, which {@link Tickets#change} refuses.
     *
     * @param version the version that was read, if it matters
     * @throws org.arrimo.platform.api.ProblemException as {@link Tickets#change} does for its state
     */
    Ticket close(Actor actor, TicketNumber number, OptionalLong version);
}
