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

/** The field in which the desk says who is meant: a login, or a part of the name that only one person has. */
final class PersonField {
    private static final int NAMED = 5;

    private final String name;
    private final People people;

    /** @param name what the field is called in the form */
    PersonField(String name, People people) {
        this.name = name;
        this.people = people;
    }

    /**
     * @return the person, or nothing when the field is empty
     * @throws org.arrimo.platform.api.ProblemException INVALID on the field
     */
    OptionalLong read(Exchange x) {
        Optional<String> typed = Text.optionalLine(name, x.param(name), 200);
        if (typed.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(named(x, typed.get()));
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID on the field */
    long named(Exchange x, String typed) {
        Optional<Person> exact = people.byLogin(x.actor(), typed);
        if (exact.isPresent()) {
            return exact.get().id();
        }
        List<Person> found = people.list(x.actor(), Optional.of(typed), PageRequest.first(NAMED))
                .items();
        if (found.isEmpty()) {
            throw Problem.invalid(name, "no-such-person", "is nobody this desk knows")
                    .exception();
        }
        if (found.size() > 1) {
            String logins = found.stream().map(Person::login).collect(Collectors.joining(", "));
            throw Problem.invalid(name, "several-persons", "could be any of " + logins, logins)
                    .exception();
        }
        return found.get(0).id();
    }
}
