package org.arrimo.tickets.core.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import org.arrimo.platform.spi.signin.ShellActor;
import org.arrimo.tickets.api.Imports;

/** {@code arrimo:import-cancel ID}. */
@Service
@Command(scope = "arrimo", name = "import-cancel", description = "Cancels a running import; what it took in stays.")
public final class ImportCancelCommand implements Action {
    @Argument(index = 0, name = "ID", description = "The import", required = true)
    long id;

    @Reference
    Imports imports;

    @Reference
    ShellActor shellActor;

    @Reference
    Session session;

    @Override
    public Object execute() {
        imports.cancel(shellActor.current(), id);
        session.getConsole().println("Import " + id + " is cancelled. Go on with: arrimo:import-resume " + id);
        return null;
    }
}
