package org.arrimo.platform.ws.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.entrances.Entrance;
import org.arrimo.platform.spi.entrances.Entrances;
import org.arrimo.platform.spi.shell.ShellCommand;

/** {@code arrimo:entrances}: one line each, its parts apart by a tab, for programs as for people. */
@Service
@Command(
        scope = "arrimo",
        name = "entrances",
        description = "Lists all that can be asked from outside: the way in, the method, the path, who may")
public final class EntrancesCommand extends ShellCommand {
    @Reference
    private List<Entrances> all;

    @Override
    protected void run(Actor actor, PrintStream out) {
        if (!actor.is(Role.ADMIN)) {
            throw Problem.forbidden().exception();
        }
        all.stream()
                .flatMap(some -> some.entrances().stream())
                .sorted()
                .map(EntrancesCommand::line)
                .forEach(out::println);
    }

    private static String line(Entrance entrance) {
        String kind = entrance.kind().name().toLowerCase(Locale.ROOT);
        return String.join("\t", kind, entrance.method(), entrance.path(), entrance.rule());
    }
}
