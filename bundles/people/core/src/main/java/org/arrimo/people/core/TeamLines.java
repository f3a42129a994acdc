package org.arrimo.people.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.journal.api.Change;

/** How teams stand above each other: whoever is above has a higher level, so that no way up ever comes round. */
final class TeamLines {
    private TeamLines() {}

    /**
     * @param all the teams as they are
     * @param wanted one of them as it is to be
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code level} or {@code above}
     */
    static void require(List<Team> all, Team wanted) {
        if (wanted.level() < Team.LOWEST || wanted.level() > Team.HIGHEST) {
            throw Problem.invalid(
                            "level",
                            "out-of-range",
                            "must be " + Team.LOWEST + " to " + Team.HIGHEST,
                            String.valueOf(Team.LOWEST),
                            String.valueOf(Team.HIGHEST))
                    .exception();
        }
        wanted.above().ifPresent(id -> {
            Team above = all.stream()
                    .filter(team -> team.id() == id)
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("above", "no-such-team", "is no team of this desk")
                            .exception());
            if (id == wanted.id() || above.level() <= wanted.level()) {
                throw Problem.invalid("above", "not-above", "must be a team of a higher level")
                        .exception();
            }
        });
        boolean below = all.stream()
                .filter(team -> team.above().isPresent() && team.above().getAsLong() == wanted.id())
                .allMatch(team -> team.level() < wanted.level());
        if (!below) {
            throw Problem.invalid("level", "not-below", "must be higher than that of the teams that hand up to it")
                    .exception();
        }
    }

    static List<Change> changes(Team before, Team after, Function<Collection<Long>, Map<Long, String>> names) {
        List<Change> changes = new ArrayList<>();
        Change.between("level", Optional.of("" + before.level()), Optional.of("" + after.level()))
                .ifPresent(changes::add);
        Change.between("above", above(before, names), above(after, names)).ifPresent(changes::add);
        return changes;
    }

    private static Optional<String> above(Team team, Function<Collection<Long>, Map<Long, String>> names) {
        return team.above().isEmpty()
                ? Optional.empty()
                : Optional.of(names.apply(Set.of(team.above().getAsLong()))
                        .get(team.above().getAsLong()));
    }
}
