package org.arrimo.tickets.core.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.ImportJob;

/** How an import is told in the shell. */
final class ImportReport {
    private static final String LIST = "%-6s %-10s %-5s %12s %12s %10s %10s  %s%n";

    private ImportReport() {}

    /** One line, short enough for a narrow terminal. */
    static String progress(ImportJob job) {
        long percent = job.bytes() == 0 ? 100 : 100 * job.bytesRead() / job.bytes();
        return String.format(
                Locale.ROOT,
                "Import %d: %3d %%  %,d rows, %,d rejected, %,d tickets",
                job.id(),
                percent,
                job.rows(),
                job.rejected(),
                job.tickets());
    }

    /** What became of it. */
    static String end(ImportJob job, Optional<Path> rejects, Instant now) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "Import %d of %s is %s%s: %,d rows, %,d taken in, %,d known before, %,d rejected; %,d tickets opened.%n",
                job.id(),
                job.file(),
                Wire.name(job.state()),
                job.dryRun() ? " (dry run, nothing was written)" : "",
                job.rows(),
                job.taken(),
                job.known(),
                job.rejected(),
                job.tickets()));
        Duration took = Duration.between(job.startedAt(), job.endedAt().orElse(now));
        text.append(String.format(
                Locale.ROOT,
                "It took %,d s, %,d rows/s.%n",
                Math.max(1, took.toSeconds()),
                1_000 * job.rows() / Math.max(1, took.toMillis())));
        job.message().ifPresent(message -> text.append(message).append(System.lineSeparator()));
        rejects.ifPresent(file -> text.append("Rejected rows: ").append(file).append(System.lineSeparator()));
        return text.toString();
    }

    static String listHeader() {
        return String.format(LIST, "Import", "State", "Read", "Rows", "Taken", "Rejected", "Tickets", "File");
    }

    static String listLine(ImportJob job) {
        long percent = job.bytes() == 0 ? 100 : 100 * job.bytesRead() / job.bytes();
        return String.format(
                Locale.ROOT,
                LIST,
                job.id(),
                Wire.name(job.state()),
                percent + " %",
                String.format(Locale.ROOT, "%,d", job.rows()),
                String.format(Locale.ROOT, "%,d", job.taken()),
                String.format(Locale.ROOT, "%,d", job.rejected()),
                String.format(Locale.ROOT, "%,d", job.tickets()),
                job.file() + (job.dryRun() ? " (dry run)" : ""));
    }
}
