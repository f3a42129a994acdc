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

/** {@code arrimo:upgrade} */
@Service
@Command(
        scope = "arrimo",
        name = "upgrade",
        description = "Runs another version of a feature or a bundle; what goes wrong is put back")
public final class UpgradeCommand extends ShellCommand {
    @Argument(
            name = "what",
            required = true,
            description =
                    "FEATURE/VERSION, FEATURE for its highest version, a bundle FILE.jar or a features FILE.xml on this host")
    private String what;

    @Option(name = "--preview", description = "says what would be touched, and changes nothing")
    private boolean preview;

    @Reference
    private Control control;

    @Override
    protected void run(Actor actor, PrintStream out) {
        Order order = Orders.of(what, control.releases(actor));
        if (preview) {
            Report.preview(out, control.preview(actor, order));
        } else {
            Report.done(out, control.make(actor, order));
        }
    }
}
