package org.arrimo.platform.features.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.arrimo.platform.releases.Order;
import org.arrimo.platform.releases.Release;

/** {@code arrimo:upgrade} */
@Service
@Command(
        scope = "arrimo",
        name = "upgrade",
        description = "Runs another version of a feature or a bundle; what goes wrong is put back")
public final class UpgradeCommand extends ChangeCommand {
    @Argument(
            name = "what",
            required = true,
            description =
                    "FEATURE/VERSION, FEATURE for its highest version, a bundle FILE.jar or a features FILE.xml on this host")
    private String what;

    @Override
    Order order(List<Release> releases) {
        return Orders.of(what, releases);
    }
}
