package org.arrimo.tickets.core.routing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingRule;

/** A rule, ready to be asked. */
final class Rule {
    private final RoutingRule said;
    private final Map<RoutingField, List<Condition>> alternatives = new EnumMap<>(RoutingField.class);

    Rule(RoutingRule said) {
        this.said = said;
        for (RoutingCondition condition : said.conditions()) {
            alternatives.merge(condition.field(), List.of(Condition.read(condition)), Rule::both);
        }
    }

    RoutingRule said() {
        return said;
    }

    /** @return the first field that is not as the rule wants it, none if it fits */
    Optional<RoutingField> failing(Circumstances ticket) {
        return alternatives.entrySet().stream()
                .filter(field -> field.getValue().stream().noneMatch(condition -> condition.holds(ticket)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<Condition> both(List<Condition> some, List<Condition> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
