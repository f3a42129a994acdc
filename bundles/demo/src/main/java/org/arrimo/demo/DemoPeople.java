package org.arrimo.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;

/** Makes the {@link Cast}, each with a random password in {@code demo-passwords}, which its owner alone can read. */
final class DemoPeople {
    private static final Actor SYSTEM = Actor.system("demo");
    private static final int PASSWORD_BYTES = 9;

    private final SecureRandom random = new SecureRandom();
    private final People people;
    private final Groups groups;
    private final Path passwords;

    DemoPeople(People people, Groups groups, Path folder) {
        this.people = people;
        this.groups = groups;
        this.passwords = folder.resolve("demo-passwords");
    }

    Map<Cast, Actor> make() {
        Map<String, Long> teams = groups.ensureTeams(SYSTEM, Cast.teams());
        Map<String, Long> organisations = groups.ensureOrganisations(SYSTEM, Cast.organisations());
        Map<Cast, Actor> actors = new EnumMap<>(Cast.class);
        for (Cast member : Cast.values()) {
            Person person = people.byLogin(SYSTEM, member.login()).orElseGet(() -> add(member, teams, organisations));
            actors.put(member, actor(person));
        }
        return actors;
    }

    long team(String name) {
        return groups.ensureTeams(SYSTEM, List.of(name)).get(name);
    }

    private Person add(Cast member, Map<String, Long> teams, Map<String, Long> organisations) {
        Person person = people.add(
                SYSTEM,
                new PersonDraft(
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
                        true));
        String password = password();
        keep(member, password);
        people.setPassword(SYSTEM, person.id(), Optional.empty(), password);
        return person;
    }

    private void keep(Cast member, String password) {
        String roles = member.roles().stream().map(Role::wire).sorted().collect(Collectors.joining(","));
        try {
            if (!Files.exists(passwords)) {
                Files.createFile(
                        passwords, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(
                    passwords, member.login() + " " + password + " " + roles + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo people's passwords could not be written to " + passwords, e);
        }
    }

    private String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

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
                Actor.Via.SYSTEM);
    }
}
