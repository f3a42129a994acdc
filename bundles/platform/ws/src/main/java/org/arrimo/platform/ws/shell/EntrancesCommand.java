package org.arrimo.platform.ws.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.entrances.Entrance;
import org.arrimo.platform.spi.entrances.Entrances;
import org.arrimo.platform.spi.signin.ShellActor;

/** {@code arrimo:entrances}: one line each, its parts apart by a tab, for programs as for people. */
@Service
@Command(
        scope = "arrimo",
        name = "entrances",
        description = "Lists all that can be asked from outside: the way in, the method, the path, who may")
public final class EntrancesCommand implements Action {
    @Reference
    private ShellActor shell;

    @Reference
    private List<Entrances> all;

    @Override
    public Object execute() throws CommandException {
        if (!shell.current().is(Role.ADMIN)) {
            throw new CommandException("This is for administrators.");
        }
        all.stream()
                .flatMap(some -> some.entrances().stream())
                .sorted()
                .map(EntrancesCommand::line)
                .forEach(System.out::println);
        return null;
    }

    private static String line(Entrance entrance) {
        return String.join(
                "\t",
                entrance.kind().name().toLowerCase(java.util.Locale.ROOT),
                entrance.method(),
                entrance.path(),
                entrance.rule());
    }
}
