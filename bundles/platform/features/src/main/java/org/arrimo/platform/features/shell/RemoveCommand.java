package org.arrimo.platform.features.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.arrimo.platform.releases.Order;
import org.arrimo.platform.releases.Release;

/** {@code arrimo:remove} */
@Service
@Command(scope = "arrimo", name = "remove", description = "Takes a feature away and keeps its data")
public final class RemoveCommand extends ChangeCommand {
    @Argument(name = "feature", required = true, description = "FEATURE")
    private String what;

    @Override
    Order order(List<Release> releases) {
        return new Order.Remove(what);
    }
}
