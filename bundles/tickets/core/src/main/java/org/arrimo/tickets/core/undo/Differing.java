package org.arrimo.tickets.core.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Conflict;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.kept.Photograph;
import org.arrimo.tickets.core.kept.Put;

/** What a change set, told as people know it, and which of it is another since. */
final class Differing {
    private final People people;
    private final Groups groups;

    Differing(People people, Groups groups) {
        this.people = people;
        this.groups = groups;
    }

    /** @return what the change set, as the history tells it */
    List<Change> told(List<Put> puts) {
        return puts.stream()
                .filter(Put::isTold)
                .map(put -> new Change(
                        put.field(),
                        shown(put.field(), put.was()).orElse(null),
                        shown(put.field(), put.given()).orElse(null)))
                .toList();
    }

    /**
     * @param row what the ticket is
     * @param custom its custom fields
     * @param tags its tags
     * @throws org.arrimo.platform.api.ProblemException CONFLICT when a field is not as the change left it
     */
    void requireNone(List<Put> puts, Map<String, Optional<String>> row, Map<String, String> custom, Set<String> tags) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Put put : puts) {
            if (put.isTimer() || Photograph.COUNTS.contains(put.field())) {
                continue;
            }
            Optional<String> now = now(put, row, custom, tags);
            if (!now.equals(put.given())) {
                conflicts.add(conflict(put, now));
            }
        }
        assignedToNobody(puts, row).ifPresent(conflicts::add);
        if (!conflicts.isEmpty()) {
            throw changedSince(conflicts.stream().distinct().toList()).exception();
        }
    }

    private static Optional<String> now(
            Put put, Map<String, Optional<String>> row, Map<String, String> custom, Set<String> tags) {
        if (put.isTag()) {
            return put.was().or(put::given).filter(tags::contains);
        }
        return put.isCustom()
                ? Optional.ofNullable(custom.get(put.field().substring(Put.CUSTOM.length())))
                : row.get(put.field());
    }

    /** When it was resolved is told as the state it goes with. */
    private Conflict conflict(Put put, Optional<String> now) {
        boolean time = put.field().equals(Photograph.RESOLVED_AT) || put.field().equals(Photograph.CLOSED_AT);
        return time
                ? new Conflict(Photograph.STATE, Optional.empty(), Optional.empty())
                : new Conflict(put.field(), shown(put.field(), put.was()), shown(put.field(), now));
    }

    /** Somebody put it into the state of those that somebody has, who would go. */
    private static Optional<Conflict> assignedToNobody(List<Put> puts, Map<String, Optional<String>> row) {
        boolean leaves = puts.stream()
                .anyMatch(put -> put.field().equals(Photograph.ASSIGNEE)
                        && put.isChange()
                        && put.was().isEmpty());
        boolean moves = puts.stream().anyMatch(put -> put.field().equals(Photograph.STATE) && put.isChange());
        boolean assigned = Photograph.state(row.get(Photograph.STATE)) == State.ASSIGNED;
        return leaves && !moves && assigned
                ? Optional.of(new Conflict(Photograph.STATE, Optional.empty(), row.get(Photograph.STATE)))
                : Optional.empty();
    }

    private static Problem changedSince(List<Conflict> conflicts) {
        String names = String.join(
                ", ", conflicts.stream().map(Conflict::field).distinct().toList());
        return new Problem(
                Problem.Kind.CONFLICT,
                "changed-since",
                "Somebody has changed this since: " + names + ".",
                conflicts.stream().map(Conflict::field).findFirst(),
                List.of(names),
                conflicts);
    }

    private Optional<String> shown(String field, Optional<String> value) {
        OptionalLong id = field.equals(Photograph.TEAM) || field.equals(Photograph.ASSIGNEE)
                ? Photograph.id(value)
                : OptionalLong.empty();
        if (id.isEmpty()) {
            return value;
        }
        Set<Long> one = Set.of(id.getAsLong());
        String name = (field.equals(Photograph.TEAM) ? groups.teamNames(one) : people.names(one)).get(id.getAsLong());
        return Optional.of(name == null ? "#" + id.getAsLong() : name);
    }
}
