package org.arrimo.tickets.core.voice;

import java.util.Locale;
import java.util.Optional;

import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/** Somebody for whom something is done who is not there: as they are now, so that a right taken away meanwhile is gone. */
public final class Speaker {
    private static final Actor DESK = Actor.system("tickets");

    private final People people;

    public Speaker(People people) {
        this.people = people;
    }

    /** @return the person, unless there is none or the account is closed */
    public Optional<Actor> find(long id, Actor.Via via) {
        try {
            return Optional.of(people.get(DESK, id)).filter(Person::active).map(person -> actor(person, via));
        } catch (ProblemException e) {
            if (e.problem().kind() != Problem.Kind.NOT_FOUND) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** @return the person, whether the account is open or not */
    public static Actor actor(Person person, Actor.Via via) {
        return new Actor(
                person.id(),
                person.login(),
                person.name(),
                person.roles(),
                person.teams(),
                person.organisation(),
                person.seesOrganisation(),
                person.locale().orElse(Locale.ROOT),
                person.zone(),
                via);
    }
}
