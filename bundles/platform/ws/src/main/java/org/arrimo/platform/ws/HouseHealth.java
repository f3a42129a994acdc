package org.arrimo.platform.ws;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.blueprint.container.BlueprintContainer;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.DatabaseHealth;
import org.arrimo.platform.spi.signin.Authenticator;
import org.arrimo.platform.ws.gate.Endpoint;
import org.arrimo.platform.ws.gate.Endpoints;
import org.arrimo.platform.ws.rest.DescriptionResource;
import org.arrimo.platform.ws.rest.Health;
import org.arrimo.platform.ws.rest.HealthResource;

/** Looks at what is there at this moment, without waiting for what is not. */
public final class HouseHealth implements Health {
    private static final String OURS = "org.arrimo.";
    private static final String BLUEPRINT = "OSGI-INF/blueprint";

    private final BundleContext context;
    private final Endpoints endpoints;
    private final AtomicBoolean started = new AtomicBoolean();

    public HouseHealth(BundleContext context, Endpoints endpoints) {
        this.context = context;
        this.endpoints = endpoints;
    }

    @Override
    public Optional<Problem> trouble() {
        ServiceReference<DatabaseHealth> database = context.getServiceReference(DatabaseHealth.class);
        if (database == null) {
            return starting("The database is not open yet.");
        }
        DatabaseHealth service = context.getService(database);
        try {
            Optional<Problem> trouble = service == null ? starting("The database is closing.") : service.trouble();
            return trouble.isPresent() ? trouble : missing();
        } finally {
            context.ungetService(database);
        }
    }

    private Optional<Problem> missing() {
        if (context.getServiceReference(Authenticator.class) == null) {
            return starting("Nobody can sign in yet.");
        }
        if (paths().isEmpty()) {
            return starting("No module is there yet.");
        }
        return started.get() ? Optional.empty() : unfinished();
    }

    /** Until all that is meant to run did so once, one that is still starting counts; later it is only away. */
    private Optional<Problem> unfinished() {
        String names = Arrays.stream(context.getBundles())
                .filter(HouseHealth::isMeantToRun)
                .filter(bundle -> !hasStarted(bundle))
                .map(Bundle::getSymbolicName)
                .sorted()
                .collect(Collectors.joining(", "));
        started.compareAndSet(false, names.isEmpty());
        return names.isEmpty() ? Optional.empty() : starting("Still starting: " + names + ".");
    }

    private static boolean isMeantToRun(Bundle bundle) {
        return bundle.getSymbolicName().startsWith(OURS)
                && bundle.adapt(BundleStartLevel.class).isPersistentlyStarted()
                && bundle.getEntryPaths(BLUEPRINT) != null;
    }

    /** A bundle's services are all there when its Blueprint container says that it was made. */
    private static boolean hasStarted(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services != null
                && Arrays.stream(services)
                        .map(service -> (String[]) service.getProperty(Constants.OBJECTCLASS))
                        .anyMatch(names -> List.of(names).contains(BlueprintContainer.class.getName()));
    }

    private static Optional<Problem> starting(String sentence) {
        return Optional.of(Problem.of(Problem.Kind.UNAVAILABLE, "starting", sentence));
    }

    @Override
    public List<String> paths() {
        return endpoints.all().stream()
                .map(Endpoint::path)
                .filter(path -> !path.equals(HealthResource.PATH) && !path.equals(DescriptionResource.PATH))
                .sorted()
                .toList();
    }
}
