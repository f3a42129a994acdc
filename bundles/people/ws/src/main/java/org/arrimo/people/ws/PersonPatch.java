package org.arrimo.people.ws;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Patched;

/** What to change about a person; what is not mentioned stays. */
record PersonPatch(
        Patched<String> login,
        Patched<String> name,
        Patched<String> email,
        Patched<Set<Role>> roles,
        @Doc("Ids of teams") Patched<Set<Long>> teams,
        @Doc("Id of an organisation; null takes it away") Patched<Long> organisation,
        Patched<Boolean> seesOrganisation,
        Patched<String> locale,
        Patched<String> zone,
        @Doc("false closes the account") Patched<Boolean> active,
        @Doc("Id of a site; null takes it away") Patched<Long> site) {
    PersonDraft on(Person person) {
        return new PersonDraft(
                needed("login", login, person.login()),
                needed("name", name, person.name()),
                email.given() ? email.value() : person.email(),
                needed("roles", roles, person.roles()),
                needed("teams", teams, person.teams()),
                id(organisation, person.organisation()),
                needed("seesOrganisation", seesOrganisation, person.seesOrganisation()),
                locale.given() ? locale.value() : person.locale().map(Locale::toLanguageTag),
                zone.given() ? zone.value() : Optional.of(person.zone().getId()),
                needed("active", active, person.active()),
                id(site, person.site()));
    }

    private static OptionalLong id(Patched<Long> part, OptionalLong kept) {
        return part.given() ? part.value().map(OptionalLong::of).orElse(OptionalLong.empty()) : kept;
    }

    private static <T> T needed(String field, Patched<T> part, T kept) {
        return part.given()
                ? part.value().orElseThrow(() -> Problem.invalid(field, "required", "can't be taken away")
                        .exception())
                : kept;
    }
}
