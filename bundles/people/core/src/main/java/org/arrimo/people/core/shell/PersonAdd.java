package org.arrimo.people.core.shell;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.signin.ShellActor;

/** {@code arrimo:person-add} */
@Service
@Command(
        scope = "arrimo",
        name = "person-add",
        description = "Adds a person and prints a first password, which is shown this once")
public class PersonAdd implements Action {
    private static final int PASSWORD_BYTES = 12;

    @Argument(index = 0, name = "login", required = true, description = "the name to sign in with")
    private String login;

    @Argument(index = 1, name = "name", required = true, description = "the name people see")
    private String name;

    @Option(name = "--role", multiValued = true, description = "requester, agent, lead, manager, admin or partner")
    private List<String> roles = List.of("requester");

    @Option(name = "--team", multiValued = true, description = "a team's name; added if it is not there")
    private List<String> teams = List.of();

    @Option(name = "--organisation", description = "an organisation's name; added if it is not there")
    private String organisation;

    @Reference
    private People people;

    @Reference
    private Groups groups;

    @Reference
    private ShellActor shell;

    @Override
    public Object execute() {
        Actor actor = shell.current();
        Set<Role> wanted = roles.stream().map(Role::ofWire).collect(Collectors.toSet());
        Set<Long> memberOf = new HashSet<>(groups.ensureTeams(actor, teams).values());
        OptionalLong belongsTo = organisation == null
                ? OptionalLong.empty()
                : OptionalLong.of(groups.ensureOrganisations(actor, List.of(organisation))
                        .values()
                        .iterator()
                        .next());
        PersonDraft draft = new PersonDraft(
                login,
                name,
                Optional.empty(),
                wanted,
                memberOf,
                belongsTo,
                false,
                Optional.empty(),
                Optional.empty(),
                true);
        Person person = people.add(actor, draft);
        String password = password();
        people.setPassword(actor, person.id(), Optional.empty(), password);
        return person.login() + " " + password;
    }

    private static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
