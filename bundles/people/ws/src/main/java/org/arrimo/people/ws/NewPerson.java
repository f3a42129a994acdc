package org.arrimo.people.ws;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;

/** A person to be added. */
record NewPerson(
        @Doc("The name to sign in with") String login,
        @Doc("The name people see") String name,
        Optional<String> email,
        Optional<Set<Role>> roles,
        @Doc("Ids of teams") Optional<Set<Long>> teams,
        @Doc("Id of an organisation") Optional<Long> organisation,
        Optional<Boolean> seesOrganisation,
        @Doc("en, pt-BR or es") Optional<String> locale,
        @Doc("An IANA time zone; that of the site if nothing is said") Optional<String> zone,
        @Doc("Id of the site where they work") Optional<Long> site) {
    PersonDraft draft() {
        return new PersonDraft(
                login,
                name,
                email,
                roles.orElse(Set.of(Role.REQUESTER)),
                teams.orElse(Set.of()),
                organisation.map(OptionalLong::of).orElse(OptionalLong.empty()),
                seesOrganisation.orElse(false),
                locale,
                zone,
                true,
                site.map(OptionalLong::of).orElse(OptionalLong.empty()));
    }
}
