package org.arrimo.tickets.core.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.arrimo.platform.api.Actor;

/** {@code arrimo:import-resume ID}. */
@Service
@Command(
        scope = "arrimo",
        name = "import-resume",
        description = "Takes up a cancelled or failed import where it stopped. Ctrl-C cancels it again.")
public final class ImportResumeCommand extends ImportRun {
    @Argument(index = 0, name = "ID", description = "The import", required = true)
    long id;

    @Argument(index = 1, name = "options", description = "The options may stand here, too", multiValued = true)
    List<String> trailing;

    @Override
    protected void run(Actor actor, PrintStream out) {
        TrailingOptions.read(trailing, Map.of("--background", () -> background = true), Map.of());
        imports.resume(actor, id);
        follow(actor, id, out);
    }
}
