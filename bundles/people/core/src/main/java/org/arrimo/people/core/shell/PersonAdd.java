package org.arrimo.people.core.shell;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.spi.shell.ShellCommand;

/** {@code arrimo:person-add} */
@Service
@Command(
        scope = "arrimo",
        name = "person-add",
        description = "Adds a person and prints a first password, which is shown this once")
public class PersonAdd extends ShellCommand {
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

    @Option(name = "--ask", description = "asks for the first password instead of making a random one")
    private boolean ask;

    @Reference
    private Transactions transactions;

    @Reference
    private People people;

    @Reference
    private Groups groups;

    @Reference
    private Session session;

    @Override
    protected void run(Actor actor, PrintStream out) {
        String password = ask ? FirstPassword.typed(session, "First password: ") : FirstPassword.random();
        Person person = transactions.required(() -> add(actor, password));
        out.println(ask ? person.login() : person.login() + " " + password);
    }

    private Person add(Actor actor, String password) {
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
        people.setPassword(actor, person.id(), Optional.empty(), password);
        return person;
    }
}
