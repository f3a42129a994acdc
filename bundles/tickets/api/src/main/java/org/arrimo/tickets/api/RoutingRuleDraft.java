package org.arrimo.tickets.api;

import java.util.List;
import java.util.Optional;

/**
 * A rule for new tickets as it is to be.
 *
 * @param name unique, 1 to 100 characters on one line
 * @param conditions at most {@link Routing#MOST_CONDITIONS}. Those of one field are alternatives, and of each field one
 *     must hold; a rule without any fits every ticket
 * @param team id of the team that gets the ticket
 * @param choice how a person of the team is chosen
 * @param skill the skill that person must have, when the choice is by skill, and only then
 */
public record RoutingRuleDraft(
        String name, List<RoutingCondition> conditions, long team, RoutingChoice choice, Optional<String> skill) {
    public RoutingRuleDraft {
        conditions = List.copyOf(conditions);
    }
}
