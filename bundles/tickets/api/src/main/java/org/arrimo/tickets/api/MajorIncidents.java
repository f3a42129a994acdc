package org.arrimo.tickets.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;

/**
 * Major incidents: incidents set apart from all others, with an announcement of their own and one parent for many. Leads,
 * managers and administrators declare an incident one, say what is announced, and end it; that it is resolved, closed or
 * cancelled ends it too. Nothing of this changes the incident's priority or its version. It stands in the incident's
 * history, for staff only.
 *
 * <p>The desk sees all of them. Everybody else who has a role sees those that concern them and are not over: those
 * announced to everybody, and to their organisation. The announcement names the incident's number; the incident itself
 * stays unseen by whoever may not see it. Another node tells what was announced within three seconds.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND for what is not there for the
 * actor, FORBIDDEN for what they may not do.
 */
@ProviderType
public interface MajorIncidents {
    /** So many can be current at once. */
    int MOST = 50;

    /** The most characters of a title. */
    int TITLE = 150;

    /** The most characters of a text. */
    int TEXT = 4_000;

    /** So many organisations can be named. */
    int MOST_ORGANISATIONS = 200;

    /** So many incidents are attached in one step. */
    int AT_ONCE = 100;

    /**
     * What became of an incident that was to be attached.
     *
     * @param number which
     * @param refusal why it was left as it was; absent when it is attached
     */
    record Attached(TicketNumber number, Optional<Problem> refusal) {}

    /** @return those that are not over and concern the actor, latest declared first; costs no statement */
    List<MajorIncident> current(Actor actor);

    /**
     * @return all there ever were, highest number first; for staff
     */
    Page<MajorIncident> list(Actor actor, PageRequest page);

    /** @return the major incident, one that is over for staff alone */
    MajorIncident get(Actor actor, TicketNumber number);

    /**
     * Declares an incident a major one; one that is over can be declared again.
     *
     * @throws org.arrimo.platform.api.ProblemException INVALID naming the field: {@code announcements} ({@code required},
     *     {@code not-one-of}, {@code twice}), {@code title}, {@code text}, {@code organisations} ({@code unknown}, {@code
     *     too-many}); CONFLICT when it is no incident ({@code not-an-incident}) or none that is open ({@code not-open}), is a
     *     current one already ({@code major-already}), or there are {@value #MOST} ({@code too-many-majors})
     */
    MajorIncident declare(Actor actor, TicketNumber number, MajorDraft draft);

    /**
     * Announces something else.
     *
     * @param version the version that was read, if it matters
     * @throws org.arrimo.platform.api.ProblemException INVALID as {@link #declare}; STALE; CONFLICT ({@code major-over})
     */
    MajorIncident update(Actor actor, TicketNumber number, OptionalLong version, MajorDraft draft);

    /**
     * Ends it; the incident stays as it is.
     *
     * @throws org.arrimo.platform.api.ProblemException CONFLICT ({@code major-over})
     */
    MajorIncident end(Actor actor, TicketNumber number);

    /**
     * Puts incidents below a current one, each in a transaction of its own: one that is refused, for {@code
     * not-an-incident} or as {@link Links#link} does, takes nothing with it.
     *
     * @param incidents 1 to {@value #AT_ONCE} numbers
     * @return what became of each, in the order given
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code numbers} ({@code required}, {@code too-many});
     *     CONFLICT ({@code major-over})
     */
    List<Attached> attach(Actor actor, TicketNumber number, List<TicketNumber> incidents);

    /**
     * Opens an incident below a current one: what somebody does who has the same.
     *
     * @param draft as {@link Tickets#open} takes it; its kind is an incident whatever it says
     * @return the new ticket
     * @throws org.arrimo.platform.api.ProblemException as {@link Tickets#open} does; CONFLICT when whom it is for has an
     *     open one below it already ({@code joined-already}, with its number), or {@link Links#MOST} are below it ({@code
     *     too-many-links})
     */
    Ticket join(Actor actor, TicketNumber number, TicketDraft draft);
}
