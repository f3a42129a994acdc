package org.arrimo.platform.releases.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.Bundle;
import org.osgi.service.blueprint.container.BlueprintEvent;
import org.osgi.service.blueprint.container.BlueprintListener;

/** What was last heard of each bundle's Blueprint container since a change began. */
final class Containers implements BlueprintListener {
    private final Map<Long, BlueprintEvent> last = new ConcurrentHashMap<>();

    @Override
    public void blueprintEvent(BlueprintEvent event) {
        if (!event.isReplay()) {
            last.put(event.getBundle().getBundleId(), event);
        }
    }

    /** Forgets what was heard. */
    void clear() {
        last.clear();
    }

    /** @return why the bundle's container can't be made, if it can't */
    Optional<String> failure(Bundle bundle) {
        return Optional.ofNullable(last.get(bundle.getBundleId()))
                .filter(event -> event.getType() == BlueprintEvent.FAILURE)
                .map(event -> Running.name(bundle) + " fails to start: "
                        + (event.getCause() == null ? missing(event) : Reason.of(event.getCause())));
    }

    /** @return what the bundle's container waits for, if it does */
    Optional<String> waiting(Bundle bundle) {
        return Optional.ofNullable(last.get(bundle.getBundleId()))
                .filter(event -> event.getDependencies() != null)
                .map(event -> Running.name(bundle) + " waits for " + missing(event));
    }

    private static String missing(BlueprintEvent event) {
        String[] dependencies = event.getDependencies();
        return dependencies == null ? "something unknown." : String.join(" and ", dependencies) + ".";
    }
}
