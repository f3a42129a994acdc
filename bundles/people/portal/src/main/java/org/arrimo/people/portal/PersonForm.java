package org.arrimo.people.portal;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Exchange;

/** A person as the form shows and takes them. */
final class PersonForm {
    private PersonForm() {}

    /** @return what was typed */
    static PersonDraft read(Exchange x) {
        return new PersonDraft(
                x.optional("login").orElse(""),
                x.optional("name").orElse(""),
                x.optional("email"),
                x.params("roles").stream().map(Role::ofWire).collect(Collectors.toSet()),
                x.params("teams").stream().map(id -> id("teams", id)).collect(Collectors.toSet()),
                chosen(x, "organisation"),
                "true".equals(x.param("seesOrganisation")),
                x.optional("locale"),
                x.optional("zone"),
                "true".equals(x.param("active")),
                chosen(x, "site"));
    }

    /** @return the person as they are */
    static PersonDraft of(Person person) {
        return new PersonDraft(
                person.login(),
                person.name(),
                person.email(),
                person.roles(),
                person.teams(),
                person.organisation(),
                person.seesOrganisation(),
                person.locale().map(locale -> locale.toLanguageTag()),
                Optional.of(person.zone().getId()),
                person.active(),
                person.site());
    }

    /** @return somebody new, not known yet */
    static PersonDraft empty() {
        return PersonDraft.of("", "", Set.of(Role.REQUESTER));
    }

    private static OptionalLong chosen(Exchange x, String field) {
        return x.optional(field).map(id -> OptionalLong.of(id(field, id))).orElseGet(OptionalLong::empty);
    }

    private static long id(String field, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Problem.invalid(field, "not-one-of", "must be one of those offered")
                    .exception();
        }
    }
}
