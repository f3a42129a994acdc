package org.arrimo.tickets.core.followers;

import java.util.Optional;
import java.util.Set;

import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Parties;
import org.arrimo.tickets.core.voice.Speaker;

/** What people may who are not those who ask. */
public final class Sighted {
    private static final Actor DESK = Actor.system("tickets");

    private final People people;

    public Sighted(People people) {
        this.people = people;
    }

    /** @return the person, if there is one, whether the account is open or not */
    public Optional<Person> find(long id) {
        return people.names(Set.of(id)).containsKey(id) ? Optional.of(people.get(DESK, id)) : Optional.empty();
    }

    /** @return the person, if there is one whose account is open */
    Optional<Person> active(long id) {
        return find(id).filter(Person::active);
    }

    /** @return the person of that login, if there is one, whether the account is open or not */
    public Optional<Person> find(String login) {
        return people.byLogin(DESK, login);
    }

    /** @return the person of that login, if there is one whose account is open */
    Optional<Person> active(String login) {
        return find(login).filter(Person::active);
    }

    /** @return whether the person could do this with that ticket, were they to ask */
    static boolean may(Person person, Operation operation, Parties ticket) {
        return Access.may(Speaker.actor(person, Actor.Via.SYSTEM), operation, ticket);
    }
}
