package org.arrimo.platform.api;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Who asks. Made once for each request, at the edge where it comes in, and the first argument of every method of a
 * module's API; the module's {@code core} decides by it what may be seen and done.
 *
 * @param personId the person's id, or 0 for {@linkplain #system the system itself}
 * @param login the name the person signs in with
 * @param name the name people see
 * @param roles what the person is to the desk; may be empty, which allows nothing
 * @param teams ids of the teams the person is a member of
 * @param organisation id of the organisation the person belongs to, if any
 * @param seesOrganisation whether the person may see what others of the same organisation asked for
 * @param locale the language to answer in; {@link Locale#ROOT} when the person chose none
 * @param zone the time zone to show times in
 * @param via the way in, as it is written to the journal
 */
public record Actor(
        long personId,
        String login,
        String name,
        Set<Role> roles,
        Set<Long> teams,
        OptionalLong organisation,
        boolean seesOrganisation,
        Locale locale,
        ZoneId zone,
        Via via) {

    /** The way a request came in. */
    public enum Via {
        /** The web portal. */
        PORTAL,
        /** The REST API. */
        REST,
        /** The SOAP services. */
        SOAP,
        /** The administrator's shell. */
        SHELL,
        /** An import of another product's data. */
        IMPORT,
        /** The system itself. */
        SYSTEM
    }

    public Actor {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(name, "name");
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(via, "via");
    }

    /**
     * The system acting for itself, with every role: for what no person asked for, such as the first administrator's
     * account or a job taken up again after a restart.
     *
     * @param name what the journal calls it
     * @return an actor without a person
     */
    public static Actor system(String name) {
        return new Actor(
                0,
                "system",
                name,
                Set.of(Role.values()),
                Set.of(),
                OptionalLong.empty(),
                false,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Via.SYSTEM);
    }

    /**
     * @param role a role
     * @return whether this actor has it
     */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** @return whether this actor works at the desk: an agent, a lead, a manager or an administrator */
    public boolean isStaff() {
        return is(Role.AGENT) || is(Role.LEAD) || is(Role.MANAGER) || is(Role.ADMIN);
    }

    /** @return whether this is the system and no person */
    public boolean isSystem() {
        return personId == 0;
    }

    /**
     * @param way another way in
     * @return the same person coming that way
     */
    public Actor via(Via way) {
        return new Actor(personId, login, name, roles, teams, organisation, seesOrganisation, locale, zone, way);
    }
}
