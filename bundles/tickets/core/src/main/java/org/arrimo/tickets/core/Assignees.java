package org.arrimo.tickets.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.tickets.core.undo.Receivers;

/**
 * Who can be given a ticket: the active members of its team; while it has no team, whoever works at the desk. Asked as
 * the system, since a partner chooses among colleagues whose accounts it may not read.
 */
public final class Assignees implements Receivers {
    private static final Actor DESK = Actor.system("tickets");
    private static final Set<Role> WORKING = Set.of(Role.AGENT, Role.LEAD, Role.ADMIN);

    private final People people;
    private final Groups groups;

    public Assignees(People people, Groups groups) {
        this.people = people;
        this.groups = groups;
    }

    /** @return their ids, by name */
    List<Long> candidates(OptionalLong team) {
        Map<Long, String> names = team.isPresent() ? groups.members(DESK, team.getAsLong()) : people.workers(DESK);
        return List.copyOf(names.keySet());
    }

    boolean fits(OptionalLong team, long person) {
        if (team.isPresent()) {
            return groups.members(DESK, team.getAsLong()).containsKey(person);
        }
        return find(person).filter(Assignees::works).isPresent();
    }

    @Override
    public void require(OptionalLong team, long person) {
        if (!fits(team, person)) {
            throw Problem.invalid("assignee", "not-a-candidate", "is nobody this ticket can be assigned to")
                    .exception();
        }
    }

    @Override
    public void requireTeam(long team) {
        if (!groups.teamNames(Set.of(team)).containsKey(team)) {
            throw Problem.invalid("team", "no-such-team", "is no team of this desk")
                    .exception();
        }
    }

    /** @throws ProblemException INVALID on {@code requester} */
    Person requester(long person) {
        return known("requester", person);
    }

    private Person known(String field, long person) {
        return find(person).orElseThrow(() -> Problem.invalid(field, "no-such-person", "is nobody this desk knows")
                .exception());
    }

    private Optional<Person> find(long person) {
        if (!people.names(Set.of(person)).containsKey(person)) {
            return Optional.empty();
        }
        return Optional.of(people.get(DESK, person));
    }

    private static boolean works(Person person) {
        return person.active() && person.roles().stream().anyMatch(WORKING::contains);
    }
}
