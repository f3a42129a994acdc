package org.arrimo.tickets.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What would become of a ticket.
 *
 * @param rule the rule that fits first, if one does; else it would have no team
 * @param assignee id of the person it would go to, if to one
 * @param tried the rules before that one, or all, each with what is not so
 * @param candidates the team's people, when the rule chooses one of them, by id
 */
public record RoutingOutcome(
        Optional<RoutingRule> rule, OptionalLong assignee, List<Tried> tried, List<Candidate> candidates) {
    public RoutingOutcome {
        tried = List.copyOf(tried);
        candidates = List.copyOf(candidates);
    }

    /**
     * A rule that does not fit.
     *
     * @param rule the rule
     * @param failing the first of its fields that is not as it wants it
     */
    public record Tried(RoutingRule rule, RoutingField failing) {}

    /**
     * Somebody of the team.
     *
     * @param person their id
     * @param load how many open tickets they have
     * @param away whether they are away
     * @param skilled whether they have the skill, or none is asked for
     */
    public record Candidate(long person, long load, boolean away, boolean skilled) {
        /** @return whether the ticket could go to them */
        public boolean fits() {
            return !away && skilled;
        }
    }
}
