package org.arrimo.tickets.core.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.core.record.Names;
import org.arrimo.tickets.core.store.Snapshot;

/** Finds or makes the people and teams that rows name, and remembers a bounded number of them. */
final class Directory {
    private static final int MAX_PEOPLE = 20_000;
    private static final int MAX_TEAMS = 5_000;

    private final Transactions transactions;
    private final People people;
    private final Groups groups;
    private final Actor actor;
    private final Mapping mapping;
    private final Cache<String, PersonRef> knownPeople =
            Caffeine.newBuilder().maximumSize(MAX_PEOPLE).build();
    private final Cache<String, Long> knownTeams =
            Caffeine.newBuilder().maximumSize(MAX_TEAMS).build();

    Directory(Transactions transactions, People people, Groups groups, Actor actor, Mapping mapping) {
        this.transactions = transactions;
        this.people = people;
        this.groups = groups;
        this.actor = actor;
        this.mapping = mapping;
    }

    /**
     * Finds or makes everybody the rows name, in the caller's transaction.
     *
     * @param present the tickets that are there, whose people and teams have names too
     * @return who they are
     */
    Named ensure(Collection<LogRow> rows, Collection<StoredTicket> present) {
        Map<String, String> requesters = new LinkedHashMap<>();
        Map<String, String> agents = new LinkedHashMap<>();
        Set<String> teams = new LinkedHashSet<>();
        for (LogRow row : rows) {
            add(requesters, row.requester() == null ? mapping.unknown() : row.requester());
            add(agents, row.openedBy());
            add(agents, row.updatedBy());
            add(agents, row.assignee());
            row.agents().forEach(name -> add(agents, name));
            if (row.team() != null) {
                teams.add(row.team());
            }
        }
        Map<String, PersonRef> persons = people(requesters, agents);
        Map<String, Long> groupIds = teams(teams);
        return new Named(persons, groupIds, names(persons.values(), groupIds.values(), present));
    }

    private Names names(Collection<PersonRef> persons, Collection<Long> teamIds, Collection<StoredTicket> present) {
        Map<Long, String> personNames = new HashMap<>();
        Set<Long> organisations = new HashSet<>();
        persons.forEach(person -> {
            personNames.put(person.id(), person.name());
            person.organisation().ifPresent(organisations::add);
        });
        Set<Long> others = new HashSet<>();
        Set<Long> allTeams = new HashSet<>(teamIds);
        for (StoredTicket ticket : present) {
            Snapshot snapshot = ticket.standing().snapshot();
            others.add(snapshot.requester());
            snapshot.assignee().ifPresent(others::add);
            snapshot.team().ifPresent(allTeams::add);
            snapshot.organisation().ifPresent(organisations::add);
        }
        others.removeAll(personNames.keySet());
        if (!others.isEmpty()) {
            personNames.putAll(people.names(others));
        }
        return new Names(
                personNames,
                allTeams.isEmpty() ? Map.of() : groups.teamNames(allTeams),
                organisations.isEmpty() ? Map.of() : groups.organisationNames(organisations));
    }

    private static void add(Map<String, String> names, String name) {
        if (name != null) {
            names.putIfAbsent(Logins.of(name), name);
        }
    }

    private Map<String, PersonRef> people(Map<String, String> requesters, Map<String, String> agents) {
        Map<String, PersonRef> found = new HashMap<>();
        Map<String, PersonDraft> missing = new LinkedHashMap<>();
        agents.forEach((login, name) -> {
            PersonRef known = knownPeople.getIfPresent(login);
            if (known != null && known.agent()) {
                found.put(login, known);
            } else {
                missing.put(login, PersonDraft.of(login, name, roles(requesters.containsKey(login))));
            }
        });
        requesters.forEach((login, name) -> {
            PersonRef known = knownPeople.getIfPresent(login);
            if (known != null) {
                found.putIfAbsent(login, known);
            } else {
                missing.putIfAbsent(login, PersonDraft.of(login, name, mapping.requesterRoles()));
            }
        });
        if (!missing.isEmpty()) {
            Map<String, PersonRef> made = ensurePeople(missing, agents.keySet());
            found.putAll(made);
            transactions.afterCommit(() -> knownPeople.putAll(made));
        }
        return found;
    }

    private Set<Role> roles(boolean requesterToo) {
        Set<Role> roles = EnumSet.copyOf(mapping.agentRoles());
        if (requesterToo) {
            roles.addAll(mapping.requesterRoles());
        }
        return roles;
    }

    private Map<String, PersonRef> ensurePeople(Map<String, PersonDraft> drafts, Set<String> agents) {
        Map<String, PersonRef> refs = new HashMap<>();
        people.ensure(actor, new ArrayList<>(drafts.values())).forEach((login, id) -> {
            Person person = people.get(actor, id);
            boolean agent = agents.contains(login);
            if (agent) {
                makeAgent(person);
            }
            refs.put(login, new PersonRef(id, person.name(), person.organisation(), agent));
        });
        return refs;
    }

    /** Whom the log named as a requester first may turn out an agent; but an import gives no right to who can use it. */
    private void makeAgent(Person person) {
        if (person.canSignIn() || person.roles().containsAll(mapping.agentRoles())) {
            return;
        }
        Set<Role> roles = EnumSet.copyOf(mapping.agentRoles());
        roles.addAll(person.roles());
        people.change(
                actor,
                person.id(),
                person.version(),
                new PersonDraft(
                        person.login(),
                        person.name(),
                        person.email(),
                        roles,
                        person.teams(),
                        person.organisation(),
                        person.seesOrganisation(),
                        person.locale().map(locale -> locale.toLanguageTag()),
                        Optional.of(person.zone().getId()),
                        person.active()));
    }

    private Map<String, Long> teams(Set<String> names) {
        Map<String, Long> found = new HashMap<>(knownTeams.getAllPresent(names));
        List<String> missing =
                names.stream().filter(name -> !found.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            Map<String, Long> made = groups.ensureTeams(actor, missing);
            found.putAll(made);
            transactions.afterCommit(() -> knownTeams.putAll(made));
        }
        return found;
    }

    /** The people and teams of some rows, and what they are called here. */
    record Named(Map<String, PersonRef> people, Map<String, Long> teams, Names names) {
        PersonRef person(String name) {
            return people.get(Logins.of(name));
        }

        long team(String name) {
            return teams.get(name);
        }
    }
}
