package org.arrimo.tickets.core.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.tickets.api.ImportJob;

/** {@code arrimo:import tickets FILE}. */
@Service
@Command(
        scope = "arrimo",
        name = "import",
        description = "Takes in another product's tickets from its audit log, a CSV, plain or gzip. Ctrl-C cancels.")
public final class ImportCommand extends ImportRun {
    @Argument(index = 0, name = "what", description = "What to import: tickets", required = true)
    String what;

    @Argument(index = 1, name = "FILE", description = "The file, as this host sees it", required = true)
    @Completion(FileCompleter.class)
    String file;

    @Argument(index = 2, name = "options", description = "The options may stand here, too", multiValued = true)
    List<String> trailing;

    @Option(name = "--mapping", description = "What the columns mean: servicenow, or NAME of etc/mappings/NAME.mapping")
    String mapping = "servicenow";

    @Option(name = "--dry-run", description = "Check everything and write nothing but the rejects")
    boolean dryRun;

    @Override
    protected void run(Actor actor, PrintStream out) throws IOException {
        TrailingOptions.read(
                trailing,
                Map.of("--dry-run", () -> dryRun = true, "--background", () -> background = true),
                Map.of("--mapping", name -> mapping = name));
        if (!what.equals("tickets")) {
            throw Problem.of(Kind.INVALID, "not-allowed", "Only tickets can be imported: arrimo:import tickets FILE")
                    .exception();
        }
        ImportJob job = start(actor);
        follow(actor, job.id(), out);
    }

    private ImportJob start(Actor actor) throws IOException {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(file);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return imports.start(actor, mapping, path.getFileName().toString(), in, dryRun);
        }
    }
}
