package org.arrimo.tickets.core.shell;

import java.io.PrintStream;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.shell.ShellCommand;
import org.arrimo.tickets.api.Imports;

/** {@code arrimo:import-cancel ID}. */
@Service
@Command(scope = "arrimo", name = "import-cancel", description = "Cancels a running import; what it took in stays.")
public final class ImportCancelCommand extends ShellCommand {
    @Argument(index = 0, name = "ID", description = "The import", required = true)
    long id;

    @Reference
    Imports imports;

    @Override
    protected void run(Actor actor, PrintStream out) {
        imports.cancel(actor, id);
        out.println("Import " + id + " is cancelled. Go on with: arrimo:import-resume " + id);
    }
}
