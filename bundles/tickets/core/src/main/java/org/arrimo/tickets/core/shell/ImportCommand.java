package org.arrimo.tickets.core.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.signin.ShellActor;
import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.Imports;

/** {@code arrimo:import tickets FILE}. */
@Service
@Command(
        scope = "arrimo",
        name = "import",
        description = "Takes in another product's tickets from its audit log, a CSV, plain or gzip. Ctrl-C cancels.")
public final class ImportCommand implements Action {
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

    @Option(name = "--background", description = "Do not wait for the end")
    boolean background;

    @Reference
    Imports imports;

    @Reference
    ShellActor shellActor;

    @Reference
    Session session;

    @Override
    public Object execute() throws IOException {
        TrailingOptions.read(
                trailing,
                Map.of("--dry-run", () -> dryRun = true, "--background", () -> background = true),
                Map.of("--mapping", name -> mapping = name));
        if (!what.equals("tickets")) {
            throw new IllegalArgumentException("Only tickets can be imported: arrimo:import tickets FILE");
        }
        Actor actor = shellActor.current();
        ImportJob job = start(actor);
        if (background) {
            session.getConsole()
                    .println("Import " + job.id() + " is running. How far it is: arrimo:import-status " + job.id());
        } else {
            new ImportWatch(imports, actor, session.getConsole()).follow(job.id());
        }
        return null;
    }

    private ImportJob start(Actor actor) throws IOException {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(file, null, "there is no such file on the host of this shell");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return imports.start(actor, mapping, path.getFileName().toString(), in, dryRun);
        }
    }
}
