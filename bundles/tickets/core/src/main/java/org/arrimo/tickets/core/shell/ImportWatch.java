package org.arrimo.tickets.core.shell;

import java.io.PrintStream;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.ImportJob.JobState;
import org.arrimo.tickets.api.Imports;

/** Shows an import's progress on one line until it ends; an interrupt (Ctrl-C) cancels it. */
final class ImportWatch {
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Imports imports;
    private final Actor actor;
    private final PrintStream out;

    ImportWatch(Imports imports, Actor actor, PrintStream out) {
        this.imports = imports;
        this.actor = actor;
        this.out = out;
    }

    /** @throws ProblemException UNPROCESSABLE, when the import failed; the reason is printed */
    void follow(long id) {
        ImportJob job = imports.get(actor, id);
        String shown = "";
        boolean interrupted = false;
        while (job.state() == JobState.RUNNING) {
            String line = ImportReport.progress(job);
            if (!line.equals(shown)) {
                out.print("\r" + line);
                out.flush();
                shown = line;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
                cancel(id);
            }
            job = imports.get(actor, id);
        }
        out.print(shown.isEmpty() ? "" : "\r" + ImportReport.progress(job) + System.lineSeparator());
        out.print(ImportReport.end(job, imports.rejects(actor, id), Instant.now()));
        out.flush();
        if (interrupted) {
            out.println("Cancelled; what it took in stays. Go on with: arrimo:import-resume " + id);
            Thread.currentThread().interrupt();
        }
        if (job.state() == JobState.FAILED) {
            throw Problem.of(
                            Kind.UNPROCESSABLE,
                            "import-failed",
                            "The import failed. Once its cause is mended: arrimo:import-resume " + id)
                    .exception();
        }
    }

    private void cancel(long id) {
        try {
            imports.cancel(actor, id);
        } catch (ProblemException e) {
            // It came to its end just before; the report says how.
        }
    }
}
