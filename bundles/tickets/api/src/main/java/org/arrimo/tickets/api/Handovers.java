package org.arrimo.tickets.api;

import java.util.List;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * A ticket goes up to a team that knows more, and back to the team it came from, each time with a reason and a note. It
 * then waits in that team's queue, and nobody has it: a state ASSIGNED becomes NEW again. Agents, leads and administrators
 * hand up and back, a partner back what its team has. The reason and the note are the desk's own: neither a requester nor a
 * partner reads them.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND when the ticket is not there for
 * the actor.
 */
@ProviderType
public interface Handovers {
    /** The most characters of a reason's text. */
    int LONGEST_TEXT = 500;

    /** So many of a ticket are told. */
    int LATEST = 100;

    /** @return where the actor may hand the ticket as it is now; nowhere when they may not */
    HandoverChoices choices(Actor actor, TicketNumber number);

    /**
     * Hands the ticket up: to the team that stands above its team, or to any of the next level.
     *
     * @param version the version that was read; changes of other fields than team and assignee since do no harm
     * @param team one of {@link HandoverChoices#up}; the first of them if absent
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN, on {@code note} for one by who may not write notes; INVALID
     *     on {@code team} ({@code not-above}), {@code reason}, {@code text} or {@code note}; CONFLICT when it is not open
     *     ({@code not-open}), no team has it ({@code no-team}) or none stands above ({@code nobody-above}); STALE
     */
    Handover up(Actor actor, TicketNumber number, OptionalLong version, OptionalLong team, HandoverDraft draft);

    /**
     * Hands the ticket back to the team from which it was last handed up to the team that has it.
     *
     * @param version as with {@link #up}
     * @throws org.arrimo.platform.api.ProblemException as {@link #up}; CONFLICT when it was not handed up to the team that
     *     has it ({@code not-handed-up})
     */
    Handover back(Actor actor, TicketNumber number, OptionalLong version, HandoverDraft draft);

    /**
     * @return the ticket's latest, newest first, at most {@value #LATEST}; for those who read private notes
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND for others
     */
    List<Handover> of(Actor actor, TicketNumber number);
}
