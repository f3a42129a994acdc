package org.arrimo.people.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/** Teams, organisations and sites. Staff see all; others see those they belong to. Administrators add. */
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
     * @return those of {@link #members} who work on tickets: agents, leads, administrators and partners
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    Map<Long, String> crew(Actor actor, long team);

    /**
     * Finds or adds teams by name.
     *
     * @param actor an administrator
     * @return ids by name
     */
    Map<String, Long> ensureTeams(Actor actor, Collection<String> names);

    /**
     * Says which line of support a team is, and to which team it hands up first.
     *
     * @param actor an administrator
     * @param level {@link Team#LOWEST} to {@link Team#HIGHEST}
     * @param above a team of a higher level, or nothing
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN; NOT_FOUND; INVALID on {@code level} ({@code out-of-range};
     *     {@code not-below} when a team that hands up to it would not stay below it) or {@code above} ({@code no-such-team};
     *     {@code not-above} for itself and for a team of no higher level)
     */
    Team arrange(Actor actor, long team, int level, OptionalLong above);

    /**
     * Finds or adds organisations by name.
     *
     * @param actor an administrator
     * @return ids by name
     */
    Map<String, Long> ensureOrganisations(Actor actor, Collection<String> names);

    /** So many sites there can be. */
    int MOST_SITES = 1_000;

    /** @return sites by name */
    List<Site> sites(Actor actor);

    /** @return names of sites that appear on something the actor sees */
    Map<Long, String> siteNames(Collection<Long> ids);

    /**
     * @param actor an administrator
     * @param name unique, one line of 1 to 200 characters
     * @param zone an IANA time zone; people who are added to the site and say none have it
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN; INVALID on {@code name} or {@code zone}; CONFLICT on {@code
     *     name} ({@code taken}), or over {@value #MOST_SITES} ({@code too-many-sites})
     */
    Site addSite(Actor actor, String name, String zone);

    /**
     * Gives a site another name or zone; the zones of its people stay.
     *
     * @param actor an administrator
     * @throws org.arrimo.platform.api.ProblemException as {@link #addSite}; NOT_FOUND
     */
    Site changeSite(Actor actor, long site, String name, String zone);
}
