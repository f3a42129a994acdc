package org.arrimo.tickets.api;

import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;

/**
 * The register of breaches of the terms of use. Whom one is about reads it and may reply; the desk and its managers read
 * all; for everybody else none exists. Agents record warnings; limits, and withdrawing, are for leads and administrators.
 * Nothing is ever deleted: what is over stays in the register, without effect.
 *
 * <p>A limit holds for tickets that the person opens, whichever way they come in: the one too many is refused with
 * TOO_MANY ({@code limited}), naming the limit and its end. Whoever works at the desk may always open one for them. Another
 * node knows of a limit within three seconds.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND for what is not there for the
 * actor, FORBIDDEN for what they may not do.
 */
@ProviderType
public interface Breaches {
    /**
     * @return the recorded breach
     * @throws org.arrimo.platform.api.ProblemException INVALID naming the field: {@code person} ({@code no-such-person},
     *     {@code works-here} for whoever works at the desk), {@code evidence} ({@code no-such-ticket}), {@code account},
     *     {@code ticketsADay} ({@code out-of-range}, {@code no-limit}), {@code days} ({@code out-of-range})
     */
    Breach record(Actor actor, BreachDraft draft);

    /** @return the breach */
    Breach get(Actor actor, long id);

    /**
     * @param person only those about this person
     * @return what the actor may read, newest first
     */
    Page<Breach> list(Actor actor, OptionalLong person, PageRequest page);

    /**
     * Says something to a breach, in place of what was said before. For the person it is about alone.
     *
     * @param text 1 to 4,000 characters
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code text}; CONFLICT ({@code breach-over}) when it is
     *     withdrawn or has expired
     */
    Breach reply(Actor actor, long id, String text);

    /**
     * Takes its effect away from now on.
     *
     * @param reason 1 to 1,000 characters; the person reads it
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code reason}; CONFLICT ({@code breach-over}) when it is
     *     withdrawn or has expired
     */
    Breach withdraw(Actor actor, long id, String reason);
}
