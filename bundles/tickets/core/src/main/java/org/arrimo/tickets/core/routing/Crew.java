package org.arrimo.tickets.core.routing;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.arrimo.people.api.Absences;
import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Skills;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingOutcome.Candidate;
import org.arrimo.tickets.api.RoutingRule;

/** Chooses who of a team gets a new ticket. In the caller's transaction, if it has one. */
final class Crew {
    private static final Actor DESK = Actor.system("tickets");
    private static final int AT_ONCE = 500;

    private final DataSource source;
    private final Groups groups;
    private final Skills skills;
    private final Absences absences;

    Crew(DataSource source, Groups groups, Skills skills, Absences absences) {
        this.source = source;
        this.groups = groups;
        this.skills = skills;
        this.absences = absences;
    }

    /** @return the people out of whom the rule chooses, by id; none if it chooses nobody */
    List<Candidate> candidates(RoutingRule rule, Instant now) {
        if (rule.choice() == RoutingChoice.QUEUE) {
            return List.of();
        }
        Set<Long> crew = new TreeSet<>(groups.crew(DESK, rule.team()).keySet());
        Map<Long, Long> loads = loads(List.copyOf(crew));
        Set<Long> away = absences.away(crew, now).keySet();
        Map<Long, Set<String>> known = rule.skill().isEmpty() ? Map.of() : skills.of(crew);
        return crew.stream()
                .map(person -> new Candidate(
                        person,
                        loads.getOrDefault(person, 0L),
                        away.contains(person),
                        rule.skill()
                                .map(known.getOrDefault(person, Set.of())::contains)
                                .orElse(true)))
                .toList();
    }

    /** @return who has least to do; of those who have as much, the lowest id */
    static OptionalLong choose(List<Candidate> candidates) {
        return candidates.stream()
                .filter(Candidate::fits)
                .min(Comparator.comparingLong(Candidate::load).thenComparingLong(Candidate::person))
                .map(chosen -> OptionalLong.of(chosen.person()))
                .orElse(OptionalLong.empty());
    }

    /** What is open alone is counted, along an index: however much is done costs nothing. */
    private Map<Long, Long> loads(List<Long> persons) {
        Map<Long, Long> loads = new HashMap<>();
        for (int from = 0; from < persons.size(); from += AT_ONCE) {
            List<Long> some = persons.subList(from, Math.min(persons.size(), from + AT_ONCE));
            String sql = "select assignee, count(*) from tickets_ticket where is_open = 1 and assignee in ("
                    + "?, ".repeat(some.size() - 1) + "?) group by assignee";
            Sql.prepared(source, sql, query -> {
                for (int i = 0; i < some.size(); i++) {
                    query.setLong(i + 1, some.get(i));
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        loads.put(rows.getLong(1), rows.getLong(2));
                    }
                }
                return null;
            });
        }
        return loads;
    }
}
