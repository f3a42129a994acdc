package org.arrimo.people.ws;

import java.util.Optional;

import org.arrimo.people.api.Team;
import org.arrimo.platform.spi.ws.Doc;

/** A team as JSON. */
record TeamView(
        long id,
        String name,
        @Doc("Which line of support it is, 1 to 3") int level,
        @Doc("The id of the team it hands up to first") Optional<Long> above) {
    static TeamView of(Team team) {
        return new TeamView(
                team.id(),
                team.name(),
                team.level(),
                team.above().stream().boxed().findFirst());
    }
}
