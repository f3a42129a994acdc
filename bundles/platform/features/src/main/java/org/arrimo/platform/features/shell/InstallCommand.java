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

/** {@code arrimo:install} */
@Service
@Command(
        scope = "arrimo",
        name = "install",
        description = "Installs a feature with what it needs; what goes wrong is put back")
public final class InstallCommand extends ShellCommand {
    @Argument(name = "feature", required = true, description = "FEATURE/VERSION, or FEATURE for its highest version")
    private String what;

    @Option(name = "--preview", description = "says what would be touched, and changes nothing")
    private boolean preview;

    @Reference
    private Control control;

    @Override
    protected void run(Actor actor, PrintStream out) {
        Order order = Orders.feature(what, control.releases(actor));
        if (preview) {
            Report.preview(out, control.preview(actor, order));
        } else {
            Report.done(out, control.make(actor, order));
        }
    }
}
