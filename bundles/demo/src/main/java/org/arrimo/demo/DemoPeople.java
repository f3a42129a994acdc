package org.arrimo.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;

/** Makes the {@link Cast}. Somebody else who has a login of theirs already keeps it, and their password. */
final class DemoPeople {
    private static final Actor SYSTEM = Actor.system("demo");

    private final People people;
    private final Groups groups;
    private final DemoPasswords passwords;

    DemoPeople(People people, Groups groups, DemoPasswords passwords) {
        this.people = people;
        this.groups = groups;
        this.passwords = passwords;
    }

    Map<Cast, Actor> make() {
        Map<String, Long> teams = groups.ensureTeams(SYSTEM, Cast.teams());
        Map<String, Long> organisations = groups.ensureOrganisations(SYSTEM, Cast.organisations());
        List<Cast> newcomers = Stream.of(Cast.values())
                .filter(member -> people.byLogin(SYSTEM, member.login()).isEmpty())
                .toList();
        Map<Cast, String> ours = passwords.with(newcomers);
        Map<Cast, Actor> actors = new EnumMap<>(Cast.class);
        for (Cast member : Cast.values()) {
            Person person =
                    people.byLogin(SYSTEM, member.login()).orElseGet(() -> add(draft(member, teams, organisations)));
            if (ours.containsKey(member)) {
                people.setPassword(SYSTEM, person.id(), Optional.empty(), ours.get(member));
            }
            actors.put(member, actor(person));
        }
        return actors;
    }

    long team(String name) {
        return groups.ensureTeams(SYSTEM, List.of(name)).get(name);
    }

    private Person add(PersonDraft draft) {
        return people.add(SYSTEM, draft);
    }

    private static PersonDraft draft(Cast member, Map<String, Long> teams, Map<String, Long> organisations) {
        return new PersonDraft(
                member.login(),
                member.personName(),
                Optional.of(member.login() + "@example.org"),
                member.roles(),
                member.team().map(teams::get).map(Set::of).orElse(Set.of()),
                member.organisation()
                        .map(organisations::get)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()),
                member == Cast.EMMA,
                Optional.of(member.locale()),
                Optional.of(member.zone()),
                true);
    }

    /** They did it in the portal, as far as anybody can see. */
    private static Actor actor(Person person) {
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
                Actor.Via.PORTAL);
    }
}
