package org.arrimo.platform.ws;

import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.DatabaseHealth;
import org.arrimo.platform.spi.signin.Authenticator;
import org.arrimo.platform.ws.gate.Endpoint;
import org.arrimo.platform.ws.gate.Endpoints;
import org.arrimo.platform.ws.rest.DescriptionResource;
import org.arrimo.platform.ws.rest.Health;
import org.arrimo.platform.ws.rest.HealthResource;

/** Looks at what is there at this moment, without waiting for what is not. */
public final class HouseHealth implements Health {
    private final BundleContext context;
    private final Endpoints endpoints;

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
        return paths().isEmpty() ? starting("No module is there yet.") : Optional.empty();
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
