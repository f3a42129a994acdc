package org.arrimo.tickets.core.shell;

import java.io.PrintStream;
import java.time.Instant;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.shell.ShellCommand;
import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.ImportJob.JobState;
import org.arrimo.tickets.api.Imports;

/** {@code arrimo:import-status}. */
@Service
@Command(scope = "arrimo", name = "import-status", description = "Shows how far imports are.")
public final class ImportStatusCommand extends ShellCommand {
    @Argument(index = 0, name = "ID", description = "The import; without it, the latest are listed")
    Long id;

    @Reference
    Imports imports;

    @Override
    protected void run(Actor actor, PrintStream out) {
        if (id == null) {
            out.print(ImportReport.listHeader());
            imports.latest(actor).forEach(job -> out.print(ImportReport.listLine(job)));
            return;
        }
        ImportJob job = imports.get(actor, id);
        if (job.state() == JobState.RUNNING) {
            out.println(ImportReport.progress(job));
        } else {
            out.print(ImportReport.end(job, imports.rejects(actor, id), Instant.now()));
        }
    }
}
