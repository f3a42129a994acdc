package org.arrimo.tickets.api;

import java.util.List;
import java.util.Optional;

/**
 * A rule for new tickets.
 *
 * @param id a number that is never given again
 * @param version rises with every change but of its place
 * @param name as in {@link RoutingRuleDraft}
 * @param conditions likewise
 * @param team likewise
 * @param choice likewise
 * @param skill likewise, in lower case
 */
public record RoutingRule(
        long id,
        long version,
        String name,
        List<RoutingCondition> conditions,
        long team,
        RoutingChoice choice,
        Optional<String> skill) {
    public RoutingRule {
        conditions = List.copyOf(conditions);
    }
}
