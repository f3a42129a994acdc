package org.arrimo.tickets.api;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Rules that say which team gets a new ticket, and who of it. They are an ordered list; the first that fits a ticket which
 * is opened without team and assignee decides, and the ticket's history says so. Staff read them, administrators change
 * them, and try out what they would do. Another node knows of a change within three seconds.
 */
@ProviderType
public interface Routing {
    /** So many rules there can be. */
    int MOST = 200;

    /** So many conditions a rule can have. */
    int MOST_CONDITIONS = 30;

    /**
     * @return all rules, in their order
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN
     */
    List<RoutingRule> rules(Actor actor);

    /** @throws org.arrimo.platform.api.ProblemException FORBIDDEN; NOT_FOUND */
    RoutingRule get(Actor actor, long id);

    /**
     * Adds a rule after all others.
     *
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN; INVALID on {@code name}, {@code conditions} ({@code
     *     too-many}, {@code bad-condition}), {@code team} ({@code no-such-team}), {@code choice} or {@code skill}; CONFLICT on
     *     {@code name} ({@code taken}), or over {@value #MOST} rules ({@code too-many-rules})
     */
    RoutingRule add(Actor actor, RoutingRuleDraft draft);

    /**
     * @param version the version that was read
     * @throws org.arrimo.platform.api.ProblemException as {@link #add}; NOT_FOUND; STALE
     */
    RoutingRule change(Actor actor, long id, long version, RoutingRuleDraft draft);

    /**
     * Gives a rule another place; the others keep their order.
     *
     * @param place 1 for the first; over the number of rules it is the last
     * @return all rules, in their order
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN; NOT_FOUND; INVALID on {@code place} below 1
     */
    List<RoutingRule> move(Actor actor, long id, int place);

    /** @throws org.arrimo.platform.api.ProblemException FORBIDDEN; NOT_FOUND */
    void remove(Actor actor, long id);

    /**
     * Says what would become of a ticket, and why; nothing is opened.
     *
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN; INVALID on {@code kind} or {@code contact}
     */
    RoutingOutcome tryOut(Actor actor, RoutingProbe probe);
}
