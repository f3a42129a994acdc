package org.arrimo.people.ws;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;

/** A person as JSON. */
record PersonView(
        long id,
        long version,
        String login,
        String name,
        Optional<String> email,
        List<Role> roles,
        Set<Long> teams,
        Optional<Long> organisation,
        boolean seesOrganisation,
        Optional<String> locale,
        String zone,
        boolean active,
        boolean canSignIn,
        @Doc("Id of the site where they work") Optional<Long> site) {
    static PersonView of(Person person) {
        return new PersonView(
                person.id(),
                person.version(),
                person.login(),
                person.name(),
                person.email(),
                person.roles().stream().sorted().toList(),
                person.teams(),
                person.organisation().stream().boxed().findFirst(),
                person.seesOrganisation(),
                person.locale().map(Locale::toLanguageTag),
                person.zone().getId(),
                person.active(),
                person.canSignIn(),
                person.site().stream().boxed().findFirst());
    }
}
