package org.arrimo.platform.features.shell;

import java.io.PrintStream;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.features.Control;
import org.arrimo.platform.releases.Order;
import org.arrimo.platform.spi.shell.ShellCommand;

/** {@code arrimo:remove} */
@Service
@Command(scope = "arrimo", name = "remove", description = "Takes a feature away and keeps its data")
public final class RemoveCommand extends ShellCommand {
    @Argument(name = "feature", required = true, description = "FEATURE")
    private String what;

    @Option(name = "--preview", description = "says what would be touched, and changes nothing")
    private boolean preview;

    @Reference
    private Control control;

    @Override
    protected void run(Actor actor, PrintStream out) {
        Order order = new Order.Remove(what);
        if (preview) {
            Report.preview(out, control.preview(actor, order));
        } else {
            Report.done(out, control.make(actor, order));
        }
    }
}
