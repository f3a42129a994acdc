package org.arrimo.tickets.core;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Organisation;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;

/** A desk's people and groups as far as tickets ask for them. */
final class InMemoryPeople implements People, Groups {
    private final Map<Long, Person> people = new TreeMap<>();
    private final Map<String, Long> teams = new HashMap<>();
    private final Map<String, Long> organisations = new HashMap<>();

    /** The person as an actor, coming over REST. */
    Actor actor(long id) {
        Person person = people.get(id);
        return new Actor(
                id,
                person.login(),
                person.name(),
                person.roles(),
                person.teams(),
                person.organisation(),
                person.seesOrganisation(),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Actor.Via.REST);
    }

    @Override
    public Person add(Actor actor, PersonDraft draft) {
        long id = people.size() + 1;
        Person person = new Person(
                id,
                1,
                draft.login(),
                draft.name(),
                draft.email(),
                draft.roles(),
                draft.teams(),
                draft.organisation(),
                draft.seesOrganisation(),
                Optional.empty(),
                ZoneOffset.UTC,
                draft.active(),
                false);
        people.put(id, person);
        return person;
    }

    @Override
    public Person get(Actor actor, long id) {
        if (!people.containsKey(id)) {
            throw Problem.notFound().exception();
        }
        return people.get(id);
    }

    @Override
    public Page<Person> list(Actor actor, Optional<String> text, PageRequest page) {
        return new Page<>(List.copyOf(people.values()), Optional.empty());
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.stream().filter(people::containsKey).distinct().collect(Collectors.toMap(id -> id, id -> people.get(
                        id)
                .name()));
    }

    @Override
    public Map<Long, String> teamNames(Collection<Long> ids) {
        return named(teams, ids);
    }

    @Override
    public Map<Long, String> organisationNames(Collection<Long> ids) {
        return named(organisations, ids);
    }

    @Override
    public Map<Long, String> members(Actor actor, long team) {
        return people.values().stream()
                .filter(person -> person.active() && person.teams().contains(team))
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    @Override
    public Map<String, Long> ensureTeams(Actor actor, Collection<String> names) {
        names.forEach(name -> teams.computeIfAbsent(name, missing -> 100L + teams.size()));
        return teams;
    }

    @Override
    public Map<String, Long> ensureOrganisations(Actor actor, Collection<String> names) {
        names.forEach(name -> organisations.computeIfAbsent(name, missing -> 500L + organisations.size()));
        return organisations;
    }

    @Override
    public Optional<Person> byLogin(Actor actor, String login) {
        return people.values().stream()
                .filter(person -> person.login().equals(login))
                .findFirst();
    }

    @Override
    public Map<String, Long> ensure(Actor actor, List<PersonDraft> drafts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Person change(Actor actor, long id, long version, PersonDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setPassword(Actor actor, long id, Optional<String> current, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Person setPreferences(Actor actor, Optional<String> locale, String zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Team> teams(Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Organisation> organisations(Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Team> teamByName(Actor actor, String name) {
        throw new UnsupportedOperationException();
    }

    private static Map<Long, String> named(Map<String, Long> all, Collection<Long> ids) {
        return all.entrySet().stream()
                .filter(entry -> ids.contains(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }
}
