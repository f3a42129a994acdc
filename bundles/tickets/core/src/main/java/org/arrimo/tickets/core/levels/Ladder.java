package org.arrimo.tickets.core.levels;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Actor;

/** Which teams a ticket can be handed up to. */
final class Ladder {
    private static final Actor DESK = Actor.system("tickets");

    private final Groups groups;

    Ladder(Groups groups) {
        this.groups = groups;
    }

    /** @return the team that stands above that one first, then all others of the next level, by name */
    List<Long> up(long from) {
        List<Team> all = groups.teams(DESK);
        Optional<Team> team = all.stream().filter(one -> one.id() == from).findFirst();
        if (team.isEmpty()) {
            return List.of();
        }
        Stream<Long> named = team.get().above().stream().boxed();
        Stream<Long> next = all.stream()
                .filter(other -> other.level() == team.get().level() + 1)
                .map(Team::id);
        return Stream.concat(named, next).distinct().toList();
    }
}
