package org.arrimo.people.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/** Teams and organisations. Staff see all; others see those they belong to. Administrators add. */
@ProviderType
public interface Groups {
    /** @return teams by name */
    List<Team> teams(Actor actor);

    /** @return organisations by name */
    List<Organisation> organisations(Actor actor);

    /** @return the team with that name, if the actor may see it */
    Optional<Team> teamByName(Actor actor, String name);

    /** @return names of teams that appear on something the actor sees */
    Map<Long, String> teamNames(Collection<Long> ids);

    /** @return names of organisations that appear on something the actor sees */
    Map<Long, String> organisationNames(Collection<Long> ids);

    /** @return members of a team, active ones, as id and name */
    Map<Long, String> members(Actor actor, long team);

    /**
     * Finds or adds teams by name.
     *
     * @param actor an administrator
     * @return ids by name
     */
    Map<String, Long> ensureTeams(Actor actor, Collection<String> names);

    /**
     * Finds or adds organisations by name.
     *
     * @param actor an administrator
     * @return ids by name
     */
    Map<String, Long> ensureOrganisations(Actor actor, Collection<String> names);
}
