package org.arrimo.platform.front;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.bundle.EventHook;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the door before a bundle of the house stops, and opens it when all that stopped are back. The framework tells a
 * hook before it tells anybody else, so the bundle's services are whole until the last request has left them.
 */
final class Replacements implements EventHook, ServiceListener {
    /** Says that a bundle's services are all there. */
    static final String CONTAINER = "org.osgi.service.blueprint.container.BlueprintContainer";

    private static final Logger LOG = LoggerFactory.getLogger(Replacements.class);
    private static final String OURS = "org.arrimo.";
    /** Between the removal of a bundle and the arrival of the one that takes its place. */
    private static final Duration SUCCESSION = Duration.ofSeconds(1);

    private final Bundle framework;
    private final Bundle own;
    private final Door door;

    Replacements(BundleContext context, Door door) {
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_ID);
        this.own = context.getBundle();
        this.door = door;
    }

    @Override
    public void event(BundleEvent event, Collection<BundleContext> listeners) {
        Bundle bundle = event.getBundle();
        if (!isOurs(bundle)) {
            return;
        }
        switch (event.getType()) {
            case BundleEvent.STOPPING -> {
                if (framework.getState() == Bundle.ACTIVE) {
                    close(bundle);
                }
            }
            case BundleEvent.STARTED, BundleEvent.STOPPED -> review(bundle);
            case BundleEvent.UNINSTALLED -> door.hurry(bundle.getSymbolicName(), SUCCESSION);
            default -> {
                // nothing else keeps anybody out, or lets anybody in
            }
        }
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        Bundle bundle = event.getServiceReference().getBundle();
        if (event.getType() == ServiceEvent.REGISTERED && isOurs(bundle)) {
            review(bundle);
        }
    }

    private void close(Bundle bundle) {
        try {
            int inside = door.close(bundle.getSymbolicName());
            if (inside > 0) {
                LOG.warn("event=front.not-drained bundle={} requests={}", bundle.getSymbolicName(), inside);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at this one alone: a change of all has hundreds of events, and each is waited for. */
    private void review(Bundle bundle) {
        if (isNotWaitedFor(bundle)) {
            door.back(bundle.getSymbolicName());
        }
    }

    /** It is whole, or somebody stopped it on purpose. */
    private boolean isNotWaitedFor(Bundle bundle) {
        int state = bundle.getState();
        boolean meantToRun = bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
        if (state == Bundle.ACTIVE) {
            return bundle.getEntryPaths("OSGI-INF/blueprint") == null || hasContainer(bundle);
        }
        return !meantToRun && state != Bundle.STOPPING && state != Bundle.STARTING;
    }

    private static boolean hasContainer(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services != null
                && Arrays.stream(services)
                        .map(service -> (String[]) service.getProperty(Constants.OBJECTCLASS))
                        .anyMatch(names -> Arrays.asList(names).contains(CONTAINER));
    }

    private boolean isOurs(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name != null && name.startsWith(OURS) && !bundle.equals(own);
    }
}
