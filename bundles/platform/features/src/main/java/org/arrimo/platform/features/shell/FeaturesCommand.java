package org.arrimo.platform.features.shell;

import java.io.PrintStream;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.features.Control;
import org.arrimo.platform.releases.Release;
import org.arrimo.platform.releases.RunningBundle;
import org.arrimo.platform.spi.shell.ShellCommand;

/** {@code arrimo:features}: one line each, its parts apart by a tab, for programs as for people. */
@Service
@Command(
        scope = "arrimo",
        name = "features",
        description = "Lists the features: name, version that is installed, versions that can be")
public final class FeaturesCommand extends ShellCommand {
    @Option(name = "--bundles", description = "lists the bundles of each installed feature too, and what they lack")
    private boolean bundles;

    @Reference
    private Control control;

    @Override
    protected void run(Actor actor, PrintStream out) {
        for (Release release : control.releases(actor)) {
            out.println(String.join(
                    "\t", release.feature(), release.installed().orElse("-"), String.join(" ", release.available())));
            if (bundles) {
                release.bundles().forEach(bundle -> out.println(line(bundle)));
            }
        }
    }

    private static String line(RunningBundle bundle) {
        return String.join(
                "\t", "  " + bundle.name(), bundle.version(), bundle.trouble().orElse("well"));
    }
}
