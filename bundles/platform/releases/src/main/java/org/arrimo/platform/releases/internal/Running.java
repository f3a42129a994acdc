package org.arrimo.platform.releases.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;

/** What a bundle is at this moment. */
final class Running {
    private static final String CONTAINER = "org.osgi.service.blueprint.container.BlueprintContainer";
    private static final String BLUEPRINT = "OSGI-INF/blueprint";

    private Running() {}

    /** @return one sentence about what it lacks, if it lacks anything */
    static Optional<String> trouble(Bundle bundle) {
        if (bundle.getState() != Bundle.ACTIVE) {
            return Optional.of(name(bundle) + " is " + state(bundle) + ".");
        }
        if (bundle.getEntryPaths(BLUEPRINT) != null && !hasContainer(bundle)) {
            return Optional.of(name(bundle) + " waits for what it needs.");
        }
        return Optional.empty();
    }

    static boolean isMeantTo(Bundle bundle) {
        return bundle.getState() != Bundle.UNINSTALLED
                && bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
    }

    static String name(Bundle bundle) {
        return bundle.getSymbolicName() + "/" + bundle.getVersion();
    }

    private static boolean hasContainer(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services != null
                && Arrays.stream(services)
                        .map(service -> (String[]) service.getProperty(Constants.OBJECTCLASS))
                        .anyMatch(names -> List.of(names).contains(CONTAINER));
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.INSTALLED -> "not resolved";
            case Bundle.RESOLVED -> "not started";
            case Bundle.STARTING -> "starting";
            case Bundle.STOPPING -> "stopping";
            default -> "uninstalled";
        };
    }
}
