package org.arrimo.tickets.core.replies;

import java.util.Set;

import org.arrimo.people.api.Groups;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.core.rules.Shelf;

/** Which teams there are. */
public final class Teams {
    private final Groups groups;

    public Teams(Groups groups) {
        this.groups = groups;
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID on {@code team} when it is a team's and there is none such */
    public void require(Shelf shelf) {
        if (shelf.scope() == Scope.TEAM) {
            require(shelf.owner().orElseThrow());
        }
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID on {@code team} */
    public void require(long team) {
        if (!groups.teamNames(Set.of(team)).containsKey(team)) {
            throw Problem.invalid("team", "no-such-team", "is no team of this desk")
                    .exception();
        }
    }
}
