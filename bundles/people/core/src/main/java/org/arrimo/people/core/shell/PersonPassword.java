package org.arrimo.people.core.shell;

import java.io.PrintStream;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.shell.ShellCommand;

/** {@code arrimo:person-password} */
@Service
@Command(
        scope = "arrimo",
        name = "person-password",
        description = "Gives a person a new password, printed this once, and ends their sessions")
public class PersonPassword extends ShellCommand {
    @Argument(name = "login", required = true, description = "whose password")
    private String login;

    @Option(name = "--ask", description = "asks for the password instead of making a random one")
    private boolean ask;

    @Reference
    private People people;

    @Reference
    private Session session;

    @Override
    protected void run(Actor actor, PrintStream out) {
        Person person = people.byLogin(actor, login)
                .orElseThrow(() -> Problem.notFound().exception());
        Optional<String> current = person.id() == actor.personId()
                ? Optional.of(FirstPassword.typed(session, "Your current password: "))
                : Optional.empty();
        String password = ask ? FirstPassword.typed(session, "New password: ") : FirstPassword.random();
        people.setPassword(actor, person.id(), current, password);
        out.println(ask ? person.login() : person.login() + " " + password);
    }
}
