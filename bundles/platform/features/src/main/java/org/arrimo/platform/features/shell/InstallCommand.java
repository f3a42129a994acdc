package org.arrimo.platform.features.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.arrimo.platform.releases.Order;
import org.arrimo.platform.releases.Release;

/** {@code arrimo:install} */
@Service
@Command(
        scope = "arrimo",
        name = "install",
        description = "Installs a feature with what it needs; what goes wrong is put back")
public final class InstallCommand extends ChangeCommand {
    @Argument(name = "feature", required = true, description = "FEATURE/VERSION, or FEATURE for its highest version")
    private String what;

    @Override
    Order order(List<Release> releases) {
        return Orders.feature(what, releases);
    }
}
