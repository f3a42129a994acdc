package org.arrimo.tickets.core.rules;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.InList;
import org.arrimo.tickets.api.Scope;

/**
 * Where a saved reply or a macro stands, which decides who has it at hand and who may change it.
 *
 * @param scope a person's, a team's, the desk's
 * @param owner the person or the team
 */
public record Shelf(Scope scope, OptionalLong owner) {
    /**
     * Which of them somebody may read, as the condition of a query on the columns {@code scope} and {@code owner}.
     *
     * @param sql with a parameter for each value
     * @param values all of them ids
     */
    public record Readable(String sql, List<Long> values) {
        /** @return the place of the next parameter */
        public int bind(PreparedStatement statement, int first) throws SQLException {
            int place = first;
            for (long value : values) {
                statement.setLong(place++, value);
            }
            return place;
        }
    }

    /** @return the team whose it is, as the record tells it; nothing when it is a person's or the desk's */
    public Optional<String> teamId() {
        return scope == Scope.TEAM ? Optional.of(String.valueOf(owner.orElseThrow())) : Optional.empty();
    }

    /**
     * @param team what was said of a team
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code scope} or {@code team}
     */
    public static Shelf of(Actor actor, Scope scope, OptionalLong team) {
        if (scope == null) {
            throw Problem.invalid("scope", "required", "is required").exception();
        }
        if (scope == Scope.TEAM && team.isEmpty()) {
            throw Problem.invalid("team", "required", "is required").exception();
        }
        return new Shelf(
                scope,
                switch (scope) {
                    case PERSONAL -> OptionalLong.of(actor.personId());
                    case TEAM -> team;
                    case GLOBAL -> OptionalLong.empty();
                });
    }

    /** @return what the actor may read; to be asked for those of the desk alone */
    public static Readable readable(Actor actor) {
        String own = "(scope = 'GLOBAL' or scope = 'PERSONAL' and owner = ?";
        List<Long> values = new ArrayList<>(List.of(actor.personId()));
        if (readsEveryTeam(actor)) {
            return new Readable(own + " or scope = 'TEAM')", values);
        }
        List<Long> teams = actor.teams().stream().sorted().toList();
        values.addAll(teams);
        String marks = InList.marks(teams.size());
        return new Readable(own + (teams.isEmpty() ? ")" : " or scope = 'TEAM' and owner in (" + marks + "))"), values);
    }

    /** @return whether the actor has it at hand or looks after it */
    public boolean reads(Actor actor) {
        return Shared.reads(actor)
                && switch (scope) {
                    case PERSONAL -> isOwn(actor);
                    case TEAM -> readsEveryTeam(actor) || isOfTeam(actor);
                    case GLOBAL -> true;
                };
    }

    /** @throws org.arrimo.platform.api.ProblemException FORBIDDEN on {@code scope} */
    public void requireWriter(Actor actor) {
        boolean writes =
                switch (scope) {
                    case PERSONAL -> isOwn(actor) && (actor.is(Role.AGENT) || Shared.tends(actor));
                    case TEAM -> actor.is(Role.ADMIN) || actor.is(Role.LEAD) && isOfTeam(actor);
                    case GLOBAL -> Shared.tends(actor);
                };
        if (!writes) {
            throw Access.forbidden("scope");
        }
    }

    private static boolean readsEveryTeam(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.ADMIN);
    }

    private boolean isOwn(Actor actor) {
        return owner.isPresent() && owner.getAsLong() == actor.personId() && !actor.isSystem();
    }

    private boolean isOfTeam(Actor actor) {
        return owner.isPresent() && actor.teams().contains(owner.getAsLong());
    }
}
