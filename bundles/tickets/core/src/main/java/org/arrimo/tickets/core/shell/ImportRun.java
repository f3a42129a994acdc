package org.arrimo.tickets.core.shell;

import java.io.PrintStream;

import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.shell.ShellCommand;
import org.arrimo.tickets.api.Imports;

/** A command that lets an import run, and waits for its end unless told not to. */
abstract class ImportRun extends ShellCommand {
    @Option(name = "--background", description = "Do not wait for the end")
    boolean background;

    @Reference
    Imports imports;

    final void follow(Actor actor, long id, PrintStream out) {
        if (background) {
            out.println("Import " + id + " is running. How far it is: arrimo:import-status " + id);
        } else {
            new ImportWatch(imports, actor, out).follow(id);
        }
    }
}
