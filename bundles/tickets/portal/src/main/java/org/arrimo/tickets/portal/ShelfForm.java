package org.arrimo.tickets.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.Scope;

/** Where a saved reply or a macro stands, as one choice of a form: the person's own, one of the teams', the desk's. */
public final class ShelfForm {
    private static final String TEAM = "team-";

    private final Exchange x;
    private final Groups groups;

    ShelfForm(Exchange x, Groups groups) {
        this.x = x;
        this.groups = groups;
    }

    /** @return what this person may choose, value to words */
    Map<String, String> choices() {
        Actor actor = x.actor();
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(Wire.name(Scope.PERSONAL), x.t("scope", Scope.PERSONAL));
        if (tends(actor)) {
            for (Team team : groups.teams(actor)) {
                if (actor.is(Role.ADMIN) || actor.teams().contains(team.id())) {
                    choices.put(TEAM + team.id(), x.t("scope.team-of", team.name()));
                }
            }
            choices.put(Wire.name(Scope.GLOBAL), x.t("scope", Scope.GLOBAL));
        }
        return choices;
    }

    /** @return the value of a choice */
    public static String value(Scope scope, OptionalLong owner) {
        return scope == Scope.TEAM ? TEAM + owner.orElseThrow() : Wire.name(scope);
    }

    /** @return an example of what a text can have filled in */
    public static String placeholder(Words words) {
        return "{{requester.name|" + words.t("replies.fallback") + "}}";
    }

    Scope scope() {
        String value = Parameters.typed(x.request(), "scope");
        return value.startsWith(TEAM) ? Scope.TEAM : Wire.parse(Scope.class, value, "scope");
    }

    OptionalLong team() {
        String value = Parameters.typed(x.request(), "scope");
        return value.matches(TEAM + "[1-9][0-9]{0,17}")
                ? OptionalLong.of(Long.parseLong(value.substring(TEAM.length())))
                : OptionalLong.empty();
    }

    /** @return whether this person may write it; it only spares buttons that would be refused */
    static boolean writes(Actor actor, Scope scope, OptionalLong owner) {
        return switch (scope) {
            case PERSONAL -> Standing.works(actor);
            case TEAM -> actor.is(Role.ADMIN)
                    || actor.is(Role.LEAD) && actor.teams().contains(owner.orElse(0));
            case GLOBAL -> tends(actor);
        };
    }

    /** @return the names of the teams among the owners */
    Map<Long, String> teams(List<OptionalLong> owners) {
        return groups.teamNames(owners.stream()
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .toList());
    }

    private static boolean tends(Actor actor) {
        return actor.is(Role.LEAD) || actor.is(Role.ADMIN);
    }
}
