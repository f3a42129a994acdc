package org.arrimo.people.core.shell;

import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.shell.ShellCommand;

/** {@code arrimo:person-list} */
@Service
@Command(scope = "arrimo", name = "person-list", description = "Lists people by login, at most 200")
public class PersonList extends ShellCommand {
    @Argument(name = "text", description = "part of a login or name")
    private String text;

    @Reference
    private People people;

    @Override
    protected void run(Actor actor, PrintStream out) {
        Page<Person> page = people.list(actor, Optional.ofNullable(text), PageRequest.first(PageRequest.MAX_LIMIT));
        ShellTable table = new ShellTable();
        table.column("id").alignRight();
        table.column("login");
        table.column("name");
        table.column("roles");
        table.column("open");
        for (Person person : page.items()) {
            String roles = person.roles().stream().map(Role::wire).sorted().collect(Collectors.joining(" "));
            table.addRow().addContent(person.id(), person.login(), person.name(), roles, person.active());
        }
        table.print(out);
    }
}
