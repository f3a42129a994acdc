package org.arrimo.people.api;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Role;

/**
 * A person to be added, or all that may be changed about one.
 *
 * @param login 1 to 100 characters of letters, digits, {@code . _ - @}; kept in lower case
 * @param name 1 to 200 characters
 * @param email at most 254 characters, with one {@code @}
 * @param roles any of the roles
 * @param teams ids of existing teams
 * @param organisation id of an existing organisation
 * @param seesOrganisation whether the person may see all tickets of their organisation
 * @param locale {@code en}, {@code pt-BR} or {@code es}, if chosen
 * @param zone an IANA time zone, if chosen; else that of the site
 * @param active whether the account is open
 * @param site id of an existing site
 */
public record PersonDraft(
        String login,
        String name,
        Optional<String> email,
        Set<Role> roles,
        Set<Long> teams,
        OptionalLong organisation,
        boolean seesOrganisation,
        Optional<String> locale,
        Optional<String> zone,
        boolean active,
        OptionalLong site) {
    /** Somebody who works at no known site. */
    public PersonDraft(
            String login,
            String name,
            Optional<String> email,
            Set<Role> roles,
            Set<Long> teams,
            OptionalLong organisation,
            boolean seesOrganisation,
            Optional<String> locale,
            Optional<String> zone,
            boolean active) {
        this(
                login,
                name,
                email,
                roles,
                teams,
                organisation,
                seesOrganisation,
                locale,
                zone,
                active,
                OptionalLong.empty());
    }

    /** @return the same person at a site */
    public PersonDraft at(OptionalLong value) {
        return new PersonDraft(
                login, name, email, roles, teams, organisation, seesOrganisation, locale, zone, active, value);
    }

    /** Somebody with a login, a name and roles, and nothing else yet. */
    public static PersonDraft of(String login, String name, Set<Role> roles) {
        return new PersonDraft(
                login,
                name,
                Optional.empty(),
                roles,
                Set.of(),
                OptionalLong.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
