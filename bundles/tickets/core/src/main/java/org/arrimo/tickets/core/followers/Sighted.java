package org.arrimo.tickets.core.followers;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Parties;

/** What people may who are not those who ask. */
final class Sighted {
    private static final Actor DESK = Actor.system("tickets");

    private final People people;

    Sighted(People people) {
        this.people = people;
    }

    /** @return the person, if there is one whose account is open */
    Optional<Person> active(long id) {
        return people.names(Set.of(id)).containsKey(id)
                ? Optional.of(people.get(DESK, id)).filter(Person::active)
                : Optional.empty();
    }

    /** @return the person of that login, if there is one whose account is open */
    Optional<Person> active(String login) {
        return people.byLogin(DESK, login).filter(Person::active);
    }

    /** @return whether the person could do this with that ticket, were they to ask */
    static boolean may(Person person, Operation operation, Parties ticket) {
        Actor actor = new Actor(
                person.id(),
                person.login(),
                person.name(),
                person.roles(),
                person.teams(),
                person.organisation(),
                person.seesOrganisation(),
                person.locale().orElse(Locale.ROOT),
                person.zone(),
                Actor.Via.SYSTEM);
        return Access.may(actor, operation, ticket);
    }
}
