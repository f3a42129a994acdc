package org.arrimo.tickets.core.shell;

import java.io.PrintStream;
import java.time.Instant;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.signin.ShellActor;
import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.ImportJob.JobState;
import org.arrimo.tickets.api.Imports;

/** {@code arrimo:import-status}. */
@Service
@Command(scope = "arrimo", name = "import-status", description = "Shows how far imports are.")
public final class ImportStatusCommand implements Action {
    @Argument(index = 0, name = "ID", description = "The import; without it, the latest are listed")
    Long id;

    @Reference
    Imports imports;

    @Reference
    ShellActor shellActor;

    @Reference
    Session session;

    @Override
    public Object execute() {
        Actor actor = shellActor.current();
        PrintStream out = session.getConsole();
        if (id == null) {
            out.print(ImportReport.listHeader());
            imports.latest(actor).forEach(job -> out.print(ImportReport.listLine(job)));
            return null;
        }
        ImportJob job = imports.get(actor, id);
        if (job.state() == JobState.RUNNING) {
            out.println(ImportReport.progress(job));
        } else {
            out.print(ImportReport.end(job, imports.rejects(actor, id), Instant.now()));
        }
        return null;
    }
}
