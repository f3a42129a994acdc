package org.arrimo.tickets.core.terms;

import java.util.EnumSet;
import java.util.Set;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;

/** Whom the terms of use are for: everybody but those who work at the desk or manage it. Asked as the system. */
final class Customers {
    private static final Actor DESK = Actor.system("tickets");
    private static final Set<Role> DESKS = EnumSet.of(Role.AGENT, Role.LEAD, Role.ADMIN, Role.MANAGER);

    private final People people;

    Customers(People people) {
        this.people = people;
    }

    /** @throws ProblemException INVALID on {@code person} */
    void require(long person) {
        if (!people.names(Set.of(person)).containsKey(person)) {
            throw Problem.invalid("person", "no-such-person", "is nobody this desk knows")
                    .exception();
        }
        if (people.get(DESK, person).roles().stream().anyMatch(DESKS::contains)) {
            throw Problem.invalid("person", "works-here", "works at the desk").exception();
        }
    }
}
