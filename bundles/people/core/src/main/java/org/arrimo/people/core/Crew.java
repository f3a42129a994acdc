package org.arrimo.people.core;

import java.util.Set;

import org.arrimo.people.api.Person;
import org.arrimo.people.core.store.PersonEntity;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;

/** Those who work on tickets, and who decides about their time and skills. */
final class Crew {
    private static final Set<Role> WORKING = Set.of(Role.AGENT, Role.LEAD, Role.ADMIN, Role.PARTNER);

    private final PersonRows rows;

    Crew(PersonRows rows) {
        this.rows = rows;
    }

    /** @throws ProblemException NOT_FOUND */
    Person seen(Actor actor, long id) {
        return rows.byId(id)
                .filter(person -> Rights.sees(actor, id))
                .map(PersonEntity::toPerson)
                .orElseThrow(() -> Problem.notFound().exception());
    }

    /**
     * @param oneself whether everybody decides this of themselves
     * @throws ProblemException NOT_FOUND; FORBIDDEN; INVALID on {@code person}
     */
    Person led(Actor actor, long id, boolean oneself) {
        Person person = seen(actor, id);
        boolean leads = actor.is(Role.LEAD) && person.teams().stream().anyMatch(actor.teams()::contains);
        if (!actor.is(Role.ADMIN) && !leads && !(oneself && actor.personId() == id)) {
            throw Problem.forbidden().exception();
        }
        if (!works(person)) {
            throw Problem.invalid("person", "not-of-the-desk", "works on no tickets")
                    .exception();
        }
        return person;
    }

    /**
     * @param actor who names the deputy; who sees nobody else names a colleague of a team
     * @throws ProblemException INVALID on {@code deputy}
     */
    void requireDeputy(Actor actor, long person, long deputy) {
        boolean fits = deputy != person
                && rows.byId(deputy)
                        .map(PersonEntity::toPerson)
                        .filter(Crew::works)
                        .filter(one -> actor.isStaff() || one.teams().stream().anyMatch(actor.teams()::contains))
                        .isPresent();
        if (!fits) {
            throw Problem.invalid("deputy", "no-deputy", "is nobody who could take their place")
                    .exception();
        }
    }

    private static boolean works(Person person) {
        return person.active() && person.roles().stream().anyMatch(WORKING::contains);
    }
}
