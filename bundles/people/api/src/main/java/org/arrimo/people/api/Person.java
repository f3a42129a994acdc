package org.arrimo.people.api;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Role;

/**
 * Somebody the desk knows.
 *
 * @param id a number that is never given again
 * @param version rises with every change
 * @param login the unique name to sign in with, lower case
 * @param name the name people see
 * @param email an address, if known
 * @param roles what the person is to the desk
 * @param teams ids of the person's teams
 * @param organisation id of the person's organisation, if any
 * @param seesOrganisation whether the person may see all tickets of their organisation
 * @param locale the language the person chose, if any
 * @param zone the person's time zone
 * @param active whether the account is open; nobody signs in to a closed one
 * @param canSignIn whether a password is set
 * @param site id of the site where the person works, if known
 */
public record Person(
        long id,
        long version,
        String login,
        String name,
        Optional<String> email,
        Set<Role> roles,
        Set<Long> teams,
        OptionalLong organisation,
        boolean seesOrganisation,
        Optional<Locale> locale,
        ZoneId zone,
        boolean active,
        boolean canSignIn,
        OptionalLong site) {
    /** Somebody of whom no site is known. */
    public Person(
            long id,
            long version,
            String login,
            String name,
            Optional<String> email,
            Set<Role> roles,
            Set<Long> teams,
            OptionalLong organisation,
            boolean seesOrganisation,
            Optional<Locale> locale,
            ZoneId zone,
            boolean active,
            boolean canSignIn) {
        this(
                id,
                version,
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
                canSignIn,
                OptionalLong.empty());
    }
}
