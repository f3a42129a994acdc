package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.spi.portal.Exchange;

/** The field in which the desk says for whom a ticket is: a login, or a part of the name that only one person has. */
final class RequesterField {
    private static final String NAME = "requester";
    private static final int NAMED = 5;

    private final People people;

    RequesterField(People people) {
        this.people = people;
    }

    /**
     * @return the person, or nothing when the field is empty
     * @throws org.arrimo.platform.api.ProblemException INVALID on the field
     */
    OptionalLong read(Exchange x) {
        Optional<String> typed = Text.optionalLine(NAME, x.param(NAME), 200);
        if (typed.isEmpty()) {
            return OptionalLong.empty();
        }
        Optional<Person> exact = people.byLogin(x.actor(), typed.get());
        if (exact.isPresent()) {
            return OptionalLong.of(exact.get().id());
        }
        List<Person> found =
                people.list(x.actor(), typed, PageRequest.first(NAMED)).items();
        if (found.isEmpty()) {
            throw Problem.invalid(NAME, "no-such-person", "is nobody this desk knows")
                    .exception();
        }
        if (found.size() > 1) {
            String logins = found.stream().map(Person::login).collect(Collectors.joining(", "));
            throw Problem.invalid(NAME, "several-persons", "could be any of " + logins, logins)
                    .exception();
        }
        return OptionalLong.of(found.get(0).id());
    }
}
