package org.arrimo.platform.features.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.features.Control;
import org.arrimo.platform.releases.Order;
import org.arrimo.platform.releases.Release;
import org.arrimo.platform.spi.shell.ShellCommand;

/** Has a change made and tells how it ended, or only what it would touch. */
abstract class ChangeCommand extends ShellCommand {
    @Option(name = "--preview", description = "says what would be touched, and changes nothing")
    private boolean preview;

    @Reference
    private Control control;

    @Override
    protected final void run(Actor actor, PrintStream out) {
        Order order = order(control.releases(actor));
        if (preview) {
            Report.preview(out, control.preview(actor, order));
        } else {
            Report.done(out, control.make(actor, order));
        }
    }

    /** @return what is to be done, of what there is */
    abstract Order order(List<Release> releases);
}
