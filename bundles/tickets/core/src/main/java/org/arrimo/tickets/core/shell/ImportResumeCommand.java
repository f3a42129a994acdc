package org.arrimo.tickets.core.shell;

import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.signin.ShellActor;
import org.arrimo.tickets.api.Imports;

/** {@code arrimo:import-resume ID}. */
@Service
@Command(
        scope = "arrimo",
        name = "import-resume",
        description = "Takes up a cancelled or failed import where it stopped. Ctrl-C cancels it again.")
public final class ImportResumeCommand implements Action {
    @Argument(index = 0, name = "ID", description = "The import", required = true)
    long id;

    @Argument(index = 1, name = "options", description = "The options may stand here, too", multiValued = true)
    List<String> trailing;

    @Option(name = "--background", description = "Do not wait for the end")
    boolean background;

    @Reference
    Imports imports;

    @Reference
    ShellActor shellActor;

    @Reference
    Session session;

    @Override
    public Object execute() {
        TrailingOptions.read(trailing, Map.of("--background", () -> background = true), Map.of());
        Actor actor = shellActor.current();
        imports.resume(actor, id);
        if (background) {
            session.getConsole().println("Import " + id + " is running. How far it is: arrimo:import-status " + id);
        } else {
            new ImportWatch(imports, actor, session.getConsole()).follow(id);
        }
        return null;
    }
}
