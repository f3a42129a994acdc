package org.arrimo.tickets.core.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingRule;

/** A rule, ready to be asked. */
final class Rule {
    private final RoutingRule said;
    private final Map<Asked, List<Condition>> alternatives = new TreeMap<>();

    /** What some conditions are alternatives for. */
    private record Asked(RoutingField field, String which) implements Comparable<Asked> {
        @Override
        public int compareTo(Asked other) {
            return Comparator.comparing(Asked::field)
                    .thenComparing(Asked::which)
                    .compare(this, other);
        }
    }

    Rule(RoutingRule said) {
        this.said = said;
        for (RoutingCondition condition : said.conditions()) {
            Condition read = Condition.read(condition);
            alternatives.merge(new Asked(condition.field(), read.which()), List.of(read), Rule::both);
        }
    }

    RoutingRule said() {
        return said;
    }

    /** @return the first field that is not as the rule wants it, none if it fits */
    Optional<RoutingField> failing(Circumstances ticket) {
        return alternatives.entrySet().stream()
                .filter(field -> field.getValue().stream().noneMatch(condition -> condition.holds(ticket)))
                .map(asked -> asked.getKey().field())
                .findFirst();
    }

    private static List<Condition> both(List<Condition> some, List<Condition> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
